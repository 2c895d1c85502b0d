/** Runs for tests: small random ones from fast-check, and what is compared of them. */
import fc from 'fast-check'
import { lossFits } from '../../src/core/losses'
import { parameterCount, type ActivationName, type NetworkSpec } from '../../src/core/network'
import { Random, seedState } from '../../src/core/random'
import { LOSS_NAMES, type Batching, type Recipe, type Reduction } from '../../src/core/recipe'
import type { RunStart } from '../../src/core/run'
import type { Trainer } from '../../src/core/training'

/** The one that most tests use: 2-4-1 tanh, 10 examples. */
export function smallRun(changes: Partial<Recipe> = {}, count = 10): RunStart {
  const network: NetworkSpec = changes.network ?? {
    inputs: 2,
    layers: [
      { units: 4, activation: 'tanh' },
      { units: 1, activation: 'tanh' },
    ],
  }
  const outputs = network.layers[network.layers.length - 1].units
  const random = new Random(seedState(5))
  const numbers = (length: number) => Float64Array.from({ length }, () => 2 * random.uniform() - 1)
  return {
    recipe: {
      network,
      loss: 'half-squared-error',
      reduction: 'batch-mean',
      learningRate: 0.1,
      trainBiases: true,
      batching: { kind: 'shuffled', size: 3 },
      seed: 1,
      ...changes,
    },
    parameters: numbers(parameterCount(network)),
    train: { count, inputs: numbers(count * network.inputs), targets: numbers(count * outputs) },
    test: { count: 4, inputs: numbers(4 * network.inputs), targets: numbers(4 * outputs) },
    task: { kind: 'threshold', threshold: 0 },
    resume: null,
  }
}

const HIDDEN: ActivationName[] = ['linear', 'relu', 'sigmoid', 'tanh']
const OUTPUT: ActivationName[] = [...HIDDEN, 'softmax']
const REDUCTIONS: Reduction[] = ['batch-mean', 'element-mean']

const batchings = (count: number): fc.Arbitrary<Batching> =>
  fc.oneof(
    fc.record({ kind: fc.constant('shuffled' as const), size: fc.integer({ min: 1, max: count + 2 }) }),
    fc.record({
      kind: fc.constant('given' as const),
      miniBatches: fc.array(fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  )

/** Any activations, losses, shapes and mini-batches, with numbers of a size that trains well. */
export const anyRun: fc.Arbitrary<RunStart> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(
      fc.record({ units: fc.integer({ min: 1, max: 6 }), activation: fc.constantFrom(...HIDDEN) }),
      { maxLength: 3 },
    ),
    output: fc.record({ units: fc.integer({ min: 1, max: 5 }), activation: fc.constantFrom(...OUTPUT) }),
    count: fc.integer({ min: 1, max: 12 }),
    trainBiases: fc.boolean(),
    numbers: fc.integer(),
    seed: fc.integer(),
  })
  .chain(({ inputs, hidden, output, count, trainBiases, numbers, seed }) => {
    const network: NetworkSpec = { inputs, layers: [...hidden, output] }
    const fitting = LOSS_NAMES.flatMap((loss) =>
      REDUCTIONS.filter((reduction) => lossFits(loss, output.activation, reduction)).map((reduction) => ({
        loss,
        reduction,
      })),
    )
    return fc.tuple(fc.constantFrom(...fitting), batchings(count)).map(([fit, batching]): RunStart => {
      const random = new Random(seedState(numbers))
      const uniform = (length: number) => Float64Array.from({ length }, () => 2 * random.uniform() - 1)
      const targets = uniform(count * output.units)
      if (output.activation === 'softmax') oneHot(targets, output.units)
      // Below 0 or above 1 the loss has no lower bound, and training would run away.
      if (fit.loss === 'binary-cross-entropy') targets.forEach((t, k) => (targets[k] = (t + 1) / 2))
      return {
        recipe: { network, ...fit, learningRate: 0.05, trainBiases, batching, seed },
        parameters: uniform(parameterCount(network)),
        train: { count, inputs: uniform(count * inputs), targets },
        test: null,
        task: output.units > 1 ? { kind: 'argmax' } : { kind: 'threshold', threshold: 0 },
        resume: null,
      }
    })
  })

function oneHot(targets: Float64Array, units: number): void {
  for (let at = 0; at < targets.length; at += units) {
    const hot = Math.floor(((targets[at] + 1) / 2) * units)
    for (let j = 0; j < units; j++) targets[at + j] = j === hot ? 1 : 0
  }
}

/** Trains up to and with a step in one go, without traces. */
export function trainThrough(trainer: Trainer, step: number, from = trainer.firstStep) {
  return trainer.advance(from, { budgetMs: null, steps: step - from + 1, now: () => 0, row: 0 })
}

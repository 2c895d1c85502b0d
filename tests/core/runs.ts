/** Runs for tests: small random ones from fast-check, and what is compared of them. */
import fc from 'fast-check'
import { lossFits } from '../../src/core/losses'
import {
  ACTIVATION_NAMES,
  parameterCount,
  type ActivationName,
  type LayerSpec,
  type NetworkSpec,
} from '../../src/core/network'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { Random, seedState } from '../../src/core/random'
import {
  LOSS_NAMES,
  OPTIMIZER_NAMES,
  PLAIN_DESCENT,
  REDUCTIONS,
  type Batching,
  type Clip,
  type Pull,
  type Recipe,
  type Schedule,
  type UpdateRule,
} from '../../src/core/recipe'
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
      ...PLAIN_DESCENT,
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

const HIDDEN = ACTIVATION_NAMES.filter((name) => name !== 'softmax')

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

const amounts = fc.constantFrom(0.001, 0.01, 0.05)
const pull: fc.Arbitrary<Pull> = fc.record({
  amount: amounts,
  appliesTo: fc.constantFrom('weights' as const, 'weights+biases' as const),
})
const schedules: fc.Arbitrary<Schedule> = fc.constantFrom<Schedule>(
  { name: 'constant' },
  { name: 'exponential', gamma: 0.95 },
  { name: 'step', gamma: 0.5, stepSize: 3 },
  { name: 'cosine', etaMin: 0.001, tMax: 20 },
)
const clips: fc.Arbitrary<Clip> = fc.constantFrom<Clip>(
  { kind: 'global-norm', maxNorm: 0.2, epsilon: 1e-6 },
  { kind: 'value', maxValue: 0.03 },
)
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 })

/** Everything that an update can be made of. */
const updateRules: fc.Arbitrary<UpdateRule> = fc.record({
  learningRate: fc.constantFrom(0.002, 0.05),
  trainBiases: fc.boolean(),
  optimizer: fc.constantFrom(...OPTIMIZER_NAMES).map((name) => OPTIMIZER_DEFAULTS[name]),
  schedule: schedules,
  warmUp: fc.constantFrom(0, 0, 4),
  l1: sometimes(pull),
  l2: sometimes(pull),
  clip: sometimes(clips),
  weightDecay: sometimes(
    fc
      .tuple(pull, fc.constantFrom('l2-gradient' as const, 'decoupled' as const))
      .map(([decay, kind]) => ({ ...decay, kind })),
  ),
})

interface HiddenPlan {
  readonly units: number
  readonly activation: ActivationName
  readonly residual: boolean
  readonly dropout: number
}

const hiddenPlans: fc.Arbitrary<HiddenPlan> = fc.record({
  units: fc.integer({ min: 1, max: 6 }),
  activation: fc.constantFrom(...HIDDEN),
  residual: fc.boolean(),
  dropout: fc.constantFrom(0, 0, 0, 0.3),
})

/** A residual layer is as wide as what it receives. */
function hiddenLayers(inputs: number, plans: readonly HiddenPlan[]): LayerSpec[] {
  let below = inputs
  return plans.map(({ units, activation, residual, dropout }) => {
    const layer = {
      units: residual ? below : units,
      activation,
      ...(residual && { residual }),
      ...(dropout > 0 && { dropout }),
    }
    below = layer.units
    return layer
  })
}

/** Any activations, losses, updates, shapes and mini-batches, with numbers of a size that trains well. */
export const anyRun: fc.Arbitrary<RunStart> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(hiddenPlans, { maxLength: 3 }),
    output: fc.record({
      units: fc.integer({ min: 1, max: 5 }),
      activation: fc.constantFrom<ActivationName>(...ACTIVATION_NAMES, 'sigmoid', 'softmax', 'softmax'),
    }),
    count: fc.integer({ min: 1, max: 12 }),
    rule: updateRules,
    reduction: fc.constantFrom(...REDUCTIONS),
    huberDelta: fc.constantFrom(0.5, 1),
    numbers: fc.integer(),
    seed: fc.integer(),
  })
  .chain(({ inputs, hidden, output, count, rule, reduction, huberDelta, numbers, seed }) => {
    const network: NetworkSpec = { inputs, layers: [...hiddenLayers(inputs, hidden), output] }
    const fitting = LOSS_NAMES.filter((loss) => lossFits(loss, output.activation))
    return fc.tuple(fc.constantFrom(...fitting), batchings(count)).map(([loss, batching]): RunStart => {
      const random = new Random(seedState(numbers))
      const uniform = (length: number) => Float64Array.from({ length }, () => 2 * random.uniform() - 1)
      const targets = uniform(count * output.units)
      if (output.activation === 'softmax') oneHot(targets, output.units)
      // Below 0 or above 1 the loss has no lower bound, and training would run away.
      if (loss.endsWith('cross-entropy')) targets.forEach((t, k) => (targets[k] = (t + 1) / 2))
      return {
        recipe: { ...rule, network, loss, reduction, huberDelta, batching, seed },
        parameters: uniform(parameterCount(network)),
        train: { count, inputs: uniform(count * inputs), targets },
        test: null,
        task: output.units > 1 ? { kind: 'argmax' } : { kind: 'threshold', threshold: 0 },
        resume: null,
      }
    })
  })

/** The same with plain gradient descent and without dropout. */
export function plain(start: RunStart): RunStart {
  const { inputs, layers } = start.recipe.network
  const network = { inputs, layers: layers.map((layer) => ({ ...layer, dropout: 0 })) }
  return { ...start, recipe: { ...start.recipe, ...PLAIN_DESCENT, network } }
}

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

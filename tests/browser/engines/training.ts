/** The same 10,000 steps for every activation with every optimizer: what an engine makes of them, as fingerprints. */
import { fingerprint } from '../../../src/core/fingerprint'
import { initialParameters } from '../../../src/core/initializers'
import { ACTIVATION_NAMES, type ActivationName, type NetworkSpec } from '../../../src/core/network'
import { OPTIMIZER_DEFAULTS } from '../../../src/core/optimizers'
import { Random, seedState } from '../../../src/core/random'
import {
  LOSS_NAMES,
  OPTIMIZER_NAMES,
  PLAIN_DESCENT,
  type OptimizerName,
  type Schedule,
} from '../../../src/core/recipe'
import { lossFits } from '../../../src/core/losses'
import { Trainer } from '../../../src/core/training'

const STEPS = 10_000
const COUNT = 12
const SCHEDULES: readonly Schedule[] = [
  { name: 'constant' },
  { name: 'exponential', gamma: 0.9997 },
  { name: 'step', gamma: 0.7, stepSize: 1500 },
  { name: 'cosine', etaMin: 0.0001, tMax: 4000 },
]

/** 3-5-4-2 with everything that computes: a skip, dropout, a schedule, and a loss that fits. */
function parametersAfter(activation: ActivationName, optimizer: OptimizerName, turn: number): Float64Array {
  const hidden = activation === 'softmax' ? 'tanh' : activation
  const output = activation === 'softmax' || activation === 'sigmoid' ? activation : 'linear'
  const network: NetworkSpec = {
    inputs: 3,
    layers: [
      { units: 5, activation: hidden },
      { units: 5, activation: hidden, residual: true, dropout: 0.1 },
      { units: 2, activation: output },
    ],
  }
  const losses = LOSS_NAMES.filter((loss) => lossFits(loss, output))
  const random = new Random(seedState(turn))
  const inputs = Float64Array.from({ length: 3 * COUNT }, () => random.normal())
  const targets = Float64Array.from({ length: 2 * COUNT }, (_, k) => (k % 2 === (k >> 1) % 2 ? 1 : 0))
  const trainer = new Trainer({
    recipe: {
      ...PLAIN_DESCENT,
      network,
      loss: losses[(losses.length - 1 + turn) % losses.length],
      reduction: 'batch-mean',
      learningRate: 0.003,
      optimizer: OPTIMIZER_DEFAULTS[optimizer],
      schedule: SCHEDULES[turn % SCHEDULES.length],
      trainBiases: true,
      batching: { kind: 'shuffled', size: 5 },
      seed: turn,
    },
    parameters: initialParameters(network, 'he-normal', turn).values,
    train: { count: COUNT, inputs, targets },
    test: null,
    task: { kind: 'none' },
    resume: null,
  })
  trainer.advance(1, { budgetMs: null, steps: STEPS, now: () => 0, row: 0 })
  if (trainer.divergence !== null) throw new Error(`${activation} with ${optimizer} has diverged`)
  return trainer.stateAt(STEPS + 1).parameters
}

/** By what was trained. */
export function fingerprints(): Record<string, string> {
  const pairs = ACTIVATION_NAMES.flatMap((activation) =>
    OPTIMIZER_NAMES.map((optimizer) => [activation, optimizer] as const),
  )
  return Object.fromEntries(
    pairs.map(([activation, optimizer], turn) => [
      `${activation} ${optimizer}`,
      fingerprint(parametersAfter(activation, optimizer, turn)),
    ]),
  )
}

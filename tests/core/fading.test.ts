/** How far gradients fade in ten layers, against PyTorch: medians over seeds, with the spread that they have. */
import { describe, expect, it } from 'vitest'
import { initialParameters, type InitializerName } from '../../src/core/initializers'
import type { ActivationName, NetworkSpec } from '../../src/core/network'
import { Random, seedState } from '../../src/core/random'
import { PLAIN_DESCENT } from '../../src/core/recipe'
import { Trainer } from '../../src/core/training'

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

interface Depth {
  readonly width: number
  readonly activation: ActivationName
  readonly initializer: InitializerName
  readonly residual: boolean
  /** |∂L/∂W₁| / |∂L/∂W₁₁| of PyTorch's 200 seeds: 10th percentile, median, 90th. */
  readonly low: number
  readonly ratio: number
  readonly high: number
}

const DEPTH_10: readonly Depth[] = [
  {
    width: 8,
    activation: 'sigmoid',
    initializer: 'xavier-uniform',
    residual: false,
    low: 3.0e-8,
    ratio: 1.31e-7,
    high: 6.5e-7,
  },
  {
    width: 8,
    activation: 'tanh',
    initializer: 'xavier-uniform',
    residual: false,
    low: 0.22,
    ratio: 0.774,
    high: 2.3,
  },
  {
    width: 8,
    activation: 'relu',
    initializer: 'he-uniform',
    residual: false,
    low: 0.13,
    ratio: 0.558,
    high: 2.4,
  },
  {
    width: 8,
    activation: 'sigmoid',
    initializer: 'xavier-uniform',
    residual: true,
    low: 2.3e-3,
    ratio: 3.85e-3,
    high: 7.1e-3,
  },
  {
    width: 32,
    activation: 'tanh',
    initializer: 'xavier-uniform',
    residual: true,
    low: 0.46,
    ratio: 0.946,
    high: 2.2,
  },
]

/** Ten hidden layers, 32 random examples: the length of the first layer's gradient over that of the output's. */
function firstOverLast({ width, activation, initializer, residual }: Depth, seed: number): number {
  const hidden = Array.from({ length: 10 }, (_, k) => ({
    units: width,
    activation,
    residual: residual && k > 0,
  }))
  const network: NetworkSpec = { inputs: 2, layers: [...hidden, { units: 1, activation: 'linear' }] }
  const random = new Random(seedState(1000 + seed))
  const normal = (length: number) => Float64Array.from({ length }, () => random.normal())
  const { trace } = new Trainer({
    recipe: {
      ...PLAIN_DESCENT,
      network,
      loss: 'half-squared-error',
      reduction: 'batch-mean',
      learningRate: 0.1,
      trainBiases: true,
      batching: { kind: 'shuffled', size: 32 },
      seed,
    },
    parameters: initialParameters(network, initializer, seed).values,
    train: { count: 32, inputs: normal(64), targets: normal(32) },
    test: null,
    task: { kind: 'none' },
    resume: null,
  }).traceOf(1)
  const { weights } = trace.gradient
  return Math.hypot(...weights[1]) / Math.hypot(...weights[11])
}

describe('ten layers deep', () => {
  it.each(DEPTH_10)(
    '$activation, $width wide, residual $residual: the gradient fades as with PyTorch ($ratio)',
    (depth) => {
      const ratios = Array.from({ length: 150 }, (_, seed) => firstOverLast(depth, seed))
      // The median of 150 strays by less than half of what lies between the median and the outer tenths.
      expect(median(ratios)).toBeGreaterThan(Math.sqrt(depth.ratio * depth.low))
      expect(median(ratios)).toBeLessThan(Math.sqrt(depth.ratio * depth.high))
    },
  )
})

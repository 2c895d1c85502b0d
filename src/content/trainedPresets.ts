/** Presets that are trained: a dataset, a network that can learn it, and a start drawn from a seed. */
import { initialParameters, type InitializerName } from '../core/initializers'
import type { ActivationName, LayerSpec } from '../core/network'
import { OPTIMIZER_DEFAULTS } from '../core/optimizers'
import { PLAIN_DESCENT, type Optimizer } from '../core/recipe'
import { DATASETS, type DataSetName } from './catalogue'
import { loadData } from './loadData'
import type { Progress } from './progress'
import type { Setup } from './setup'

interface Plan {
  readonly preset: string
  readonly data: DataSetName
  readonly hidden: readonly number[]
  readonly activation: ActivationName
  readonly initializer: InitializerName
  /** Plain descent where it is left out. */
  readonly optimizer?: Optimizer
  readonly learningRate: number
  /** Examples in a mini-batch; null for all of them at once. */
  readonly batchSize: number | null
  readonly seed: number
}

async function plan({ preset, data: name, ...plan }: Plan, onProgress?: Progress): Promise<Setup> {
  const { inputs, outputs, output, loss, reduction } = DATASETS[name]
  const hidden = plan.hidden.map((units): LayerSpec => ({ units, activation: plan.activation }))
  const network = { inputs, layers: [...hidden, { units: outputs, activation: output }] }
  const data = await loadData[name](onProgress)
  return {
    preset,
    title: null,
    data,
    recipe: {
      ...PLAIN_DESCENT,
      ...(plan.optimizer && { optimizer: plan.optimizer }),
      network,
      loss,
      reduction,
      learningRate: plan.learningRate,
      trainBiases: true,
      batching: { kind: 'shuffled', size: plan.batchSize ?? data.train.count },
      seed: plan.seed,
    },
    initialization: plan.initializer,
    parameters: initialParameters(network, plan.initializer, plan.seed).values,
  }
}

/** 2-8-1, solved within a few hundred steps. */
export function xorPreset(): Promise<Setup> {
  return plan({
    preset: 'xor',
    data: 'xor',
    hidden: [8],
    activation: 'tanh',
    initializer: 'xavier-uniform',
    learningRate: 0.5,
    batchSize: null,
    seed: 7,
  })
}

/** 2-4-1 in small mini-batches, so that the loss is seen to jitter. */
export function circlesPreset(): Promise<Setup> {
  return plan({
    preset: 'circles',
    data: 'circles',
    hidden: [4],
    activation: 'tanh',
    initializer: 'xavier-uniform',
    learningRate: 0.3,
    batchSize: 10,
    seed: 7,
  })
}

/** 2-8-8-1, full batch: nearly every point right after 1000 steps, all that can be after 2000. */
export function spiralsPreset(): Promise<Setup> {
  return plan({
    preset: 'spirals',
    data: 'spirals',
    hidden: [8, 8],
    activation: 'tanh',
    initializer: 'xavier-uniform',
    learningRate: 0.1,
    batchSize: null,
    seed: 7,
  })
}

/** 2-10-1 with ReLU, full batch, started as PyTorch starts it. */
export function regressionPreset(): Promise<Setup> {
  return plan({
    preset: 'regression',
    data: 'regression',
    hidden: [10],
    activation: 'relu',
    initializer: 'pytorch',
    learningRate: 0.1,
    batchSize: null,
    seed: 20,
  })
}

/** 4-8-3 with softmax, in mini-batches of 16. */
export function irisPreset(): Promise<Setup> {
  return plan({
    preset: 'iris',
    data: 'iris',
    hidden: [8],
    activation: 'tanh',
    initializer: 'xavier-uniform',
    learningRate: 0.1,
    batchSize: 16,
    seed: 7,
  })
}

function digitsPlan(preset: string, hidden: readonly number[], onProgress?: Progress): Promise<Setup> {
  return plan(
    {
      preset,
      data: 'digits',
      hidden,
      activation: 'relu',
      initializer: 'he-uniform',
      optimizer: OPTIMIZER_DEFAULTS.adam,
      learningRate: 0.002,
      batchSize: 32,
      seed: 7,
    },
    onProgress,
  )
}

/** 784-32-10: nine of ten unseen digits right after the first two epochs. */
export function digitsPreset(onProgress?: Progress): Promise<Setup> {
  return digitsPlan('digits', [32], onProgress)
}

/** 784-128-64-10: the same digits with two hidden layers. */
export function deepDigitsPreset(onProgress?: Progress): Promise<Setup> {
  return digitsPlan('digits-deep', [128, 64], onProgress)
}

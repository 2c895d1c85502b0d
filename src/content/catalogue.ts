/** The datasets by name: what each asks of a network. */
import type { ActivationName } from '../core/network'
import type { LossName, Reduction } from '../core/recipe'

export const DATASET_NAMES = [
  'xor',
  'xor-noisy',
  'circles',
  'spirals',
  'line',
  'regression',
  'iris',
  'digits',
] as const
export type DataSetName = (typeof DATASET_NAMES)[number]

export interface DataSetEntry {
  readonly inputs: number
  readonly outputs: number
  readonly count: number
  readonly testCount: number
  /** What an output layer for it is by default. */
  readonly output: ActivationName
  readonly loss: LossName
  readonly reduction: Reduction
  /** Examples in a mini-batch where there was a full batch before; left out, the full batch of this data. */
  readonly miniBatch?: number
}

const TWO_CLASSES = {
  inputs: 2,
  outputs: 1,
  output: 'sigmoid',
  loss: 'binary-cross-entropy',
  reduction: 'element-mean',
} as const

const CURVE = { outputs: 1, output: 'linear', loss: 'mean-squared-error', reduction: 'element-mean' } as const

export const DATASETS: Readonly<Record<DataSetName, DataSetEntry>> = {
  xor: {
    ...TWO_CLASSES,
    count: 4,
    testCount: 0,
  },
  'xor-noisy': {
    ...TWO_CLASSES,
    count: 120,
    testCount: 60,
  },
  circles: {
    ...TWO_CLASSES,
    count: 200,
    testCount: 100,
  },
  spirals: {
    ...TWO_CLASSES,
    count: 200,
    testCount: 200,
  },
  line: {
    ...CURVE,
    inputs: 1,
    count: 5,
    testCount: 0,
  },
  regression: {
    ...CURVE,
    inputs: 2,
    count: 1000,
    testCount: 1000,
  },
  iris: {
    inputs: 4,
    outputs: 3,
    count: 120,
    testCount: 30,
    output: 'softmax',
    loss: 'categorical-cross-entropy',
    reduction: 'batch-mean',
  },
  digits: {
    inputs: 784,
    outputs: 10,
    count: 5000,
    testCount: 1000,
    output: 'softmax',
    loss: 'categorical-cross-entropy',
    reduction: 'batch-mean',
    miniBatch: 32,
  },
}

/** The entry of a dataset's id; null for data that came with a preset or a file. */
export function entryOf(id: string): DataSetEntry | null {
  return (DATASET_NAMES as readonly string[]).includes(id) ? DATASETS[id as DataSetName] : null
}

/** How a network is trained: everything that, with the parameters and the data, decides a run to the last bit. */
import type { NetworkSpec } from './network'

export const LOSS_NAMES = [
  'half-squared-error',
  'mean-squared-error',
  'binary-cross-entropy',
  'categorical-cross-entropy',
] as const
export type LossName = (typeof LOSS_NAMES)[number]

/** `batch-mean` divides the sum over examples and outputs by N, `element-mean` by N·n (n outputs). */
export type Reduction = 'batch-mean' | 'element-mean'

/** The mini-batches of an epoch: cut from the examples in an order shuffled anew each epoch, or given and cycled through. */
export type Batching =
  | { readonly kind: 'shuffled'; readonly size: number }
  | { readonly kind: 'given'; readonly miniBatches: readonly (readonly number[])[] }

export interface Recipe {
  readonly network: NetworkSpec
  readonly loss: LossName
  readonly reduction: Reduction
  readonly learningRate: number
  /** false: biases stay as they are (two of the worked examples are printed so). */
  readonly trainBiases: boolean
  readonly batching: Batching
  /** Seeds the order of the examples. */
  readonly seed: number
}

/** Rows of inputs (count × network inputs) and targets (count × outputs), row-major. */
export interface Examples {
  readonly count: number
  readonly inputs: Float64Array
  readonly targets: Float64Array
}

/**
 * What counts as right. `threshold`: each output is on its target's side of `threshold`; `argmax`: the largest
 * output is the largest target; `none`: regression, no accuracy.
 */
export type Task =
  | { readonly kind: 'none' }
  | { readonly kind: 'threshold'; readonly threshold: number }
  | { readonly kind: 'argmax' }

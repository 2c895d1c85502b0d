/** How a network is trained: everything that, with the parameters and the data, decides a run to the last bit. */
import type { NetworkSpec } from './network'

export const LOSS_NAMES = [
  'half-squared-error',
  'mean-squared-error',
  'mean-absolute-error',
  'huber',
  'binary-cross-entropy',
  'categorical-cross-entropy',
] as const
export type LossName = (typeof LOSS_NAMES)[number]

/** `batch-mean` divides the sum over examples and outputs by N, `element-mean` by N·n (n outputs). */
export const REDUCTIONS = ['batch-mean', 'element-mean'] as const
export type Reduction = (typeof REDUCTIONS)[number]

/** The mini-batches of an epoch: cut from the examples in an order shuffled anew each epoch, or given and cycled through. */
export type Batching =
  | { readonly kind: 'shuffled'; readonly size: number }
  | { readonly kind: 'given'; readonly miniBatches: readonly (readonly number[])[] }

export const OPTIMIZER_NAMES = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const
export type OptimizerName = (typeof OPTIMIZER_NAMES)[number]

/** With its own constants; formulas in `optimizers.ts`. */
export type Optimizer =
  | { readonly name: 'sgd' }
  | { readonly name: 'momentum' | 'nesterov'; readonly momentum: number }
  | { readonly name: 'adagrad'; readonly epsilon: number }
  | { readonly name: 'rmsprop'; readonly rho: number; readonly epsilon: number }
  | {
      readonly name: 'adam' | 'adamw'
      readonly beta1: number
      readonly beta2: number
      readonly epsilon: number
    }

/** How the rate changes from update to update, counted from the first step of the run; formulas in `schedules.ts`. */
export type Schedule =
  | { readonly name: 'constant' }
  | { readonly name: 'exponential'; readonly gamma: number }
  | { readonly name: 'step'; readonly gamma: number; readonly stepSize: number }
  | { readonly name: 'cosine'; readonly etaMin: number; readonly tMax: number }

export type ParameterSet = 'weights' | 'weights+biases'

/** A pull of the parameters towards 0. */
export interface Pull {
  readonly amount: number
  readonly appliesTo: ParameterSet
}

/** `l2-gradient` adds amount·p to the gradient after clipping, as PyTorch does; `decoupled` takes rate·amount·p off before the update (Loshchilov & Hutter 2019). */
export interface WeightDecay extends Pull {
  readonly kind: 'l2-gradient' | 'decoupled'
}

/** `global-norm` scales the whole gradient by min(1, maxNorm/(norm + epsilon)) (Pascanu et al. 2013), `value` cuts each number. */
export type Clip =
  | { readonly kind: 'global-norm'; readonly maxNorm: number; readonly epsilon: number }
  | { readonly kind: 'value'; readonly maxValue: number }

/** What makes an update out of a gradient. */
export interface UpdateRule {
  readonly learningRate: number
  /** false: biases stay as they are (two of the worked examples are printed so), and have no part in norms. */
  readonly trainBiases: boolean
  readonly optimizer: Optimizer
  readonly schedule: Schedule
  /** Over the first so many updates the rate rises in a straight line; 0 for none. */
  readonly warmUp: number
  /** Adds amount·Σ|p| to the objective. */
  readonly l1: Pull | null
  /** Adds ½·amount·Σp² to the objective. */
  readonly l2: Pull | null
  readonly clip: Clip | null
  readonly weightDecay: WeightDecay | null
}

export interface Recipe extends UpdateRule {
  readonly network: NetworkSpec
  readonly loss: LossName
  readonly reduction: Reduction
  /** Where huber goes from a parabola to a line; 1 where it is left out. */
  readonly huberDelta?: number
  readonly batching: Batching
  /** Seeds the order of the examples and the dropout masks. */
  readonly seed: number
}

/** Gradient descent and nothing on top of it. */
export const PLAIN_DESCENT = {
  optimizer: { name: 'sgd' },
  schedule: { name: 'constant' },
  warmUp: 0,
  l1: null,
  l2: null,
  clip: null,
  weightDecay: null,
} as const satisfies Partial<UpdateRule>

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

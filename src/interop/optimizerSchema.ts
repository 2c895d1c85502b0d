/** The structure of `optimizer` in a file: how a gradient becomes an update, and the mini-batches. */
import * as v from 'valibot'
import type { ParameterSet } from '../core/recipe'
import { atLeast0, LARGEST_COUNT, object, positive, share, whole, yesNo } from './pieces'

const PARAMETER_SETS = ['weights', 'weights+biases'] as const satisfies readonly ParameterSet[]

const appliesTo = v.nullish(v.picklist(PARAMETER_SETS, 'notOneOf'), 'weights')

const clip = v.variant(
  'kind',
  [
    object({
      kind: v.literal('global-norm'),
      maxNorm: positive,
      /** What torch.nn.utils.clip_grad_norm_ has. */
      epsilon: v.nullish(atLeast0, 1e-6),
    }),
    object({ kind: v.literal('value'), maxValue: positive }),
  ],
  'notOneOf',
)

/** What may be left out is as in torch.optim.lr_scheduler. */
const schedule = v.variant(
  'name',
  [
    object({ name: v.literal('constant') }),
    object({ name: v.literal('exponential'), gamma: positive }),
    object({ name: v.literal('step'), gamma: v.nullish(positive, 0.1), stepSize: whole(1, LARGEST_COUNT) }),
    object({ name: v.literal('cosine'), etaMin: v.nullish(atLeast0, 0), tMax: positive }),
  ],
  'notOneOf',
)

/** Of every optimizer. An amount of 0, or none, is nothing at all. */
const common = {
  learningRate: atLeast0,
  trainBiases: v.nullish(yesNo, true),
  l1: v.nullish(atLeast0),
  l1AppliesTo: appliesTo,
  l2Penalty: v.nullish(atLeast0),
  l2PenaltyAppliesTo: appliesTo,
  clip: v.nullish(clip),
  weightDecay: v.nullish(atLeast0),
  /** `decoupled` for adamw and `l2-gradient` for the others where it is left out. */
  weightDecayKind: v.nullish(v.picklist(['l2-gradient', 'decoupled'], 'notOneOf')),
  weightDecayAppliesTo: appliesTo,
  schedule: v.nullish(schedule, { name: 'constant' }),
  /** Rows of the batch; an update sees one entry, in turn. */
  miniBatches: v.nullish(
    v.pipe(v.array(v.array(v.unknown(), 'notList'), 'notList'), v.minLength(1, 'emptyList')),
  ),
  /** The page's own: mini-batches of so many examples, in an order drawn anew each epoch. */
  miniBatchSize: v.nullish(whole(1, LARGEST_COUNT)),
  /** The page's own: updates over which the rate rises in a straight line. */
  warmUp: v.nullish(whole(0, LARGEST_COUNT), 0),
}

const memory = v.nullish(share)
const epsilon = v.nullish(atLeast0)

/** Constants that are left out are those of `OPTIMIZER_DEFAULTS`. */
export const optimizerSchema = v.variant(
  'name',
  [
    object({ ...common, name: v.literal('sgd') }),
    object({ ...common, name: v.literal('momentum'), momentum: memory }),
    object({ ...common, name: v.literal('nesterov'), momentum: memory }),
    object({ ...common, name: v.literal('adagrad'), epsilon }),
    object({ ...common, name: v.literal('rmsprop'), rho: memory, epsilon }),
    object({ ...common, name: v.literal('adam'), beta1: memory, beta2: memory, epsilon }),
    object({ ...common, name: v.literal('adamw'), beta1: memory, beta2: memory, epsilon }),
  ],
  'notOneOf',
)

export type OptimizerFile = v.InferOutput<typeof optimizerSchema>

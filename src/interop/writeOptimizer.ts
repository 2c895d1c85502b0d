/** The `optimizer` of a file; what is not there is left out. */
import type { Recipe } from '../core/recipe'
import type { Json } from './json'

/** A full batch needs no words: it is what a reference case has where nothing is said. */
function batchingOf({ batching }: Recipe, count: number): { readonly [key: string]: Json } {
  if (batching.kind === 'given') return { miniBatches: batching.miniBatches }
  return batching.size === count ? {} : { miniBatchSize: batching.size }
}

/** How a recipe's gradients become updates, and its mini-batches of `count` examples. */
export function writeOptimizer(recipe: Recipe, count: number): Json {
  const { optimizer, learningRate, trainBiases, l1, l2, clip, weightDecay, schedule, warmUp } = recipe
  return {
    ...optimizer,
    learningRate,
    l1: l1?.amount,
    l1AppliesTo: l1?.appliesTo,
    l2Penalty: l2?.amount,
    l2PenaltyAppliesTo: l2?.appliesTo,
    clip: clip ? { ...clip } : undefined,
    weightDecay: weightDecay?.amount,
    weightDecayKind: weightDecay?.kind,
    weightDecayAppliesTo: weightDecay?.appliesTo,
    schedule: schedule.name === 'constant' ? undefined : { ...schedule },
    warmUp: warmUp === 0 ? undefined : warmUp,
    trainBiases,
    ...batchingOf(recipe, count),
  }
}

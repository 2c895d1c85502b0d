/** The optimizers as a choice: the rates that each usually goes with, and what changes along with it. */
import { OPTIMIZER_DEFAULTS } from '../core/optimizers'
import type { OptimizerName, Recipe, WeightDecay } from '../core/recipe'
import type { Adjustment } from './change'
import type { RuleChange } from './setups'

interface Rates {
  /** From small to large. */
  readonly usual: readonly number[]
  /** What to begin with. */
  readonly first: number
}

const OF_MOMENTUM: Rates = { usual: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3], first: 0.03 }
/** Their steps are about as long as the rate itself, whatever the gradient. */
const OF_STEPS: Rates = { usual: [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1], first: 0.01 }

/** Learning rates for networks of the size that is drawn here. */
export const RATES: Readonly<Record<OptimizerName, Rates>> = {
  sgd: { usual: [0.001, 0.01, 0.03, 0.1, 0.3, 1], first: 0.1 },
  momentum: OF_MOMENTUM,
  nesterov: OF_MOMENTUM,
  adagrad: { usual: [0.003, 0.01, 0.03, 0.1, 0.3, 1], first: 0.1 },
  rmsprop: OF_STEPS,
  adam: OF_STEPS,
  adamw: OF_STEPS,
}

/** The weight decay that adamw comes with in PyTorch. */
const ADAMW_DECAY = 0.01

/** A change of the rule, with what had to change along with it. */
export interface RuleChoice {
  readonly change: RuleChange
  readonly adjustments: readonly Adjustment[]
}

/** A rate that was the old optimizer's first, or that the new one never has, becomes the new one's first. */
function rateFor({ learningRate, optimizer }: Recipe, name: OptimizerName): number {
  const { usual, first } = RATES[name]
  const isOld = learningRate === RATES[optimizer.name].first
  const isUnusual = learningRate < usual[0] || learningRate > usual[usual.length - 1]
  return isOld || isUnusual ? first : learningRate
}

/** Decoupled weight decay is what makes adamw of adam: it comes and goes with it. */
function decayFor({ weightDecay, optimizer }: Recipe, name: OptimizerName): WeightDecay | null {
  if (name === 'adamw') {
    return { amount: ADAMW_DECAY, appliesTo: 'weights', ...weightDecay, kind: 'decoupled' }
  }
  const goes = optimizer.name === 'adamw' && weightDecay?.kind === 'decoupled'
  return goes ? null : weightDecay
}

/** Another optimizer with its usual constants. */
export function chooseOptimizer(recipe: Recipe, name: OptimizerName): RuleChoice {
  const learningRate = rateFor(recipe, name)
  const weightDecay = decayFor(recipe, name)
  const adjustments: Adjustment[] = []
  if (learningRate !== recipe.learningRate) adjustments.push('rateFollows')
  if (weightDecay && weightDecay.kind !== recipe.weightDecay?.kind) adjustments.push('decayComes')
  if (!weightDecay && recipe.weightDecay) adjustments.push('decayGoes')
  return { change: { optimizer: OPTIMIZER_DEFAULTS[name], learningRate, weightDecay }, adjustments }
}

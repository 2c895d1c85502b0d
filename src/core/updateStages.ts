/** The update of one parameter, stage by stage, by the code that updates them all. */
import { pow } from './elementaryPower'
import { isBias } from './network'
import { momentCount, optimize } from './optimizers'
import { addL1, addL2, cut, scale, shrink } from './regularizers'
import type { Optimizer, Pull } from './recipe'
import type { Trace } from './trace'

/** What an optimizer remembers of a parameter: before the update, after it, and with the start from 0 corrected (adam). */
export interface Moment {
  readonly before: number
  readonly after: number
  readonly corrected: number
}

/** The gradient after each stage, in the order in which they are applied; a stage that is not there changes nothing. */
export interface UpdateStages {
  /** false: a bias that stays as it is. */
  readonly trained: boolean
  /** The rate of this update. */
  readonly rate: number
  /** ∂L/∂p of the loss alone. */
  readonly gradient: number
  readonly withL1: number
  readonly withL2: number
  readonly clipped: number
  readonly decayed: number
  /** The parameter after decoupled weight decay. */
  readonly shrunk: number
  /** Velocity, sum of squares or first moment, as the optimizer has it; null where it remembers nothing. */
  readonly first: Moment | null
  readonly second: Moment | null
  readonly next: number
}

const ONE = { from: 0, to: 1 }

function momentOf(before: number, after: number, beta: number | null, k: number): Moment {
  return { before, after, corrected: beta === null ? after : after / (1 - pow(beta, k)) }
}

function betasOf(optimizer: Optimizer): readonly [number | null, number | null] {
  return optimizer.name === 'adam' || optimizer.name === 'adamw'
    ? [optimizer.beta1, optimizer.beta2]
    : [null, null]
}

/** How the parameter at `index` of the flat array gets its next value; `next` is that of the trace, to the bit. */
export function updateStages(trace: Trace, index: number): UpdateStages {
  const { recipe, before, gradient, moments, age, learningRate: rate, clipScale } = trace
  const { optimizer, l1, l2, clip, weightDecay } = recipe
  const bias = isBias(recipe.network, index)
  const reaches = (pull: Pull | null): pull is Pull =>
    pull !== null && (!bias || pull.appliesTo === 'weights+biases')
  const p = before.values.slice(index, index + 1)
  const g = gradient.values.slice(index, index + 1)
  if (bias && !recipe.trainBiases) {
    const [value] = g
    const stages = { gradient: value, withL1: value, withL2: value, clipped: value, decayed: value }
    return { trained: false, rate, ...stages, shrunk: p[0], first: null, second: null, next: p[0] }
  }
  if (reaches(l1)) addL1(p, g, ONE, l1.amount)
  const [withL1] = g
  if (reaches(l2)) addL2(p, g, ONE, l2.amount)
  const [withL2] = g
  if (clip?.kind === 'global-norm') scale(g, ONE, clipScale)
  if (clip?.kind === 'value') cut(g, ONE, clip.maxValue)
  const [clipped] = g
  if (weightDecay?.kind === 'l2-gradient' && reaches(weightDecay)) addL2(p, g, ONE, weightDecay.amount)
  const [decayed] = g
  if (weightDecay?.kind === 'decoupled' && reaches(weightDecay)) shrink(p, ONE, rate * weightDecay.amount)
  const [shrunk] = p
  const slots = momentCount(optimizer)
  const size = before.values.length
  const remembered = Float64Array.from({ length: slots }, (_, slot) => moments[slot * size + index])
  const old = remembered.slice()
  optimize(optimizer, rate, age + 1, { p, g, moments: remembered, ...ONE, second: 1 })
  const [beta1, beta2] = betasOf(optimizer)
  return {
    trained: true,
    rate,
    gradient: gradient.values[index],
    withL1,
    withL2,
    clipped,
    decayed,
    shrunk,
    first: slots > 0 ? momentOf(old[0], remembered[0], beta1, age + 1) : null,
    second: slots > 1 ? momentOf(old[1], remembered[1], beta2, age + 1) : null,
    next: p[0],
  }
}

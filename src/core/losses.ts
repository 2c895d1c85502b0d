/** The losses: each beside its own gradient; the two cross-entropies fused with the output they are made for. */
import { exp } from './elementary'
import { log, log1p } from './elementaryLog'
import type { ActivationName } from './network'
import type { LossName, Recipe, Reduction } from './recipe'

/** A sum over the `n` outputs of the row that begins at `at`. `huberDelta` is huber's alone. */
type RowSum = (of: Float64Array, t: Float64Array, at: number, n: number, huberDelta: number) => number

/** A loss of one row and its derivative by each output; reduced by `lossOf` and `lossGradient`. */
export interface Loss {
  /** The output activation that it makes one formula with, from z; null: none. */
  readonly fusedWith: ActivationName | null
  /** Whether the outputs must be in [0, 1], because their logarithms are taken. */
  readonly ofProbabilities: boolean
  /** The unreduced loss from the outputs. */
  readonly value: RowSum
  /** The same from z, where `fusedWith` is the output; keeps its digits where an output is rounded to 0 or 1. */
  readonly fusedValue: RowSum | null
  /** ∂/∂a_j of `value`. */
  gradient(a: number, t: number, huberDelta: number): number
}

/** Σ of a function of a − t. */
const halfSquaredError: RowSum = (a, t, at, n) => {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += 0.5 * (a[j] - t[j]) * (a[j] - t[j])
  return sum
}

const squaredError: RowSum = (a, t, at, n) => {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += (a[j] - t[j]) * (a[j] - t[j])
  return sum
}

const absoluteError: RowSum = (a, t, at, n) => {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += Math.abs(a[j] - t[j])
  return sum
}

/** ½d² up to |d| = δ, δ(|d| − ½δ) beyond, d = a − t (Huber 1964). */
const huber: RowSum = (a, t, at, n, huberDelta) => {
  let sum = 0
  for (let j = at; j < at + n; j++) {
    const d = Math.abs(a[j] - t[j])
    sum += d <= huberDelta ? 0.5 * d * d : huberDelta * (d - 0.5 * huberDelta)
  }
  return sum
}

// A target of 0 (or of 1) takes no part, also where a has been rounded to 0 (or to 1).
const logTerm = (a: number, t: number) => (t === 0 ? 0 : -t * log(a))
const logGradient = (a: number, t: number) => (t === 0 ? 0 : -t / a)

/** −Σ[t ln a + (1 − t) ln(1 − a)] */
const binaryCrossEntropy: RowSum = (a, t, at, n) => {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += logTerm(a[j], t[j]) + logTerm(1 - a[j], 1 - t[j])
  return sum
}

/** The same with a = σ(z): Σ[max(z, 0) − z t + ln(1 + e^−|z|)] */
const binaryFromLogits: RowSum = (z, t, at, n) => {
  let sum = 0
  for (let j = at; j < at + n; j++) {
    sum += (z[j] <= 0 ? 0 : z[j]) - z[j] * t[j] + log1p(exp(-Math.abs(z[j])))
  }
  return sum
}

/** −Σ t ln a */
const categoricalCrossEntropy: RowSum = (a, t, at, n) => {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += logTerm(a[j], t[j])
  return sum
}

/** The same with a = softmax(z), by log-softmax: Σ t (m − z + ln Σe^(z − m)), m = max z */
const categoricalFromLogits: RowSum = (z, t, at, n) => {
  let m = z[at]
  for (let j = at + 1; j < at + n; j++) if (z[j] > m) m = z[j]
  let total = 0
  for (let j = at; j < at + n; j++) total += exp(z[j] - m)
  const logTotal = log(total)
  let sum = 0
  for (let j = at; j < at + n; j++) sum += t[j] * (m - z[j] + logTotal)
  return sum
}

const ofErrors = { fusedWith: null, ofProbabilities: false, fusedValue: null } as const

/** By name. The subgradient of the absolute error at 0 is 0. */
export const LOSSES: Readonly<Record<LossName, Loss>> = {
  'half-squared-error': { ...ofErrors, value: halfSquaredError, gradient: (a, t) => a - t },
  'mean-squared-error': { ...ofErrors, value: squaredError, gradient: (a, t) => 2 * (a - t) },
  // NaN stays NaN, as with all of them.
  'mean-absolute-error': { ...ofErrors, value: absoluteError, gradient: (a, t) => Math.sign(a - t) },
  huber: {
    ...ofErrors,
    value: huber,
    gradient: (a, t, huberDelta) => Math.max(-huberDelta, Math.min(huberDelta, a - t)),
  },
  'binary-cross-entropy': {
    fusedWith: 'sigmoid',
    ofProbabilities: true,
    value: binaryCrossEntropy,
    fusedValue: binaryFromLogits,
    gradient: (a, t) => logGradient(a, t) - logGradient(1 - a, 1 - t),
  },
  'categorical-cross-entropy': {
    fusedWith: 'softmax',
    ofProbabilities: true,
    value: categoricalCrossEntropy,
    fusedValue: categoricalFromLogits,
    gradient: logGradient,
  },
}

/** Whether outputs of this activation are probabilities. */
export function givesProbabilities(output: ActivationName): boolean {
  return output === 'sigmoid' || output === 'softmax'
}

/** Whether a loss is defined for every value of this output. */
export function lossFits(loss: LossName, output: ActivationName): boolean {
  return !LOSSES[loss].ofProbabilities || givesProbabilities(output)
}

/** What a loss is computed with. */
export type LossRule = Pick<Recipe, 'loss' | 'reduction' | 'huberDelta' | 'network'>

const outputActivation = ({ network: { layers } }: LossRule) => layers[layers.length - 1].activation

/** Whether loss and output are one formula, delta = (a − t)·factor, instead of incoming times slope. */
export function isFused(rule: LossRule): boolean {
  return LOSSES[rule.loss].fusedWith === outputActivation(rule)
}

/** Where huber goes over from a parabola to a line. */
export function huberDeltaOf({ huberDelta = 1 }: Pick<Recipe, 'huberDelta'>): number {
  return huberDelta
}

/** What the sum over rows and outputs is divided by. */
export function divisorOf(reduction: Reduction, rows: number, n: number): number {
  return reduction === 'batch-mean' ? rows : rows * n
}

/** The reduced loss of `rows` rows of `n` outputs; the loss of each row alone goes into `each`. */
export function lossOf(
  rule: LossRule,
  z: Float64Array,
  a: Float64Array,
  t: Float64Array,
  each: Float64Array,
  rows: number,
  n: number,
): number {
  const { value, fusedValue } = LOSSES[rule.loss]
  const alone = divisorOf(rule.reduction, 1, n)
  const huberDelta = huberDeltaOf(rule)
  const fused = isFused(rule) && fusedValue !== null
  const sumOf = fused ? fusedValue : value
  const from = fused ? z : a
  let sum = 0
  for (let r = 0; r < rows; r++) {
    const row = sumOf(from, t, r * n, n, huberDelta)
    sum += row
    each[r] = row / alone
  }
  return sum / (rows * alone)
}

/** ∂L/∂a of the reduced loss. */
export function lossGradient(
  rule: LossRule,
  a: Float64Array,
  t: Float64Array,
  incoming: Float64Array,
  rows: number,
  n: number,
): void {
  const { gradient } = LOSSES[rule.loss]
  const huberDelta = huberDeltaOf(rule)
  const factor = 1 / divisorOf(rule.reduction, rows, n)
  for (let k = 0; k < rows * n; k++) incoming[k] = gradient(a[k], t[k], huberDelta) * factor
}

/**
 * ∂L/∂z of a fused loss: (a − t)·factor, factor = 1/N or 1/(N n). For categorical cross-entropy it is
 * (a Σt − t)·factor, the same wherever the targets of a row sum to 1, and right also where somebody has changed one.
 */
export function fusedDelta(
  { loss, reduction }: LossRule,
  a: Float64Array,
  t: Float64Array,
  delta: Float64Array,
  rows: number,
  n: number,
): void {
  const factor = 1 / divisorOf(reduction, rows, n)
  for (let at = 0; at < rows * n; at += n) {
    let total = 1
    if (loss === 'categorical-cross-entropy') {
      total = 0
      for (let k = at; k < at + n; k++) total += t[k]
    }
    for (let k = at; k < at + n; k++) delta[k] = (a[k] * total - t[k]) * factor
  }
}

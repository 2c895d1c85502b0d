/** The losses: each beside its own gradient; the two cross-entropies fused with the output they are made for. */
import type { ActivationName } from './network'
import type { LossName, Reduction } from './recipe'

/** A loss of one row and its derivative by each output; reduced by `lossOf` and `lossGradient`. */
export interface Loss {
  /** The one output activation that it is defined for, and fused with; null: any. */
  readonly output: ActivationName | null
  readonly reductions: readonly Reduction[]
  /** The unreduced loss of the row whose `n` outputs begin at `at`. */
  value(z: Float64Array, a: Float64Array, t: Float64Array, at: number, n: number): number
  /** ∂/∂a_j of `value`. */
  gradient(a: number, t: number): number
}

/** ½Σ(a − t)² */
function halfSquaredError(_: Float64Array, a: Float64Array, t: Float64Array, at: number, n: number): number {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += 0.5 * (a[j] - t[j]) * (a[j] - t[j])
  return sum
}

/** Σ(a − t)² */
function squaredError(_: Float64Array, a: Float64Array, t: Float64Array, at: number, n: number): number {
  let sum = 0
  for (let j = at; j < at + n; j++) sum += (a[j] - t[j]) * (a[j] - t[j])
  return sum
}

/** −Σ[t ln a + (1 − t) ln(1 − a)] with a = σ(z), from the logit: Σ[max(z, 0) − z t + ln(1 + e^−|z|)] */
function binaryCrossEntropy(
  z: Float64Array,
  _: Float64Array,
  t: Float64Array,
  at: number,
  n: number,
): number {
  let sum = 0
  for (let j = at; j < at + n; j++) {
    sum += (z[j] <= 0 ? 0 : z[j]) - z[j] * t[j] + Math.log1p(Math.exp(-Math.abs(z[j])))
  }
  return sum
}

/** −Σ t ln a with a = softmax(z), by log-softmax: Σ t (m − z + ln Σe^(z − m)), m = max z */
function categoricalCrossEntropy(
  z: Float64Array,
  _: Float64Array,
  t: Float64Array,
  at: number,
  n: number,
): number {
  let m = z[at]
  for (let j = at + 1; j < at + n; j++) if (z[j] > m) m = z[j]
  let total = 0
  for (let j = at; j < at + n; j++) total += Math.exp(z[j] - m)
  const logTotal = Math.log(total)
  let sum = 0
  for (let j = at; j < at + n; j++) sum += t[j] * (m - z[j] + logTotal)
  return sum
}

// A target of 0 (or of 1) takes no part, also where a has been rounded to 0 (or to 1).
const logGradient = (a: number, t: number) => (t === 0 ? 0 : -t / a)

/** By name. */
export const LOSSES: Readonly<Record<LossName, Loss>> = {
  'half-squared-error': {
    output: null,
    reductions: ['batch-mean'],
    value: halfSquaredError,
    gradient: (a, t) => a - t,
  },
  'mean-squared-error': {
    output: null,
    reductions: ['element-mean', 'batch-mean'],
    value: squaredError,
    gradient: (a, t) => 2 * (a - t),
  },
  'binary-cross-entropy': {
    output: 'sigmoid',
    reductions: ['element-mean', 'batch-mean'],
    value: binaryCrossEntropy,
    gradient: (a, t) => logGradient(a, t) - logGradient(1 - a, 1 - t),
  },
  'categorical-cross-entropy': {
    output: 'softmax',
    reductions: ['batch-mean'],
    value: categoricalCrossEntropy,
    gradient: logGradient,
  },
}

/** Whether a loss is defined for this output and this reduction. */
export function lossFits(loss: LossName, output: ActivationName, reduction: Reduction): boolean {
  const { output: only, reductions } = LOSSES[loss]
  return (only === null || only === output) && reductions.includes(reduction)
}

/** Whether loss and output are one formula, delta = (a − t)·factor, instead of incoming times slope. */
export function isFused(loss: LossName): boolean {
  return LOSSES[loss].output !== null
}

/** What the sum over rows and outputs is divided by. */
export function divisorOf(reduction: Reduction, rows: number, n: number): number {
  return reduction === 'batch-mean' ? rows : rows * n
}

/** The reduced loss of `rows` rows of `n` outputs; the loss of each row alone goes into `each`. */
export function lossOf(
  { loss, reduction }: { readonly loss: LossName; readonly reduction: Reduction },
  z: Float64Array,
  a: Float64Array,
  t: Float64Array,
  each: Float64Array,
  rows: number,
  n: number,
): number {
  const { value } = LOSSES[loss]
  const alone = divisorOf(reduction, 1, n)
  let sum = 0
  for (let r = 0; r < rows; r++) {
    const row = value(z, a, t, r * n, n)
    sum += row
    each[r] = row / alone
  }
  return sum / (rows * alone)
}

/** ∂L/∂a of the reduced loss. */
export function lossGradient(
  { loss, reduction }: { readonly loss: LossName; readonly reduction: Reduction },
  a: Float64Array,
  t: Float64Array,
  incoming: Float64Array,
  rows: number,
  n: number,
): void {
  const { gradient } = LOSSES[loss]
  const factor = 1 / divisorOf(reduction, rows, n)
  for (let k = 0; k < rows * n; k++) incoming[k] = gradient(a[k], t[k]) * factor
}

/**
 * ∂L/∂z of a fused loss: (a − t)·factor, factor = 1/N or 1/(N n). For categorical cross-entropy it is
 * (a Σt − t)·factor, the same wherever the targets of a row sum to 1, and right also where somebody has changed one.
 */
export function fusedDelta(
  { loss, reduction }: { readonly loss: LossName; readonly reduction: Reduction },
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

/** From a gradient to the next parameters: penalties, clipping, weight decay, optimizer, in this order. */
import { biasIndex, outputLayer, parameterCount, weightIndex, type NetworkSpec } from './network'
import { optimize } from './optimizers'
import type { ParameterSet, UpdateRule } from './recipe'
import { addL1, addL2, cut, norm, scale, shrink, sumOfSizes, sumOfSquares, type Span } from './regularizers'
import { rateAt } from './schedules'

type Spans = Readonly<Record<ParameterSet, readonly Span[]>>

/** The parameters that an update changes, and of them the weights: as few spans of the flat array as it takes. */
function spansOf(spec: NetworkSpec, { trainBiases }: UpdateRule): Spans {
  const weights = Array.from({ length: outputLayer(spec) }, (_, k) => ({
    from: weightIndex(spec, k + 1, 0, 0),
    to: biasIndex(spec, k + 1, 0),
  }))
  const all = { from: 0, to: parameterCount(spec) }
  return { weights, 'weights+biases': trainBiases ? [all] : weights }
}

/** What an update works on; all of the parameters' layout, `moments` once for each number that the optimizer remembers. */
export interface UpdateState {
  readonly parameters: Float64Array
  readonly gradient: Float64Array
  readonly moments: Float64Array
}

/** Adds the gradients of the penalties to `g`. */
function addPenalties({ l1, l2 }: UpdateRule, spans: Spans, p: Float64Array, g: Float64Array): void {
  if (l1) for (const span of spans[l1.appliesTo]) addL1(p, g, span, l1.amount)
  if (l2) for (const span of spans[l2.appliesTo]) addL2(p, g, span, l2.amount)
}

/** Carries out updates for networks of one shape. What it says of the last one belongs to the trace. */
export class Updater {
  /** The scheduled rate. */
  rate = 0
  /** The length of the gradient with its penalties, before clipping; 0 where nothing is clipped by it. */
  gradientNorm = 0
  /** What clipping by norm has multiplied the gradient by; 1 where it has not. */
  clipScale = 1
  readonly #rule: UpdateRule
  readonly #spans: Spans
  /** A copy of the gradient to work on; null where nothing is done to it. */
  readonly #used: Float64Array | null
  /** Whether a number of the gradient could be infinite and the next parameters finite all the same. */
  readonly #hides: boolean

  constructor(spec: NetworkSpec, rule: UpdateRule) {
    const { l1, l2, clip, weightDecay, trainBiases } = rule
    this.#rule = rule
    this.#spans = spansOf(spec, rule)
    const changed = l1 || l2 || clip || weightDecay?.kind === 'l2-gradient'
    this.#used = changed ? new Float64Array(parameterCount(spec)) : null
    this.#hides = !trainBiases || clip?.kind === 'value'
  }

  /** Update `k` of the run, the optimizer's `age + 1`st. Returns 0, or NaN if a number in it was not finite. */
  apply({ parameters: p, gradient, moments }: UpdateState, k: number, age: number): number {
    const { optimizer, weightDecay } = this.#rule
    this.rate = rateAt(this.#rule, k)
    const g = this.#used ? this.#prepare(p, gradient, this.#used) : gradient
    let probe = this.gradientNorm * 0
    if (this.#hides) for (let i = 0; i < gradient.length; i++) probe += gradient[i] * 0
    if (weightDecay?.kind === 'decoupled') {
      for (const span of this.#spans[weightDecay.appliesTo]) shrink(p, span, this.rate * weightDecay.amount)
    }
    for (const { from, to } of this.#spans['weights+biases']) {
      probe += optimize(optimizer, this.rate, age + 1, { p, g, moments, from, to, second: p.length })
    }
    return probe
  }

  /** The gradient with penalties, clipped, with weight decay. */
  #prepare(p: Float64Array, gradient: Float64Array, g: Float64Array): Float64Array {
    const { clip, weightDecay } = this.#rule
    const trained = this.#spans['weights+biases']
    g.set(gradient)
    addPenalties(this.#rule, this.#spans, p, g)
    if (clip?.kind === 'global-norm') {
      this.gradientNorm = norm(g, trained)
      this.clipScale = Math.min(1, clip.maxNorm / (this.gradientNorm + clip.epsilon))
      for (const span of trained) scale(g, span, this.clipScale)
    } else if (clip?.kind === 'value') {
      for (const span of trained) cut(g, span, clip.maxValue)
    }
    if (weightDecay?.kind === 'l2-gradient') {
      for (const span of this.#spans[weightDecay.appliesTo]) addL2(p, g, span, weightDecay.amount)
    }
    return g
  }
}

/** The length of a gradient with its penalties, of what is trained, before clipping. */
export function gradientNorm(
  spec: NetworkSpec,
  rule: UpdateRule,
  p: Float64Array,
  gradient: Float64Array,
): number {
  const g = gradient.slice()
  const spans = spansOf(spec, rule)
  addPenalties(rule, spans, p, g)
  return norm(g, spans['weights+biases'])
}

/** What the penalties add to the loss: l1·Σ|p| + ½·l2·Σp². */
export function penaltyOf(spec: NetworkSpec, rule: UpdateRule, p: Float64Array): number {
  const spans = spansOf(spec, rule)
  const { l1, l2 } = rule
  const ofSizes = l1 ? l1.amount * sumOfSizes(p, spans[l1.appliesTo]) : 0
  return ofSizes + (l2 ? 0.5 * l2.amount * sumOfSquares(p, spans[l2.appliesTo]) : 0)
}

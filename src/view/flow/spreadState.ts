/** What the histograms read off the state. */
import { histogramOf, type Histogram } from '../../core/histogram'
import { spreadAt, type LayerHistory, type Spread } from '../../core/layerHistory'
import { isKnown } from '../../core/playback'
import { cell, type Trace } from '../../core/trace'
import type { SpreadFace } from '../../draw/charts/paintSpreads'
import { countUpTo } from '../../draw/charts/seen'
import { raised } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { furthest, isWhole } from './flowState'

const LETTERS = { activations: 'a', deltas: 'δ', weights: 'W' } as const

/** The name and the colours of layer `l`. */
export function faceOf(spread: Spread, l: number): SpreadFace {
  const label = LETTERS[spread] + raised(l)
  return spread === 'deltas'
    ? { label, positive: 'dp', negative: 'dn' }
    : { label, positive: 'vp', negative: 'vn' }
}

/** Whether the numbers of layer `l` are known at the cursor. */
function isLayerKnown({ script, cursor }: Lab, spread: Spread, l: number): boolean {
  if (spread === 'weights') return true
  const unit = script.spec.layers[l - 1].units - 1
  return isKnown(script, cursor, cell(spread === 'activations' ? 'a' : 'delta', l, unit))
}

/** Every layer; null for a layer whose numbers are not known. */
export interface SpreadsAt {
  readonly step: number
  readonly spreads: readonly (Histogram | null)[]
}

const made = new WeakMap<Float64Array, Histogram>()

function ofTrace(trace: Trace, spread: Spread, l: number): Histogram {
  const numbers = { activations: trace.a, deltas: trace.delta, weights: trace.before.weights }[spread][l]
  const histogram = made.get(numbers) ?? histogramOf(numbers)
  made.set(numbers, histogram)
  return histogram
}

/** Of the step on show by its trace; while training runs, of the last step before it that was recorded. */
export function spreadsAt(state: Lab, history: LayerHistory, spread: Spread): SpreadsAt | null {
  const { trace } = state
  if (!trace) return null
  const layers = Array.from({ length: history.layers }, (_, k) => k + 1)
  if (isWhole(trace)) {
    const of = (l: number) => (isLayerKnown(state, spread, l) ? ofTrace(trace, spread, l) : null)
    return { step: trace.step, spreads: layers.map(of) }
  }
  const { steps } = history.spreads
  const k = countUpTo(steps, trace.step) - 1
  return k < 0 ? null : { step: steps[k], spreads: layers.map((l) => spreadAt(history, k, spread, l)) }
}

/** How many of the recorded spreads may be shown: the furthest step's once it is gone through. */
export function knownSpreads(state: Lab, { spreads }: LayerHistory, spread: Spread): number {
  const end = furthest(state)
  const all = state.script.spec.layers.every((_, k) => isLayerKnown(state, spread, k + 1))
  return countUpTo(spreads.steps, state.trace?.step === end && !all ? end - 1 : end)
}

/** How thick the lanes of an edge are: by the root, the size or the logarithm of a number, for the network or layer by layer. */
import { outputLayer, widthOf } from '../core/network'
import { cell, valueOf, type Trace } from '../core/trace'
import type { LaneSizes } from './layout'
import { fittingFactor, flowScale, inQuarters, laneWidth } from './scales'

/** What runs along the second lane of an edge: w·a, w·δ, ∂L/∂w, or the change of the weight, after − before. */
export type Flow = 'signal' | 'error' | 'gradient' | 'update'
export type LaneKind = 'root' | 'linear' | 'logarithmic'
export type LaneReach = 'network' | 'layer'

export interface LaneScale {
  readonly kind: LaneKind
  /** Root: width in px of |value| = 1, after it was enlarged `times`. */
  readonly factor: number
  readonly times: number
  /** Linear and logarithmic: the magnitude that is drawn `most` px wide. */
  readonly full: number
  readonly most: number
}

/** A logarithmic lane becomes a hairline at this many powers of ten below the thickest. */
export const DECADES = 4

/** Width in px of the lane of a value. */
export function widthOn({ kind, factor, times, full, most }: LaneScale, value: number): number {
  const share = Math.abs(value) / full
  switch (kind) {
    case 'root':
      return laneWidth(value * times, factor)
    case 'linear':
      return inQuarters(most * share)
    case 'logarithmic':
      return inQuarters(most * (1 + Math.log10(share) / DECADES))
  }
}

function largest(values: Float64Array): number {
  let most = 0
  for (let k = 0; k < values.length; k++) most = Math.max(most, Math.abs(values[k]))
  return most
}

/** The largest magnitude of a layered quantity in one row, from layer `first` on. */
export function largestInRow(
  trace: Trace,
  layers: readonly Float64Array[],
  row: number,
  first: number,
): number {
  let most = 0
  for (let l = first; l < layers.length; l++) {
    const width = widthOf(trace.recipe.network, l)
    most = Math.max(most, largest(layers[l].subarray(row * width, (row + 1) * width)))
  }
  return most
}

/** What flows along W[l][j][i], for one row of the trace. */
export function flowValue(trace: Trace, row: number, flow: Flow, l: number, j: number, i: number): number {
  const w = valueOf(trace, row, cell('W', l, j, i))
  switch (flow) {
    case 'signal':
      return w * valueOf(trace, row, cell('a', l - 1, i))
    case 'error':
      return w * valueOf(trace, row, cell('delta', l, j))
    case 'gradient':
      return valueOf(trace, row, cell('dW', l, j, i))
    case 'update':
      return valueOf(trace, row, cell('W_next', l, j, i)) - w
  }
}

/** The largest magnitude of what flows along the edges into one layer. Plain loops: a layer may have 100,000 of them. */
function largestFlowInto(trace: Trace, row: number, flow: Flow, l: number): number {
  const W = trace.before.weights[l]
  if (flow === 'gradient') return largest(trace.gradient.weights[l])
  const next = trace.after.weights[l]
  const [senders, receivers] = [widthOf(trace.recipe.network, l - 1), widthOf(trace.recipe.network, l)]
  const a = trace.a[l - 1].subarray(row * senders, (row + 1) * senders)
  const delta = trace.delta[l].subarray(row * receivers, (row + 1) * receivers)
  let most = 0
  for (let j = 0, k = 0; j < receivers; j++) {
    for (let i = 0; i < senders; i++, k++) {
      const value = flow === 'signal' ? W[k] * a[i] : flow === 'error' ? W[k] * delta[j] : next[k] - W[k]
      most = Math.max(most, Math.abs(value))
    }
  }
  return most
}

/** A bound for the largest flow of the whole network, quick enough for every frame. */
function largestFlow(trace: Trace, row: number, flow: Flow): number {
  const weights = largest(trace.before.values)
  if (flow === 'signal') return weights * largestInRow(trace, trace.a, row, 0)
  if (flow === 'error') return weights * largestInRow(trace, trace.delta, row, 1)
  if (flow === 'gradient') return largest(trace.gradient.values)
  return Math.max(...trace.before.weights.map((_, l) => (l === 0 ? 0 : largestFlowInto(trace, row, flow, l))))
}

/** The same scale for every layer, or one for each, by the largest magnitude of it. */
function fitted(
  largests: readonly number[],
  { factor, most }: LaneSizes,
  kind: LaneKind,
  reach: LaneReach,
): LaneScale[] {
  const all = Math.max(...largests)
  return largests.map((own) => {
    const full = (reach === 'layer' ? own : all) || 1
    const usual = reach === 'layer' ? most / Math.sqrt(full) : factor
    return { kind, factor: usual, times: 1, full, most }
  })
}

/** By the layer that the weights lead into; index 0 is of no use. */
export function scalesOfWeights(
  { before }: Trace,
  { factor, most }: LaneSizes,
  kind: LaneKind,
  reach: LaneReach,
): LaneScale[] {
  const usual = fittingFactor(factor, most, largest(before.values))
  const largests = before.weights.map((weights) => largest(weights))
  return fitted(largests, { factor: usual, most }, kind, reach)
}

/** For what flows, beside weights on scales of their own. By the root for the whole network it is a power of ten thicker than the weights, so that the numbers compare. */
export function scalesOfFlow(
  trace: Trace,
  row: number,
  flow: Flow,
  weightScales: readonly LaneScale[],
  kind: LaneKind,
  reach: LaneReach,
): LaneScale[] {
  const [{ factor, most }] = weightScales
  if (kind === 'root' && reach === 'network') {
    const times = flowScale(largestFlow(trace, row, flow), factor)
    return weightScales.map((scale) => ({ ...scale, times }))
  }
  const layers = Array.from({ length: outputLayer(trace.recipe.network) + 1 }, (_, l) =>
    l === 0 ? 0 : largestFlowInto(trace, row, flow, l),
  )
  return fitted(layers, { factor, most }, kind, reach)
}

/** What the graph shows at one moment: a pure function of (trace, cursor) and of how the person looks at it. */
import { isResidual, outputLayer, widthOf } from '../core/network'
import {
  currentMicroStep,
  isKnown,
  previousStop,
  type Granularity,
  type MicroStep,
  type Script,
} from '../core/playback'
import { cell, valueOf, type Cell, type Target, type Trace } from '../core/trace'
import type { DigitCount } from './format'
import type { LaneSizes } from './layout'
import { fittingFactor, flowScale, FULL } from './scales'

/** What runs along the second lane of an edge: w·a, w·δ, ∂L/∂w, or the change of the weight, after − before. */
export type Flow = 'signal' | 'error' | 'gradient' | 'update'

export type EdgeTarget = Extract<Target, { kind: 'edge' }>

export interface GraphFrame {
  readonly trace: Trace
  readonly script: Script
  readonly cursor: number
  /** Row of the trace on show. */
  readonly row: number
  readonly digits: DigitCount
  /** Training runs: everything is known, weights and gradients are on show. */
  readonly running: boolean
  /** The micro-step that was just done. */
  readonly current: MicroStep | null
  /** The micro-steps that the last press covered: from `since` up to the cursor. */
  readonly since: number
  readonly flow: Flow | null
  /** The edge whose gradient or update is explained: the selected one, or the strongest of the neuron's. */
  readonly chosen: EdgeTarget | null
  /** Lane width in px for |value| = 1. */
  readonly factor: number
  /** Flows are drawn this many times larger. */
  readonly flowScale: number
  /** The value at which a circle is full, and at which a ring is closed. */
  readonly full: number
  readonly fullDelta: number
}

/** What the page's state must say for a frame. */
export interface FrameSource {
  readonly trace: Trace | null
  readonly script: Script
  readonly cursor: number
  readonly example: number
  readonly digits: DigitCount
  readonly playing: boolean
  readonly granularity: Granularity
  readonly selection: Target | null
}

const FLOWS = {
  forward: 'signal',
  loss: null,
  backward: 'error',
  gradient: 'gradient',
  update: 'update',
} as const

function largest(values: Float64Array): number {
  let most = 0
  for (let k = 0; k < values.length; k++) most = Math.max(most, Math.abs(values[k]))
  return most
}

/** The next of 1.2, 2, 5, 10, 20, 50 … that holds `most`. */
function roundFull(most: number): number {
  if (!(most > FULL)) return FULL
  const power = 10 ** Math.floor(Math.log10(most))
  return [1, 2, 5, 10].map((m) => m * power).find((full) => full >= most) ?? FULL
}

/** The row of the trace that shows the example at this position; a running trace has only one. */
export function rowOf(trace: Trace, example: number): number {
  return Math.max(0, trace.rows.indexOf(example))
}

const rowSlice = (values: Float64Array, row: number, width: number) =>
  values.subarray(row * width, (row + 1) * width)

/** The largest magnitude of a layered quantity in one row. */
function largestInRow(trace: Trace, layers: readonly Float64Array[], row: number, first: number): number {
  let most = 0
  for (let l = first; l < layers.length; l++) {
    most = Math.max(most, largest(rowSlice(layers[l], row, widthOf(trace.recipe.network, l))))
  }
  return most
}

/** The frame of this state; null as long as there is no trace. `lanes` are the layout's. */
export function frameOf(source: FrameSource, lanes: LaneSizes): GraphFrame | null {
  const { trace, script, cursor, digits, playing } = source
  if (!trace || trace.recipe.network.layers.length !== script.spec.layers.length) return null
  const row = rowOf(trace, source.example)
  const grouped = source.granularity === 'layer' || source.granularity === 'phase'
  const stop = grouped && cursor > 0 ? previousStop(script, cursor, source.granularity) : null
  const current = currentMicroStep(script, cursor)
  const flow = playing ? 'gradient' : current && FLOWS[current.phase]
  const factor = fittingFactor(lanes.factor, lanes.most, largest(trace.before.values))
  return {
    trace,
    script,
    cursor,
    row,
    digits,
    running: playing,
    current: playing ? null : current,
    since: stop?.kind === 'cursor' ? stop.cursor : Math.max(0, cursor - 1),
    flow,
    chosen: playing ? null : chosenEdge(trace, current, source.selection),
    factor,
    flowScale: flow ? flowScale(largestFlow(trace, row, flow), factor) : 1,
    full: roundFull(largestInRow(trace, trace.a, row, 0)),
    fullDelta: roundFull(largestInRow(trace, trace.delta, row, 1)),
  }
}

/** The incoming edge of unit j of layer l with the largest gradient. */
function strongestEdge(trace: Trace, layer: number, unit: number): EdgeTarget {
  const below = widthOf(trace.recipe.network, layer - 1)
  const gradients = trace.gradient.weights[layer].subarray(unit * below, (unit + 1) * below)
  let from = 0
  gradients.forEach((g, i) => {
    if (Math.abs(g) > Math.abs(gradients[from])) from = i
  })
  return { kind: 'edge', layer, unit, from }
}

/** The edge that gradient and update are explained with; null in the other phases. */
export function chosenEdge(
  trace: Trace,
  current: MicroStep | null,
  selection: Target | null,
): EdgeTarget | null {
  if (!current || current.unit === null) return null
  if (current.phase !== 'gradient' && current.phase !== 'update') return null
  const { layer, unit } = current
  const selected = selection?.kind === 'edge' && selection.layer === layer && selection.unit === unit
  return selected ? selection : strongestEdge(trace, layer, unit)
}

/** The largest |after − before| of a weight, whatever the optimizer made of the gradient. */
function largestChange({ before, after }: Trace): number {
  let most = 0
  before.weights.forEach((weights, l) => {
    for (let k = 0; k < weights.length; k++) most = Math.max(most, Math.abs(after.weights[l][k] - weights[k]))
  })
  return most
}

function largestFlow(trace: Trace, row: number, flow: Flow): number {
  const weights = largest(trace.before.values)
  if (flow === 'signal') return weights * largestInRow(trace, trace.a, row, 0)
  if (flow === 'error') return weights * largestInRow(trace, trace.delta, row, 1)
  return flow === 'update' ? largestChange(trace) : largest(trace.gradient.values)
}

/** A cell's value, or null where the cursor has not come yet. */
export function shownValue(frame: GraphFrame, at: Cell): number | null {
  if (!frame.running && !isKnown(frame.script, frame.cursor, at)) return null
  return valueOf(frame.trace, frame.row, at)
}

/** What f(z) of a unit is multiplied by: 0 or 1/(1 − p); null without dropout, and until its activation is known. */
export function shownMask(frame: GraphFrame, l: number, j: number): number | null {
  const mask = frame.trace.masks[l]
  if (mask.length === 0 || shownValue(frame, cell('a', l, j)) === null) return null
  return mask[frame.row * widthOf(frame.script.spec, l) + j]
}

/** Whether f(z) of a unit is dropped, and nothing comes through a skip instead. */
export function isSilent(frame: GraphFrame, l: number, j: number): boolean {
  return shownMask(frame, l, j) === 0 && !isResidual(frame.trace.recipe.network, l)
}

/** The weight as it is at the cursor: the new one once it has been updated. */
export function shownWeight(frame: GraphFrame, l: number, j: number, i: number): number {
  return shownValue(frame, cell('W_next', l, j, i)) ?? valueOf(frame.trace, frame.row, cell('W', l, j, i))
}

/** The bias as it is at the cursor. */
export function shownBias(frame: GraphFrame, l: number, j: number): number {
  return shownValue(frame, cell('b_next', l, j)) ?? valueOf(frame.trace, frame.row, cell('b', l, j))
}

/** Whether the last press covered a micro-step of this phase and neuron. */
export function isCovered(frame: GraphFrame, phase: MicroStep['phase'], l: number, j: number): boolean {
  if (frame.current?.phase !== phase) return false
  const first = frame.script.first[phase][l]
  const units = widthOf(frame.script.spec, l)
  const normalised = first + units < frame.cursor && frame.current.unit === null && frame.current.layer === l
  return (first + j >= frame.since && first + j < frame.cursor) || (phase === 'forward' && normalised)
}

/** Whether the edge W[l][j][i] carries what was just computed. */
export function isFlowing(frame: GraphFrame, l: number, j: number, i: number): boolean {
  const phase = frame.current?.phase
  if (!phase || phase === 'loss') return false
  if (phase === 'backward') return l > 1 && isCovered(frame, 'backward', l - 1, i)
  return isCovered(frame, phase, l, j)
}

/** What flows along an edge now; null while nothing does. */
export function flowAlong(frame: GraphFrame, l: number, j: number, i: number): number | null {
  if (!frame.flow || (!frame.running && !isFlowing(frame, l, j, i))) return null
  const { trace, row } = frame
  const w = valueOf(trace, row, cell('W', l, j, i))
  switch (frame.flow) {
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

/** Only one neuron was computed: its edges may carry halos and products. */
export function isSingle(frame: GraphFrame): boolean {
  return frame.current !== null && frame.cursor - frame.since === 1
}

/** Whether the loss is what was just computed, or what the output's error has just come from. */
export function isLossFlowing(frame: GraphFrame): boolean {
  const { current, script } = frame
  if (!current) return false
  return (
    current.phase === 'loss' || (current.phase === 'backward' && current.layer === outputLayer(script.spec))
  )
}

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
import {
  flowValue,
  largestInRow,
  scalesOfFlow,
  scalesOfWeights,
  type Flow,
  type LaneKind,
  type LaneReach,
  type LaneScale,
} from './laneScale'
import type { LaneSizes } from './layout'
import { FULL } from './scales'

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
  /** What the second lane shows: what flows now, or what the person has chosen. */
  readonly shown: Flow | null
  /** Every edge in full colour, not only those that carry something. */
  readonly vivid: boolean
  /** How thick weights are drawn, and what the second lane shows; by layer that they lead into. */
  readonly weightScales: readonly LaneScale[]
  readonly flowScales: readonly LaneScale[]
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
  readonly edgeMode: Flow | 'phase' | 'weight'
  readonly edgeScale: LaneKind
  readonly edgeReach: LaneReach
}

const FLOWS = {
  forward: 'signal',
  loss: null,
  backward: 'error',
  gradient: 'gradient',
  update: 'update',
} as const

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

/** The frame of this state; null as long as there is no trace. `lanes` are the layout's. */
export function frameOf(source: FrameSource, lanes: LaneSizes): GraphFrame | null {
  const { trace, script, cursor, digits, playing } = source
  if (!trace || trace.recipe.network.layers.length !== script.spec.layers.length) return null
  const row = rowOf(trace, source.example)
  const grouped = source.granularity === 'layer' || source.granularity === 'phase'
  const stop = grouped && cursor > 0 ? previousStop(script, cursor, source.granularity) : null
  const current = currentMicroStep(script, cursor)
  const flow = playing ? 'gradient' : current && FLOWS[current.phase]
  const { edgeMode, edgeScale: kind, edgeReach: reach } = source
  const shown = edgeMode === 'phase' ? flow : edgeMode === 'weight' ? null : edgeMode
  const weightScales = scalesOfWeights(trace, lanes, kind, reach)
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
    shown,
    vivid: playing || edgeMode !== 'phase',
    weightScales,
    flowScales: shown ? scalesOfFlow(trace, row, shown, weightScales, kind, reach) : weightScales,
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

/** The cell that must be known before a flow along W[l][j][i] is. */
function sourceOf(flow: Flow, l: number, j: number, i: number): Cell {
  switch (flow) {
    case 'signal':
      return l === 1 ? cell('x', 0, i) : cell('a', l - 1, i)
    case 'error':
      return cell('delta', l, j)
    case 'gradient':
      return cell('dW', l, j, i)
    case 'update':
      return cell('W_next', l, j, i)
  }
}

/** What the phase sends along an edge now; null while nothing flows. */
export function flowAlong(frame: GraphFrame, l: number, j: number, i: number): number | null {
  if (!frame.flow || (!frame.running && !isFlowing(frame, l, j, i))) return null
  return flowValue(frame.trace, frame.row, frame.flow, l, j, i)
}

/** What the second lane of an edge shows; null while there is nothing, or it is not known yet. */
export function laneValue(frame: GraphFrame, l: number, j: number, i: number): number | null {
  if (frame.shown === frame.flow) return flowAlong(frame, l, j, i)
  if (!frame.shown || shownValue(frame, sourceOf(frame.shown, l, j, i)) === null) return null
  return flowValue(frame.trace, frame.row, frame.shown, l, j, i)
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

/** What one neuron, edge, bias or the loss looks like in a frame: texts, shares and marks, ready to be put on elements. */
import { isIngredient } from '../core/explain/ingredients'
import { cell, type Cell } from '../core/trace'
import { formatNumber, formatShort, type DigitCount } from './format'
import {
  flowAlong,
  isCovered,
  isFlowing,
  isSilent,
  isSingle,
  laneValue,
  shownBias,
  shownMask,
  shownValue,
  shownWeight,
  type GraphFrame,
} from './graphFrame'
import type { Detail } from './layout'
import { widthOn, type LaneScale } from './laneScale'
import { dashOf, share } from './scales'

/** Which of the four data colours: values blue and orange, derivatives teal and magenta. */
export type Hue = 'vp' | 'vn' | 'dp' | 'dn'

export const valueHue = (value: number): Hue => (value < 0 ? 'vn' : 'vp')
export const derivativeHue = (value: number): Hue => (value < 0 ? 'dn' : 'dp')

/** A readout: its text, colour, and whether it is an ingredient of the formula on show; null while unknown. */
export interface Readout {
  readonly text: string
  readonly hue: Hue
  readonly marked: boolean
}

export interface NeuronFace {
  readonly active: boolean
  /** Left out by dropout in this step. */
  readonly dropped: boolean
  readonly value: Readout | null
  readonly z: Readout | null
  readonly delta: Readout | null
  /** Share of the circle that is filled, 0 to 1. */
  readonly level: number
  /** Share of the ring that is swept. */
  readonly ring: number
}

/** Whether this number enters what the current micro-step computes; of the activations in a gradient, only the chosen edge's. */
function isMarked({ current, chosen, script }: GraphFrame, at: Cell): boolean {
  if (!current || !isIngredient(script.spec, current, at)) return false
  const carried = at.quantity === 'a' || at.quantity === 'x'
  return current.phase !== 'gradient' || !carried || at.unit === chosen?.from
}

/** With as many digits as there is room for in a circle: an em of the smallest type is a quarter of such a radius. */
function fitting(value: number, digits: DigitCount, radius: number): string {
  let text = formatNumber(value, digits)
  for (let count = 3; count > 0 && text.length > radius / 4; count--) text = formatNumber(value, count)
  return text
}

/** For a circle too small for more. */
function shortened(value: number, radius: number): string {
  const text = formatShort(value)
  return radius < 20 && text.length > 4 ? formatShort(value, 1) : text
}

function readout(frame: GraphFrame, at: Cell, signed: boolean, text?: string): Readout | null {
  const value = shownValue(frame, at)
  if (value === null) return null
  return {
    text: text ?? formatNumber(value, frame.digits, signed),
    hue: signed ? derivativeHue(value) : valueHue(value),
    marked: isSingle(frame) && isMarked(frame, at),
  }
}

/** Radius in px of the largest circles; the loss has as much room. */
const LARGEST = 34

/** Unit j of layer l ≥ 0, in a circle of this radius. */
export function neuronFace(
  frame: GraphFrame,
  l: number,
  j: number,
  detail: Detail,
  radius = LARGEST,
): NeuronFace {
  const activation = l === 0 ? cell('x', 0, j) : cell('a', l, j)
  const value = shownValue(frame, activation)
  const delta = l === 0 ? null : shownValue(frame, cell('delta', l, j))
  const text =
    value === null ? '' : detail === 'short' ? shortened(value, radius) : fitting(value, frame.digits, radius)
  return {
    active: isSingle(frame) && (isCovered(frame, 'forward', l, j) || isCovered(frame, 'backward', l, j)),
    dropped: shownMask(frame, l, j) === 0,
    value: readout(frame, activation, false, text),
    z: l === 0 ? null : readout(frame, cell('z', l, j), false),
    delta: l === 0 ? null : readout(frame, cell('delta', l, j), true),
    level: value === null ? 0 : share(value, frame.full),
    ring: delta === null ? 0 : share(delta, frame.fullDelta),
  }
}

/** One lane of an edge. */
export interface Lane {
  readonly hue: Hue
  readonly width: number
  /** Empty for a positive value. */
  readonly dash: string
}

export interface EdgeFace {
  readonly weight: Lane
  readonly flow: Lane | null
  /** Vivid while it carries something or training runs, quiet otherwise. */
  readonly vivid: boolean
  /** The sender is dropped and sends nothing. */
  readonly ghost: boolean
}

/** A lane for `value`. */
export function lane(value: number, scale: LaneScale, hue: Hue): Lane {
  const width = widthOn(scale, value)
  return { hue, width, dash: value < 0 ? dashOf(width) : '' }
}

/** W[l][j][i] and what flows along it. */
export function edgeFace(frame: GraphFrame, l: number, j: number, i: number): EdgeFace {
  const weight = shownWeight(frame, l, j, i)
  const ghost = isSilent(frame, l - 1, i)
  const carried = laneValue(frame, l, j, i)
  const flow = ghost && carried === 0 ? null : carried
  const hue = flow === null ? 'vp' : frame.shown === 'signal' ? valueHue(flow) : derivativeHue(flow)
  return {
    weight: lane(weight, frame.weightScales[l], valueHue(weight)),
    flow: flow === null ? null : lane(flow, frame.flowScales[l], hue),
    vivid: frame.vivid || flow !== null,
    ghost,
  }
}

/** The weight itself, above its gradient. */
export function weightReadout(frame: GraphFrame, l: number, j: number, i: number): Readout {
  const weight = shownWeight(frame, l, j, i)
  return { text: formatNumber(weight, frame.digits), hue: valueHue(weight), marked: false }
}

/** 0.45 → 0.4060; where the change is too small for the digits shown, the change itself: 0.45 + 2.00×10⁻⁷. */
function changeText(before: string, after: string, change: string): string {
  return before === after && /^[+−]/.test(change)
    ? `${before} ${change.replace(/^([+−])/, '$1 ')}`
    : `${before} → ${after}`
}

/** What is printed beside an edge that flows: w × a = …, w × δ = …, the gradient, or the change of the weight; `short` is what it comes to alone. */
export function edgeProduct(
  frame: GraphFrame,
  l: number,
  j: number,
  i: number,
  short: boolean,
): Readout | null {
  if (!isFlowing(frame, l, j, i)) return null
  const flow = flowAlong(frame, l, j, i)
  if (flow === null) return null
  const write = (value: number, signed = false) => formatNumber(value, frame.digits, signed)
  const bracket = (text: string) => (text.startsWith('−') ? `(${text})` : text)
  const w = shownValue(frame, cell('W', l, j, i))!
  const hue = frame.flow === 'signal' ? valueHue(flow) : derivativeHue(flow)
  switch (frame.flow) {
    case 'signal':
    case 'error': {
      const other = shownValue(frame, frame.flow === 'signal' ? cell('a', l - 1, i) : cell('delta', l, j))!
      const result = write(flow, frame.flow === 'error')
      const text = short ? result : `${write(w)} × ${bracket(write(other))} = ${result}`
      return { text, hue, marked: false }
    }
    case 'update':
      return {
        text: short
          ? `→ ${write(shownWeight(frame, l, j, i))}`
          : changeText(write(w), write(shownWeight(frame, l, j, i)), write(flow, true)),
        hue: valueHue(w + flow),
        marked: false,
      }
    default:
      return { text: write(flow, true), hue, marked: false }
  }
}

/** The bias of unit j of layer l. */
export function biasFace(
  frame: GraphFrame,
  l: number,
  j: number,
): { lane: Lane; text: string; vivid: boolean } {
  const value = shownBias(frame, l, j)
  return {
    lane: lane(value, frame.weightScales[l], valueHue(value)),
    text: formatNumber(value, frame.digits),
    vivid: true,
  }
}

/** The loss: of the mini-batch, and what it is drawn with. */
export function lossFace(frame: GraphFrame): { value: string | null; active: boolean } {
  const value = shownValue(frame, cell('loss'))
  return {
    value: value === null ? null : fitting(value, frame.digits, LARGEST),
    active: isSingle(frame) && frame.current?.phase === 'loss',
  }
}

/** The targets, for the cells beside the outputs. */
export function targetFace(frame: GraphFrame, j: number): Readout {
  return readout(frame, cell('target', 0, j), false)!
}

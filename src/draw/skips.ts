/** The skips of residual layers: arcs past the weights, from a unit to the one that adds its value, and what they carry. */
import { isResidual, outputLayer, widthOf, type NetworkSpec } from '../core/network'
import { cell, valueOf } from '../core/trace'
import { derivativeHue, lane, valueHue, type Hue, type Lane } from './faces'
import { formatNumber, type DigitCount } from './format'
import { isCovered, isSingle, type GraphFrame } from './graphFrame'
import { ringGap, type Layout, type Point } from './layout'

/** From unit `unit` of layer − 1 to the same unit of `layer`: a parabola. */
export interface Skip {
  readonly layer: number
  readonly unit: number
  readonly from: Point
  /** Where its two tangents meet. */
  readonly over: Point
  readonly to: Point
}

export interface FlowingSkip extends Skip {
  readonly lane: Lane
  /** How far below the arc the lane lies. */
  readonly offset: number
  readonly backwards: boolean
  /** Width of the halo. */
  readonly halo: number | null
  /** What is printed above it; null where there is no room. */
  readonly text: string | null
  readonly hue: Hue
}

/** Thickness of every skip: nothing is multiplied, so there is no weight to show. */
export const SKIP_WIDTH = 1.5
const GAP = 3
const [START, END] = [40, 50].map((degrees) => (degrees * Math.PI) / 180)
/** Numbers on more skips than this say nothing. */
const MOST_PRINTED = 8

/** Radius of the + at the end of a skip into a circle of this radius. */
export function plusRadius(radius: number): number {
  return Math.max(3, Math.min(8, radius * 0.24))
}

/** The + in a circle of radius r around 0. */
export function plusPath(r: number): string {
  const arm = (0.55 * r).toFixed(2)
  return `M-${arm} 0H${arm}M0 -${arm}V${arm}`
}

function skipOf({ nodes, radius }: Layout, l: number, i: number): Skip {
  const a = nodes[l - 1][i]
  const b = nodes[l][i]
  const start = radius[l - 1] + (l > 1 ? ringGap(radius[l - 1]) : 0) + 3
  const end = radius[l] + ringGap(radius[l]) + 4 + plusRadius(radius[l])
  const from = { x: a.x + start * Math.cos(START), y: a.y - start * Math.sin(START) }
  const to = { x: b.x - end * Math.cos(END), y: b.y - end * Math.sin(END) }
  const apex = Math.min(a.y, b.y) - radius[l] - ringGap(radius[l]) - 4
  return { layer: l, unit: i, from, over: { x: (from.x + to.x) / 2, y: 2 * apex - (from.y + to.y) / 2 }, to }
}

/** All of them, layer by layer. */
export function skipsOf(spec: NetworkSpec, layout: Layout): Skip[] {
  return Array.from({ length: outputLayer(spec) }, (_, k) => k + 1)
    .filter((l) => isResidual(spec, l))
    .flatMap((l) =>
      Array.from({ length: widthOf(spec, l) }, (_, i) => i)
        .filter((i) => layout.nodes[l][i] && layout.nodes[l - 1][i])
        .map((i) => skipOf(layout, l, i)),
    )
}

/** The point at `t` from 0 to 1, and the direction there (of length 1). */
export function alongSkip({ from, over, to }: Skip, t: number): { at: Point; towards: Point } {
  const s = 1 - t
  const at = (axis: 'x' | 'y') => s * s * from[axis] + 2 * s * t * over[axis] + t * t * to[axis]
  const by = (axis: 'x' | 'y') => s * (over[axis] - from[axis]) + t * (to[axis] - over[axis])
  const length = Math.hypot(by('x'), by('y'))
  return { at: { x: at('x'), y: at('y') }, towards: { x: by('x') / length, y: by('y') / length } }
}

/** What runs through a skip now: a of the layer below on the way up, ∂L/∂a of the residual layer on the way back; null while nothing does. */
export function flowThrough(frame: GraphFrame, l: number, i: number): number | null {
  const { trace, row } = frame
  if (frame.flow === 'signal' && isCovered(frame, 'forward', l, i)) {
    return valueOf(trace, row, cell('a', l - 1, i))
  }
  if (frame.flow === 'error' && l > 1 && isCovered(frame, 'backward', l - 1, i)) {
    return valueOf(trace, row, cell('incoming', l, i))
  }
  return null
}

/** As it stands in a sum: + 0.40, − 0.25. */
function added(value: number, digits: DigitCount): string {
  return `${value < 0 ? '−' : '+'} ${formatNumber(Math.abs(value), digits)}`
}

/** The skips that carry what was just computed, at its own scale like every flow. */
export function flowingSkips(frame: GraphFrame, layout: Layout): FlowingSkip[] {
  const backwards = frame.flow === 'error'
  const carrying = skipsOf(frame.trace.recipe.network, layout).flatMap((skip) => {
    const value = flowThrough(frame, skip.layer, skip.unit)
    return value === null ? [] : [{ skip, value }]
  })
  const roomy = layout.detail === 'cells' || layout.detail === 'number'
  const printed = roomy && !layout.room.narrow && carrying.length <= MOST_PRINTED
  return carrying.map(({ skip, value }) => {
    const hue = backwards ? derivativeHue(value) : valueHue(value)
    const carried = lane(value, frame.flowScales[skip.layer], hue)
    return {
      ...skip,
      lane: carried,
      offset: SKIP_WIDTH / 2 + GAP + carried.width / 2,
      backwards,
      halo: isSingle(frame) ? SKIP_WIDTH + GAP + carried.width + 14 : null,
      text: printed ? added(value, frame.digits) : null,
      hue,
    }
  })
}

/** Scales that several charts share: steps across, a figure upwards, and labels that keep apart. */
import { scaleLinear, scaleLog } from 'd3'
import { stepAxis, wholeLabel } from './ticks'

const MOST_LEVELS = 4
/** Half the width of the column that marks a step, so that it stays within the plot. */
const INSET = 7

/** Where a figure stands, in px, and which numbers are written beside it. */
export interface FigureScale {
  /** Not finite where a value has no place: 0 on a logarithmic scale. */
  y(value: number): number
  readonly ticks: readonly number[]
}

/** Heights in px that a scale runs between. */
export interface Span {
  readonly top: number
  readonly bottom: number
}

/** From 0 to the largest value. */
export function linearFigures(largest: number, { top, bottom }: Span): FigureScale {
  const scale = scaleLinear([0, largest > 0 ? largest : 1], [bottom, top]).nice(MOST_LEVELS)
  return { y: scale, ticks: scale.ticks(MOST_LEVELS) }
}

/** From the least positive value to the largest; `largest` is 0 where there is none. */
export function logFigures(least: number, largest: number, { top, bottom }: Span): FigureScale {
  const domain = largest > 0 ? [least, Math.max(largest, least * 1.01)] : [0.1, 1]
  const scale = scaleLog(domain, [bottom, top]).nice()
  return { y: (value) => (value > 0 ? scale(value) : NaN), ticks: logTicks(scale.domain()) }
}

/** Powers of ten, thinned to four; within two powers 2 and 5 times them as well. */
export function logTicks([low, high]: readonly number[]): number[] {
  const first = Math.floor(Math.log10(low) + 1e-9)
  const last = Math.ceil(Math.log10(high) - 1e-9)
  const every = Math.ceil((last - first) / MOST_LEVELS) || 1
  const factors = last - first < 2 ? [1, 2, 5] : [1]
  const ticks: number[] = []
  for (let power = first; power <= last; power += every) {
    for (const factor of factors) ticks.push(Number(`${factor}e${power}`))
  }
  return ticks.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001)
}

/** The steps of a run between two edges, in px; `size` is that of the type. */
export function scaleOfSteps(first: number, furthest: number, left: number, right: number, size?: number) {
  const axis = stepAxis(first, Math.max(first, furthest), right - left, size)
  const x = scaleLinear([first, axis.last], [left + INSET, right - INSET])
  return {
    x: (step: number) => x(step),
    xTicks: axis.ticks.map((step) => ({ at: x(step), label: wholeLabel(step) })),
    stepAt: (px: number) => Math.round(x.invert(px)),
  }
}

/** Moves heights apart until they are at least `gap` from each other, in order, and within the span where they fit. */
export function spreadOut(heights: readonly number[], gap: number, { top, bottom }: Span): number[] {
  const order = heights.map((_, k) => k).toSorted((a, b) => heights[a] - heights[b])
  const placed = [...heights]
  let free = top
  for (const k of order) {
    placed[k] = Math.max(placed[k], free)
    free = placed[k] + gap
  }
  let room = bottom
  for (const k of order.toReversed()) {
    placed[k] = Math.min(placed[k], room)
    room = placed[k] - gap
  }
  return placed
}

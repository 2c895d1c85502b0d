/** A line for each layer over the steps: scales, ticks, lines and labels in px. */
import { scaleLinear } from 'd3'
import type { Point } from '../layout'
import type { Plot, Tick } from './axes'
import { logFigures, scaleOfSteps, spreadOut, type FigureScale, type Span } from './chartScales'
import { decimate, type Polyline } from './decimate'
import { plotBeside, plotHeight } from './labels'
import { axisLabel } from './ticks'

export interface LayerLinesInput {
  /** Growing; only the first `count` are drawn. */
  readonly steps: ArrayLike<number>
  readonly count: number
  /** Of each layer, one for each step; what is not finite leaves a gap. */
  readonly values: readonly ArrayLike<number>[]
  readonly labels: readonly string[]
  readonly first: number
  readonly furthest: number
  /** Sizes on a logarithmic axis with a rail for 0, or shares from 0 to 1. */
  readonly scale: 'log' | 'share'
}

/** A layer's line, and its label beside the end: `end` is where the line stops, `at` how high the label stands, both null where there is no line. */
export interface LayerLine {
  readonly pieces: readonly Polyline[]
  readonly label: string
  readonly end: Point | null
  readonly at: number | null
}

export interface LayerLinesLayout {
  readonly width: number
  readonly plot: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly lines: readonly LayerLine[]
  x(step: number): number
  /** Not finite where a value has no place. */
  y(value: number): number
  stepAt(px: number): number
}

const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1]

/** Tall enough for a label a layer. `size` is that of the type, in px. */
export function layerLinesHeight(layers: number, size: number): number {
  return Math.max(176, layers * (size + 3) + size + 40)
}

/** The least positive value and the largest finite one, and whether there is a 0. */
function rangeOf({ values, count }: LayerLinesInput) {
  let least = Infinity
  let largest = 0
  let zero = false
  for (const of of values) {
    for (let k = 0; k < count; k++) {
      const value = of[k]
      zero ||= value === 0
      if (!(value > 0) || value === Infinity) continue
      least = Math.min(least, value)
      largest = Math.max(largest, value)
    }
  }
  return { least, largest, zero }
}

/** Powers of ten with 0 on a rail below them, where there is a 0. */
function logAxis(input: LayerLinesInput, span: Span, size: number): FigureScale {
  const { least, largest, zero } = rangeOf(input)
  const { y, ticks } = logFigures(least, largest, {
    ...span,
    bottom: zero ? span.bottom - size - 6 : span.bottom,
  })
  return { y: (value) => (value === 0 ? span.bottom : y(value)), ticks: zero ? [...ticks, 0] : ticks }
}

function shareAxis({ top, bottom }: Span): FigureScale {
  return { y: scaleLinear([0, 1], [bottom, top]), ticks: SHARE_TICKS }
}

const percent = (share: number) => `${share * 100} %`

function endOf(pieces: readonly Polyline[]): Point | null {
  const last = pieces.at(-1)
  return last ? { x: last.at(-2)!, y: last.at(-1)! } : null
}

export function layerLinesLayout(
  input: LayerLinesInput,
  width: number,
  height: number,
  size: number,
): LayerLinesLayout {
  const { steps, count, values, labels, first, furthest, scale } = input
  const span = plotHeight(height, size)
  const { y, ticks } = scale === 'log' ? logAxis(input, span, size) : shareAxis(span)
  const labelOf = scale === 'log' ? axisLabel : percent
  const plot = plotBeside(ticks.map(labelOf), { width, height, right: size * 2.6 }, size)
  const axis = scaleOfSteps(first, furthest, plot.left, plot.right)
  const { x } = axis
  const pieces = values.map((of) => decimate(steps, of, count, x, y))
  const ends = pieces.map(endOf)
  const drawn = ends.flatMap((end, k) => (end === null ? [] : [k]))
  const heights = spreadOut(
    drawn.map((k) => ends[k]!.y),
    size + 2,
    plot,
  )
  return {
    width,
    plot,
    ...axis,
    yTicks: ticks.map((value) => ({ at: y(value), label: labelOf(value) })),
    lines: values.map((_, k) => ({
      pieces: pieces[k],
      label: labels[k],
      end: ends[k],
      at: drawn.includes(k) ? heights[drawn.indexOf(k)] : null,
    })),
    y,
  }
}

/** How the line of layer `k` of `n`, from 0, is drawn: told apart by dashes and thickness, the outermost strongest. */
export function strokeOf(k: number, n: number): { dash: number[]; width: number; strong: boolean } {
  if (k === n - 1) return { dash: [], width: 2, strong: true }
  if (k === 0) return { dash: [6, 4], width: 2, strong: true }
  const dashes = [[2, 3], [], [9, 3, 2, 3]]
  return { dash: dashes[(k - 1) % dashes.length], width: 1.25, strong: false }
}

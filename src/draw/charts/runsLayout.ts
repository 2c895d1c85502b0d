/** One figure of several runs over the steps: scales, ticks, lines and the places of their letters, in px. */
import type { Plot, Tick } from './axes'
import {
  linearFigures,
  logFigures,
  scaleOfSteps,
  spreadOut,
  type FigureScale,
  type Span,
} from './chartScales'
import { decimate, type Polyline } from './decimate'
import { plotBeside, plotHeight } from './labels'
import { countUpTo } from './seen'
import { axisLabel } from './ticks'

/** `values[k]` belongs to step `steps[k]`; steps grow. */
export interface RunCurve {
  readonly letter: string
  readonly steps: ArrayLike<number>
  readonly values: ArrayLike<number>
}

export interface RunsInput {
  readonly runs: readonly RunCurve[]
  readonly first: number
  /** The last step that is drawn. */
  readonly limit: number
  readonly logarithmic: boolean
}

export interface RunLine {
  readonly letter: string
  readonly pieces: readonly Polyline[]
  /** Where its letter stands, beside its end; null if nothing of it is drawn. */
  readonly label: { readonly x: number; readonly y: number } | null
}

export interface RunsLayout {
  readonly width: number
  readonly plot: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly lines: readonly RunLine[]
  x(step: number): number
}

/** Between the end of a line and its letter. */
const GAP = 9

function scaleOf(values: readonly number[], logarithmic: boolean, span: Span): FigureScale {
  const largest = values.reduce((most, value) => Math.max(most, value), 0)
  const least = values.reduce((some, value) => (value > 0 ? Math.min(some, value) : some), Infinity)
  return logarithmic ? logFigures(least, largest, span) : linearFigures(largest, span)
}

/** `size` is that of the type, in px. */
export function runsLayout(input: RunsInput, width: number, height: number, size: number): RunsLayout {
  const { runs, first, limit, logarithmic } = input
  const span = plotHeight(height, size)
  const counts = runs.map(({ steps }) => countUpTo(steps, limit))
  const drawn = runs.flatMap(({ values }, r) =>
    Array.from({ length: counts[r] }, (_, k) => values[k]).filter(Number.isFinite),
  )
  const { y, ticks } = scaleOf(drawn, logarithmic, span)
  const plot = plotBeside(ticks.map(axisLabel), { width, height, right: size * 1.5 }, size)
  const { x, xTicks } = scaleOfSteps(first, limit, plot.left, plot.right)
  const pieces = runs.map(({ steps, values }, r) => decimate(steps, values, counts[r], x, y))
  const ends = pieces.map((line) => line.at(-1)?.slice(-2) ?? null)
  const known = ends.filter((end) => end !== null)
  const places = spreadOut(
    known.map(([, below]) => below),
    size,
    plot,
  )
  const labelOf = (end: readonly number[] | null) =>
    end && { x: end[0] + GAP, y: places[known.indexOf(end as number[])] }
  return {
    width,
    plot,
    xTicks,
    yTicks: ticks.map((value) => ({ at: y(value), label: axisLabel(value) })),
    lines: runs.map(({ letter }, r) => ({
      letter,
      pieces: pieces[r],
      label: labelOf(ends[r]),
    })),
    x,
  }
}

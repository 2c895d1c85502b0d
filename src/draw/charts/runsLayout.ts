/** One figure of several runs over the steps: scales, ticks, lines and the places of their letters, in px. */
import { scaleLinear, scaleLog } from 'd3'
import type { Plot, Tick } from './axes'
import { decimate, type Polyline } from './decimate'
import { logTicks } from './lossLayout'
import { countUpTo } from './seen'
import { axisLabel, stepAxis, wholeLabel } from './ticks'

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

const MOST_LEVELS = 4
/** Half the width of the column that marks a step, so that it stays within the plot. */
const INSET = 7
/** Between the end of a line and its letter. */
const GAP = 9

function scaleOf(values: readonly number[], logarithmic: boolean, plot: Plot) {
  const range = [plot.bottom, plot.top]
  if (!logarithmic) {
    const most = values.reduce((largest, value) => Math.max(largest, value), 0)
    const scale = scaleLinear([0, most || 1], range).nice(MOST_LEVELS)
    return { y: scale, ticks: scale.ticks(MOST_LEVELS) }
  }
  const positive = values.filter((value) => value > 0)
  const least = positive.reduce((smallest, value) => Math.min(smallest, value), Infinity)
  const most = positive.reduce((largest, value) => Math.max(largest, value), 0)
  const scale = scaleLog(most > 0 ? [least, Math.max(most, least * 1.01)] : [0.1, 1], range).nice()
  return { y: (value: number) => (value > 0 ? scale(value) : NaN), ticks: logTicks(scale.domain()) }
}

/** Moves labels apart, each at least `gap` below the one before, all of them between `top` and `bottom` where they fit. */
export function spreadOut(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, k) => k).sort((a, b) => wanted[a] - wanted[b])
  const places = wanted.slice()
  let least = top
  for (const k of order) {
    places[k] = Math.max(places[k], least)
    least = places[k] + gap
  }
  let most = bottom
  for (const k of order.toReversed()) {
    places[k] = Math.min(places[k], most)
    most = places[k] - gap
  }
  return places
}

/** `size` is that of the type, in px. */
export function runsLayout(input: RunsInput, width: number, height: number, size: number): RunsLayout {
  const { runs, first, limit, logarithmic } = input
  const plot = { left: size * 4, right: width - size * 1.5, top: size / 2 + 2, bottom: height - size - 12 }
  const counts = runs.map(({ steps }) => countUpTo(steps, limit))
  const drawn = runs.flatMap(({ values }, r) =>
    Array.from({ length: counts[r] }, (_, k) => values[k]).filter(Number.isFinite),
  )
  const { y, ticks } = scaleOf(drawn, logarithmic, plot)
  const axis = stepAxis(first, Math.max(first, limit), plot.right - plot.left)
  const x = scaleLinear([first, axis.last], [plot.left + INSET, plot.right - INSET])
  const pieces = runs.map(({ steps, values }, r) => decimate(steps, values, counts[r], x, y))
  const ends = pieces.map((line) => line.at(-1)?.slice(-2) ?? null)
  const known = ends.filter((end) => end !== null)
  const places = spreadOut(
    known.map(([, below]) => below),
    size,
    plot.top,
    plot.bottom,
  )
  const labelOf = (end: readonly number[] | null) =>
    end && { x: end[0] + GAP, y: places[known.indexOf(end as number[])] }
  return {
    width,
    plot,
    xTicks: axis.ticks.map((step) => ({ at: x(step), label: wholeLabel(step) })),
    yTicks: ticks.map((value) => ({ at: y(value), label: axisLabel(value) })),
    lines: runs.map(({ letter }, r) => ({
      letter,
      pieces: pieces[r],
      label: labelOf(ends[r]),
    })),
    x,
  }
}

/** The map of a loss landscape: a square plane with numbered axes and a scale of ink beside it, in px. */
import { scaleLinear } from 'd3'
import type { Plot, Tick } from './axes'
import type { LossScale } from './lossShades'
import { linesApart, roomBeside, ticksBelow, ticksBeside } from './labels'
import { axisLabel } from './ticks'

/** The part of the plane that is mapped: samples lie on its edges too, row 0 at the top. */
export interface Frame {
  readonly centre: readonly [number, number]
  readonly reach: number
  readonly resolution: number
}

export interface LandscapeLayout {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly bar: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly barTicks: readonly Tick[]
  /** px from one sample to the next. */
  readonly pitch: number
  x(value: number): number
  y(value: number): number
}

const BAR = 10
const BAR_GAP = 12
/** From the bar to its numbers. */
export const BAR_LABEL = 6
const SMALLEST = 40

/** As large as fits into `width` and `height`; `size` is that of the type. */
export function landscapeLayout(
  { centre: [cx, cy], reach, resolution }: Frame,
  scale: LossScale | null,
  width: number,
  height: number,
  size: number,
): LandscapeLayout {
  const up = scaleLinear().domain([cy - reach, cy + reach])
  const left = roomBeside(
    ticksBeside(up, 4).map(({ label }) => label),
    Math.round(size * 3.2),
    size,
  )
  const losses =
    scale === null ? [] : [...[scale.low, scale.high].map(endLabel), ...scale.levels.map(axisLabel)]
  const right = BAR_GAP + BAR + roomBeside(losses, Math.round(BAR_LABEL + size * 4.4), size)
  // A line for the name of what goes up, two for the numbers and the name of what goes across.
  const top = Math.round(size * 1.9)
  const bottom = Math.round(size * 3.2)
  const side = Math.max(SMALLEST, Math.floor(Math.min(width - left - right, height - top - bottom)))
  const plot = { left, right: left + side, top, bottom: top + side }
  const barLeft = plot.right + BAR_GAP
  const bar = { left: barLeft, right: barLeft + BAR, top: plot.top, bottom: plot.bottom }
  const x = scaleLinear([cx - reach, cx + reach], [plot.left, plot.right])
  const y = up.range([plot.bottom, plot.top])
  return {
    width,
    height: top + side + bottom,
    plot,
    bar,
    xTicks: ticksBelow(x, 4, width, size),
    yTicks: linesApart(ticksBeside(y, 4), size),
    barTicks: scale === null ? [] : barTicks(scale, bar, size),
    pitch: side / (resolution - 1),
    x,
    y,
  }
}

/** The ends, and the levels between them as far as there is room for their numbers. */
function barTicks(scale: LossScale, bar: Plot, size: number): Tick[] {
  const from = bar.bottom - size / 2
  const to = bar.top + size / 2
  const place = (loss: number) => from + scale.at(loss) * (to - from)
  const end = (loss: number) => ({ at: place(loss), label: endLabel(loss) })
  const ends = scale.high > scale.low ? [end(scale.low), end(scale.high)] : [end(scale.low)]
  const between = scale.levels.map((level) => ({ at: place(level), label: axisLabel(level) }))
  return linesApart([...ends, ...between], size)
}

/** Three digits, or two where the power of ten beside them needs the room. */
function endLabel(loss: number): string {
  const label = axisLabel(Number(loss.toPrecision(3)))
  return label.includes('10') && label.length > 7 ? axisLabel(Number(loss.toPrecision(2))) : label
}

/** Column and row of the sample nearest to a place in px, within the map. */
export function sampleUnder(
  { plot, pitch }: LandscapeLayout,
  resolution: number,
  px: number,
  py: number,
): [number, number] {
  const near = (distance: number) => Math.min(resolution - 1, Math.max(0, Math.round(distance / pitch)))
  return [near(px - plot.left), near(py - plot.top)]
}

/** The coordinates of a sample. */
export function coordinatesOf(
  { centre: [cx, cy], reach, resolution }: Frame,
  column: number,
  row: number,
): readonly [number, number] {
  const half = (resolution - 1) / 2
  return [cx + ((column - half) / half) * reach, cy + ((half - row) / half) * reach]
}

/** The decision map: a square plane with numbered axes and a colour bar beside it, in px. */
import { scaleLinear } from 'd3'
import type { GridRequest } from '../../core/run'
import type { Plot, Tick } from './axes'
import { linesApart, roomBeside, ticksBelow, ticksBeside } from './labels'
import { axisLabel } from './ticks'
import type { ValueScale } from './valueScale'

export interface MapLayout {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly bar: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly barTicks: readonly Tick[]
  x(value: number): number
  y(value: number): number
}

const BAR = 10
const BAR_GAP = 16
const LARGEST = 420

const SMALLEST = 40
/** What a number needs at least, in lines of type, so that most maps have one size. */
const NUMBER = 2.8

/** `size` is that of the type, in px; `most` the largest side; `levels`: values that the bar names instead of its ends. */
export function mapLayout(
  request: GridRequest,
  scale: ValueScale,
  width: number,
  size: number,
  {
    most = LARGEST,
    levels = [],
  }: { readonly most?: number | undefined; readonly levels?: readonly number[] } = {},
): MapLayout {
  const between = scale.centre > scale.low && scale.centre < scale.high ? [scale.centre] : []
  const named = levels.length > 0 ? levels : [scale.low, scale.high, ...between]
  const label = (value: number) => axisLabel(Number(value.toPrecision(3)))
  const room = (labels: readonly string[]) => roomBeside(labels, Math.round(NUMBER * size), size)
  const up = scaleLinear().domain([request.y0, request.y1])
  const left = room(ticksBeside(up, 4).map((tick) => tick.label))
  const right = BAR_GAP + BAR + room(named.map(label))
  const side = Math.max(SMALLEST, Math.min(most, Math.floor(width - left - right)))
  // Half a line of type, so that a number at the edge stands whole.
  const top = Math.round(size / 2) + 2
  const plot = { left, right: left + side, top, bottom: top + side }
  const bar = {
    left: plot.right + BAR_GAP,
    right: plot.right + BAR_GAP + BAR,
    top: plot.top,
    bottom: plot.bottom,
  }
  const x = scaleLinear([request.x0, request.x1], [plot.left, plot.right])
  const y = up.range([plot.bottom, plot.top])
  const along = scaleLinear([scale.low, scale.high], [bar.bottom - size / 2, bar.top + size / 2])
  return {
    width,
    height: plot.bottom + size + 12,
    plot,
    bar,
    xTicks: ticksBelow(x, 4, width, size),
    yTicks: linesApart(ticksBeside(y, 4), size),
    barTicks: linesApart(
      named.map((value) => ({ at: along(value), label: label(value) })),
      size,
    ),
    x,
    y,
  }
}

/** A sample of the grid: its place in the plane and the outputs' start in the array. */
export interface Sample {
  readonly index: number
  readonly x: number
  readonly y: number
}

/** The sample at a column and a row, both brought within the grid. */
export function sampleAt({ x0, x1, y0, y1, resolution }: GridRequest, column: number, row: number): Sample {
  const within = (value: number) => Math.min(resolution - 1, Math.max(0, value))
  const [c, r] = [within(column), within(row)]
  return {
    index: r * resolution + c,
    x: x0 + ((c + 0.5) / resolution) * (x1 - x0),
    y: y1 - ((r + 0.5) / resolution) * (y1 - y0),
  }
}

/** Column and row under a place in px. */
export function cellUnder({ plot }: MapLayout, resolution: number, px: number, py: number): [number, number] {
  const share = (value: number, from: number, to: number) =>
    Math.floor(((value - from) / (to - from)) * resolution)
  return [share(px, plot.left, plot.right), share(py, plot.top, plot.bottom)]
}

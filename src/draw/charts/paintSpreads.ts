/** Paints how numbers are spread: histograms of one step, and densities over the steps. */
import { interpolateRgb, rgb } from 'd3'
import type { Histogram } from '../../core/histogram'
import type { Hue } from '../faces'
import { formatNumber } from '../format'
import { paintBelow, type Plot, type Tick } from './axes'
import { chartFont, type ChartTheme } from './chartTheme'
import { densityColumn, isEmpty, rangeOfAll } from './spreads'

/** A layer's name, and the colours of what is above and below 0. */
export interface SpreadFace {
  readonly label: string
  readonly positive: Hue
  readonly negative: Hue
}

const short = (value: number) => formatNumber(value, 3)

function paintFrame(context: CanvasRenderingContext2D, plot: Plot, label: string, theme: ChartTheme): void {
  context.strokeStyle = theme.rule
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(plot.left, plot.bottom + 0.5)
  context.lineTo(plot.right, plot.bottom + 0.5)
  context.stroke()
  context.font = chartFont(theme)
  context.fillStyle = theme.ink
  context.textAlign = 'right'
  context.textBaseline = 'bottom'
  context.fillText(label, plot.left - 8, plot.bottom + 1)
}

/** Bars from the least number to the largest, both printed; a line where 0 is. `none` stands where there is nothing. */
export function paintHistogram(
  context: CanvasRenderingContext2D,
  plot: Plot,
  spread: Histogram | null,
  { label, positive, negative }: SpreadFace,
  none: string,
  theme: ChartTheme,
): void {
  paintFrame(context, plot, label, theme)
  context.textBaseline = 'top'
  context.textAlign = 'left'
  if (spread === null || isEmpty(spread)) {
    context.fillStyle = theme.ink2
    context.fillText(none, plot.left, plot.bottom + 5)
    return
  }
  const { low, high, shares } = spread
  const width = (plot.right - plot.left) / shares.length
  let fullest = 0
  for (let bin = 0; bin < shares.length; bin++) fullest = Math.max(fullest, shares[bin])
  for (let bin = 0; bin < shares.length; bin++) {
    if (shares[bin] === 0) continue
    const value = low + ((bin + 0.5) / shares.length) * (high - low)
    const tall = Math.max(1, (shares[bin] / fullest) * (plot.bottom - plot.top))
    context.fillStyle = theme.hues[value < 0 ? negative : positive]
    context.fillRect(plot.left + bin * width, plot.bottom - tall, Math.max(1, width - 1), tall)
  }
  context.fillStyle = theme.ink2
  if (low < high) context.fillText(short(low), plot.left, plot.bottom + 5)
  context.textAlign = low < high ? 'right' : 'center'
  const at = low < high ? plot.right : (plot.left + plot.right) / 2
  context.fillText(short(high), at, plot.bottom + 5)
  if (low < 0 && high > 0) paintZero(context, plot, low, high, theme)
}

function paintZero(
  context: CanvasRenderingContext2D,
  plot: Plot,
  low: number,
  high: number,
  theme: ChartTheme,
): void {
  const x = plot.left + (-low / (high - low)) * (plot.right - plot.left)
  context.strokeStyle = theme.ink
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(x, plot.top - 2)
  context.lineTo(x, plot.bottom + 4)
  context.stroke()
  const room = Math.min(x - plot.left, plot.right - x)
  context.textAlign = 'center'
  if (room > 6 * theme.size) context.fillText('0', x, plot.bottom + 5)
}

export interface DensityInput {
  /** The steps of the spreads, growing, and the spreads. */
  readonly steps: ArrayLike<number>
  readonly spreads: readonly Histogram[]
  /** px of a step, within the plot. */
  x(step: number): number
  readonly xTicks: readonly Tick[]
  readonly now: number
}

const SHADES = 64

function palette(theme: ChartTheme, hue: Hue): Uint32Array {
  const shade = interpolateRgb(theme.paper, theme.hues[hue])
  const bytes = new Uint8ClampedArray((SHADES + 1) * 4)
  for (let k = 0; k <= SHADES; k++) {
    const { r, g, b } = rgb(shade(k / SHADES))
    bytes.set([r, g, b, k === 0 ? 0 : 255], k * 4)
  }
  return new Uint32Array(bytes.buffer)
}

/** A column of shades for each record, as wide as it holds; values upwards, the step on show marked. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  plot: Plot,
  { steps, spreads, x, xTicks, now }: DensityInput,
  { label, positive, negative }: SpreadFace,
  theme: ChartTheme,
): void {
  const range = rangeOfAll(spreads)
  paintFrame(context, plot, '', theme)
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  context.fillStyle = theme.ink
  context.fillText(label, plot.left - 8, (plot.top + plot.bottom) / 2)
  if (!range) return
  const [bottom, top] = range
  const rows = Math.round(plot.bottom - plot.top)
  const columns = Math.max(1, Math.round(plot.right - plot.left))
  const image = new ImageData(columns, rows)
  const pixels = new Uint32Array(image.data.buffer)
  const shades = [palette(theme, negative), palette(theme, positive)]
  spreads.forEach((spread, k) => {
    const column = densityColumn(spread, range, rows)
    const from = Math.max(0, Math.round(x(steps[k]) - plot.left))
    const to = k + 1 < spreads.length ? Math.round(x(steps[k + 1]) - plot.left) : from + 2
    for (let row = 0; row < rows; row++) {
      const value = top - ((row + 0.5) / rows) * (top - bottom)
      const shade = shades[Number(value >= 0)][Math.round(column[row] * SHADES)]
      for (let px = from; px < Math.min(columns, Math.max(to, from + 1)); px++)
        pixels[row * columns + px] = shade
    }
  })
  const small = new OffscreenCanvas(columns, rows)
  small.getContext('2d')!.putImageData(image, 0, 0)
  context.fillStyle = theme.mark
  context.fillRect(x(now) - 3, plot.top, 6, plot.bottom - plot.top)
  context.drawImage(small, plot.left, plot.top, columns, rows)
  context.fillStyle = theme.ink2
  context.fillText(short(top), plot.left - 8, plot.top + theme.size / 2)
  context.fillText(short(bottom), plot.left - 8, plot.bottom - theme.size / 2)
  paintBelow(context, plot, xTicks, plot.right, theme)
}

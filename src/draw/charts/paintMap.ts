/** Paints the decision map. */
import { paintBelow, paintBeside } from './axes'
import { chartFont, type ChartTheme } from './chartTheme'
import type { Segments } from './isoline'
import type { MapLayout, Sample } from './mapLayout'
import { markRadius, paintMark, type Mark } from './points'
import { mapColour, mapPalette, shadeOf } from './valueColours'
import type { ValueScale } from './valueScale'

export interface MapValues {
  readonly scale: ValueScale
  readonly resolution: number
  /** One output at every sample. */
  readonly samples: ArrayLike<number>
  readonly border: Segments
  readonly train: readonly Mark[]
  readonly test: readonly Mark[]
  /** The example on show. */
  readonly now: Mark | null
  readonly looked: Sample | null
}

export function paintMap(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  values: MapValues,
  theme: ChartTheme,
): void {
  const { plot } = layout
  paintShades(context, layout, values, theme)
  context.save()
  context.beginPath()
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top)
  context.clip()
  paintBorder(context, layout, values, theme)
  paintPoints(context, layout, values, theme)
  context.restore()
  context.strokeStyle = theme.rule
  context.lineWidth = 1
  context.strokeRect(plot.left - 0.5, plot.top - 0.5, plot.right - plot.left + 1, plot.bottom - plot.top + 1)
  paintBelow(context, plot, layout.xTicks, layout.width, theme)
  paintBeside(context, plot, layout.yTicks, theme)
  paintBar(context, layout, values, theme)
}

/** The map as an image of one pixel a sample, drawn large and smooth. */
function paintShades(
  context: CanvasRenderingContext2D,
  { plot }: MapLayout,
  { samples, resolution, scale }: MapValues,
  theme: ChartTheme,
): void {
  const palette = mapPalette(theme)
  const image = new ImageData(resolution, resolution)
  const pixels = new Uint32Array(image.data.buffer)
  for (let k = 0; k < pixels.length; k++) pixels[k] = palette[shadeOf(scale.at(samples[k]))]
  const small = new OffscreenCanvas(resolution, resolution)
  small.getContext('2d')!.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(small, plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top)
}

function paintBorder(
  context: CanvasRenderingContext2D,
  { plot }: MapLayout,
  { border, resolution }: MapValues,
  theme: ChartTheme,
): void {
  const cell = (plot.right - plot.left) / resolution
  context.strokeStyle = theme.ink
  context.lineWidth = 1.5
  context.beginPath()
  for (let k = 0; k < border.length; k += 4) {
    context.moveTo(plot.left + border[k] * cell, plot.top + border[k + 1] * cell)
    context.lineTo(plot.left + border[k + 2] * cell, plot.top + border[k + 3] * cell)
  }
  context.stroke()
}

function paintPoints(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  { train, test, now, looked }: MapValues,
  theme: ChartTheme,
): void {
  const r = markRadius(train.length + test.length, layout.plot.right - layout.plot.left)
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => [layout.x(x), layout.y(y)] as const
  for (const mark of test) paintMark(context, mark, place(mark), r, false, theme)
  for (const mark of train) paintMark(context, mark, place(mark), r, true, theme)
  if (now) {
    const [x, y] = place(now)
    context.beginPath()
    context.arc(x, y, r + 6, 0, 2 * Math.PI)
    context.fillStyle = theme.mark
    context.fill()
    paintMark(context, now, [x, y], r + 1, true, theme)
  }
  if (looked) paintCross(context, place(looked), theme)
}

/** A cross that is seen on blue, on orange and on paper. */
function paintCross(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  theme: ChartTheme,
): void {
  for (const [colour, width] of [
    [theme.paper, 4],
    [theme.ink, 1.5],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    context.moveTo(x - 9, y)
    context.lineTo(x + 9, y)
    context.moveTo(x, y - 9)
    context.lineTo(x, y + 9)
    context.stroke()
  }
}

function paintBar(
  context: CanvasRenderingContext2D,
  { bar, barTicks }: MapLayout,
  { scale }: MapValues,
  theme: ChartTheme,
): void {
  const height = bar.bottom - bar.top
  for (let y = 0; y < height; y++) {
    const value = scale.high + (y / height) * (scale.low - scale.high)
    context.fillStyle = mapColour(theme, scale.at(value))
    context.fillRect(bar.left, bar.top + y, bar.right - bar.left, 1)
  }
  context.font = chartFont(theme)
  context.fillStyle = theme.ink2
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { at, label } of barTicks) context.fillText(label, bar.right + 6, at)
}

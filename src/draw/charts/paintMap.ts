/** Paints the decision map. */
import { paintBelow, paintBeside } from './axes'
import { chartFont, type ChartTheme } from './chartTheme'
import { joined, type Level, type Segments } from './isoline'
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
  /** Lines of equal value, thin. */
  readonly levels: readonly Level[]
  /** Another line, dashed. */
  readonly contour: Segments
  readonly train: readonly Mark[]
  readonly test: readonly Mark[]
  /** Points that are answered wrongly. */
  readonly missed: readonly Mark[]
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
  const { border, levels, contour, resolution } = values
  for (const { line } of levels) paintLine(context, layout, line, resolution, LEVEL, theme)
  paintLine(context, layout, border, resolution, BORDER, theme)
  paintLine(context, layout, contour, resolution, CONTOUR, theme)
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

/** How a line on the map is drawn: over all colours it has a casing of paper, if it has one. */
interface LineStyle {
  readonly width: number
  readonly casing: number
  readonly dash: readonly number[]
}

const BORDER: LineStyle = { width: 1.5, casing: 0, dash: [] }
const LEVEL: LineStyle = { width: 0.75, casing: 0, dash: [] }
const CONTOUR: LineStyle = { width: 2, casing: 4, dash: [7, 4] }

function paintLine(
  context: CanvasRenderingContext2D,
  { plot }: MapLayout,
  segments: Segments,
  resolution: number,
  { width, casing, dash }: LineStyle,
  { ink, paper }: ChartTheme,
): void {
  const cell = (plot.right - plot.left) / resolution
  context.beginPath()
  for (const line of joined(segments)) {
    context.moveTo(plot.left + line[0] * cell, plot.top + line[1] * cell)
    for (let k = 2; k < line.length; k += 2) {
      context.lineTo(plot.left + line[k] * cell, plot.top + line[k + 1] * cell)
    }
  }
  if (casing > 0) {
    context.strokeStyle = paper
    context.lineWidth = casing
    context.stroke()
  }
  context.setLineDash([...dash])
  context.strokeStyle = ink
  context.lineWidth = width
  context.stroke()
  context.setLineDash([])
}

function paintPoints(
  context: CanvasRenderingContext2D,
  layout: MapLayout,
  { train, test, missed, now, looked }: MapValues,
  theme: ChartTheme,
): void {
  const r = markRadius(train.length + test.length, layout.plot.right - layout.plot.left)
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => [layout.x(x), layout.y(y)] as const
  for (const mark of test) paintMark(context, mark, place(mark), r, false, theme)
  for (const mark of train) paintMark(context, mark, place(mark), r, true, theme)
  for (const mark of missed) paintRing(context, place(mark), r + 3, theme)
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

/** A ring that is seen on blue, on orange and on paper. */
function paintRing(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  r: number,
  theme: ChartTheme,
): void {
  context.beginPath()
  context.arc(x, y, r, 0, 2 * Math.PI)
  context.strokeStyle = theme.paper
  context.lineWidth = 3
  context.stroke()
  context.strokeStyle = theme.ink
  context.lineWidth = 1.5
  context.stroke()
}

/** A cross that is seen on blue, on orange and on paper. */
export function paintCross(
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

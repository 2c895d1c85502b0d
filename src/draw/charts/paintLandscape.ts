/** Paints the map of a loss landscape: shades, contour lines, what is beyond numbers, the way of the run. */
import type { Landscape } from '../../core/landscape'
import { nearestKnown } from '../../core/landscapeSize'
import { paintBelow, paintBeside } from './axes'
import { chartFont, type ChartTheme } from './chartTheme'
import { contourLabels, type Contour } from './contours'
import { BAR_LABEL, coordinatesOf, type LandscapeLayout } from './landscapeLayout'
import { lossColour, lossPixel, type LossScale } from './lossShades'
import { paintCross } from './paintMap'
import { paintWay, pointsOfWay } from './paintWay'
import { axisLabel } from './ticks'

export interface LandscapeValues {
  readonly map: Landscape
  readonly scale: LossScale | null
  /** Empty until all samples are known. */
  readonly contours: readonly Contour[]
  /** Whether it is known where the update leads. */
  readonly nextIsKnown: boolean
  /** What goes across and what goes up. */
  readonly names: readonly [string, string]
  /** Column and row. */
  readonly looked: readonly [number, number] | null
}

export function paintLandscape(
  context: CanvasRenderingContext2D,
  layout: LandscapeLayout,
  values: LandscapeValues,
  theme: ChartTheme,
): void {
  const { plot } = layout
  context.save()
  context.beginPath()
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top)
  context.clip()
  paintShades(context, layout, values, theme)
  paintBeyond(context, layout, values.map, theme)
  paintContours(context, layout, values, theme)
  paintWay(context, layout, values.map, values.nextIsKnown, theme)
  context.restore()
  if (values.looked) {
    const [x, y] = coordinatesOf(values.map, ...values.looked)
    paintCross(context, [layout.x(x), layout.y(y)], theme)
  }
  context.strokeStyle = theme.void
  context.lineWidth = 1
  context.strokeRect(plot.left - 0.5, plot.top - 0.5, plot.right - plot.left + 1, plot.bottom - plot.top + 1)
  paintBelow(context, plot, layout.xTicks, layout.width, theme)
  paintBeside(context, plot, layout.yTicks, theme)
  paintNames(context, layout, values, theme)
  if (values.scale) paintBar(context, layout, values.scale, theme)
}

/** One pixel a sample, drawn large: smooth where all are known, in blocks before. */
function paintShades(
  context: CanvasRenderingContext2D,
  { plot, pitch }: LandscapeLayout,
  { map: { losses, known, resolution }, scale }: LandscapeValues,
  theme: ChartTheme,
): void {
  if (!scale) return
  const image = new ImageData(resolution, resolution)
  const pixels = new Uint32Array(image.data.buffer)
  for (let k = 0; k < pixels.length; k++) {
    const sample = nearestKnown(known, resolution, Math.floor(k / resolution), k % resolution)
    pixels[k] = sample < 0 ? 0 : lossPixel(theme, scale.at(losses[sample]))
  }
  const small = new OffscreenCanvas(resolution, resolution)
  small.getContext('2d')!.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = known.every((each) => each === 1)
  context.imageSmoothingQuality = 'high'
  // The outermost samples lie on the edge, so that half of their pixels is beyond it.
  const side = pitch * resolution
  context.drawImage(small, plot.left - pitch / 2, plot.top - pitch / 2, side, side)
}

/** Hatching where the loss is infinite or not a number. */
function paintBeyond(
  context: CanvasRenderingContext2D,
  { plot, pitch }: LandscapeLayout,
  { losses, known, resolution }: Landscape,
  theme: ChartTheme,
): void {
  context.save()
  context.beginPath()
  let some = false
  for (let k = 0; k < losses.length; k++) {
    if (!known[k] || Number.isFinite(losses[k])) continue
    some = true
    const x = plot.left + ((k % resolution) - 0.5) * pitch
    const y = plot.top + (Math.floor(k / resolution) - 0.5) * pitch
    context.rect(x, y, pitch, pitch)
  }
  if (some) {
    context.clip()
    context.fillStyle = theme.paper
    const side = plot.right - plot.left
    context.fillRect(plot.left, plot.top, side, side)
    context.strokeStyle = theme.ink
    context.lineWidth = 1.5
    context.beginPath()
    for (let shift = 0; shift < 2 * side; shift += 7) {
      context.moveTo(plot.left + shift, plot.top)
      context.lineTo(plot.left + shift - side, plot.bottom)
    }
    context.stroke()
  }
  context.restore()
}

function paintContours(
  context: CanvasRenderingContext2D,
  layout: LandscapeLayout,
  { contours, map }: LandscapeValues,
  theme: ChartTheme,
): void {
  const { plot, pitch } = layout
  context.strokeStyle = theme.ink2
  context.lineWidth = 1
  context.beginPath()
  for (const { segments } of contours) {
    for (let k = 0; k < segments.length; k += 4) {
      context.moveTo(plot.left + (segments[k] - 0.5) * pitch, plot.top + (segments[k + 1] - 0.5) * pitch)
      context.lineTo(plot.left + (segments[k + 2] - 0.5) * pitch, plot.top + (segments[k + 3] - 0.5) * pitch)
    }
  }
  context.stroke()
  context.font = chartFont(theme)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  for (const { level, x, y } of contourLabels(contours, pointsOfWay(layout, map), layout)) {
    const label = axisLabel(level)
    const width = context.measureText(label).width + 6
    context.fillStyle = theme.paper
    context.fillRect(x - width / 2, y - theme.size / 2 - 1, width, theme.size + 2)
    context.fillStyle = theme.ink
    context.fillText(label, x, y + 1)
  }
}

/** What goes across below its numbers at the right end, what goes up over its numbers. */
function paintNames(
  context: CanvasRenderingContext2D,
  { plot, height }: LandscapeLayout,
  { names }: LandscapeValues,
  theme: ChartTheme,
): void {
  context.font = chartFont(theme)
  context.fillStyle = theme.ink
  context.textBaseline = 'top'
  context.textAlign = 'right'
  context.fillText(names[0], plot.right, height - theme.size - 4)
  context.textAlign = 'left'
  context.fillText(names[1], 0, 1)
}

function paintBar(
  context: CanvasRenderingContext2D,
  { bar, barTicks }: LandscapeLayout,
  scale: LossScale,
  theme: ChartTheme,
): void {
  const height = bar.bottom - bar.top
  for (let y = 0; y < height; y++) {
    context.fillStyle = lossColour(theme, scale.high > scale.low ? 1 - y / height : 0)
    context.fillRect(bar.left, bar.top + y, bar.right - bar.left, 1)
  }
  context.strokeStyle = theme.void
  context.lineWidth = 1
  context.strokeRect(bar.left - 0.5, bar.top - 0.5, bar.right - bar.left + 1, height + 1)
  context.font = chartFont(theme)
  context.fillStyle = theme.ink2
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { at, label } of barTicks) context.fillText(label, bar.right + BAR_LABEL, at)
}

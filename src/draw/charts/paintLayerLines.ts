/** Paints the lines of the layers. */
import { paintBelow, paintBeside, paintLevels } from './axes'
import { chartFont, type ChartTheme } from './chartTheme'
import { strokeOf, type LayerLine, type LayerLinesLayout } from './layerLines'

/** The step on show; the step that is looked at with its values, one for each layer. */
export interface LayerMarks {
  readonly now: number
  readonly looked: { readonly step: number; readonly values: readonly number[] } | null
  /** A range of values that is marked, on the same axis. */
  readonly band: { readonly low: number; readonly middle: number; readonly high: number } | null
}

const COLUMN = 14

export function paintLayerLines(
  context: CanvasRenderingContext2D,
  layout: LayerLinesLayout,
  marks: LayerMarks,
  theme: ChartTheme,
): void {
  const { plot, lines } = layout
  if (marks.band) paintBand(context, layout, marks.band, theme)
  context.fillStyle = theme.mark
  context.fillRect(layout.x(marks.now) - COLUMN / 2, plot.top, COLUMN, plot.bottom - plot.top)
  paintLevels(context, plot, layout.yTicks, theme)
  paintBeside(context, plot, layout.yTicks, theme)
  paintBelow(context, plot, layout.xTicks, layout.width, theme)
  // The outermost last, so that they are on top.
  const order = lines.map((_, k) => k).toSorted((a, b) => rank(a, lines.length) - rank(b, lines.length))
  for (const k of order) paintLine(context, lines[k], k, lines.length, theme)
  paintLabels(context, layout, theme)
  if (marks.looked) paintLooked(context, layout, marks.looked, theme)
}

const rank = (k: number, n: number) => Number(strokeOf(k, n).strong)

function paintBand(
  context: CanvasRenderingContext2D,
  { plot, y }: LayerLinesLayout,
  { low, middle, high }: NonNullable<LayerMarks['band']>,
  theme: ChartTheme,
): void {
  const within = (value: number) => Math.min(plot.bottom, Math.max(plot.top, y(value)))
  context.fillStyle = theme.rule
  context.globalAlpha = 0.55
  context.fillRect(plot.left, within(high), plot.right - plot.left, within(low) - within(high))
  context.globalAlpha = 1
  if (within(middle) !== y(middle)) return
  context.strokeStyle = theme.void
  context.lineWidth = 1
  context.setLineDash([3, 3])
  context.beginPath()
  context.moveTo(plot.left, y(middle))
  context.lineTo(plot.right, y(middle))
  context.stroke()
  context.setLineDash([])
}

function paintLine(
  context: CanvasRenderingContext2D,
  { pieces }: LayerLine,
  k: number,
  n: number,
  theme: ChartTheme,
): void {
  const { dash, width, strong } = strokeOf(k, n)
  context.strokeStyle = strong ? theme.ink : theme.ink2
  context.fillStyle = context.strokeStyle
  context.lineWidth = width
  context.lineJoin = 'round'
  for (const piece of pieces) {
    context.beginPath()
    if (piece.length === 2) {
      context.arc(piece[0], piece[1], width + 0.5, 0, 2 * Math.PI)
      context.fill()
      continue
    }
    context.setLineDash(dash)
    context.moveTo(piece[0], piece[1])
    for (let i = 2; i < piece.length; i += 2) context.lineTo(piece[i], piece[i + 1])
    context.stroke()
    context.setLineDash([])
  }
}

/** Beside the ends, with a hairline from the end to where the label had to move. */
function paintLabels(
  context: CanvasRenderingContext2D,
  { lines }: LayerLinesLayout,
  theme: ChartTheme,
): void {
  context.font = chartFont(theme)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  lines.forEach(({ label, end, at }, k) => {
    if (end === null || at === null) return
    context.strokeStyle = theme.void
    context.lineWidth = 0.75
    context.beginPath()
    context.moveTo(end.x + 2, end.y)
    context.lineTo(end.x + COLUMN / 2 + 2, at)
    context.stroke()
    context.fillStyle = strokeOf(k, lines.length).strong ? theme.ink : theme.ink2
    context.fillText(label, end.x + COLUMN / 2 + 5, at)
  })
}

function paintLooked(
  context: CanvasRenderingContext2D,
  { x, y, plot }: LayerLinesLayout,
  { step, values }: NonNullable<LayerMarks['looked']>,
  theme: ChartTheme,
): void {
  context.strokeStyle = theme.ink
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(x(step), plot.top)
  context.lineTo(x(step), plot.bottom)
  context.stroke()
  context.fillStyle = theme.ink
  for (const value of values) {
    if (!Number.isFinite(y(value))) continue
    context.beginPath()
    context.arc(x(step), y(value), 3, 0, 2 * Math.PI)
    context.fill()
  }
}

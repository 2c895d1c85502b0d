/** Paints the curves of several runs: told apart by dash and weight of ink, and by their letters. */
import { paintBelow, paintBeside, paintLevels } from './axes'
import { chartFont, type ChartTheme } from './chartTheme'
import type { RunsLayout } from './runsLayout'

/** How the line of a run is drawn, by its letter. */
export const RUN_STROKES: Readonly<
  Record<string, { readonly width: number; readonly dash: readonly number[] }>
> = {
  A: { width: 2.5, dash: [] },
  B: { width: 2, dash: [7, 4] },
  C: { width: 2, dash: [2, 3] },
  D: { width: 1.5, dash: [10, 3, 2, 3] },
  E: { width: 1, dash: [] },
  F: { width: 1.5, dash: [3, 6] },
}

const COLUMN = 14

/** `now` is the step on show. */
export function paintRuns(
  context: CanvasRenderingContext2D,
  layout: RunsLayout,
  now: number,
  theme: ChartTheme,
): void {
  const { plot, lines } = layout
  context.fillStyle = theme.mark
  context.fillRect(layout.x(now) - COLUMN / 2, plot.top, COLUMN, plot.bottom - plot.top)
  paintLevels(context, plot, layout.yTicks, theme)
  paintBeside(context, plot, layout.yTicks, theme)
  paintBelow(context, plot, layout.xTicks, layout.width, theme)
  context.strokeStyle = theme.ink
  context.lineJoin = 'round'
  for (const { letter, pieces } of lines) {
    const { width, dash } = RUN_STROKES[letter]
    context.lineWidth = width
    context.setLineDash([...dash])
    for (const piece of pieces) paintPiece(context, piece, width, theme)
  }
  context.setLineDash([])
  context.font = `600 ${chartFont(theme)}`
  context.fillStyle = theme.ink
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { letter, label } of lines) {
    if (label) context.fillText(letter, label.x, label.y)
  }
}

/** A piece of a single point is a dot, so that a run of one step shows. */
function paintPiece(
  context: CanvasRenderingContext2D,
  piece: readonly number[],
  width: number,
  theme: ChartTheme,
): void {
  context.beginPath()
  if (piece.length === 2) {
    context.fillStyle = theme.ink
    context.arc(piece[0], piece[1], width + 1, 0, 2 * Math.PI)
    context.fill()
    return
  }
  context.moveTo(piece[0], piece[1])
  for (let k = 2; k < piece.length; k += 2) context.lineTo(piece[k], piece[k + 1])
  context.stroke()
}

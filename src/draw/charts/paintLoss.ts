/** Paints the loss chart. */
import { paintBelow, paintBeside, paintLevels } from './axes'
import type { ChartTheme } from './chartTheme'
import type { Polyline } from './decimate'
import type { LossLayout } from './lossLayout'

/** A step and the loss that the chart has for it. */
export interface LossMark {
  readonly step: number
  readonly loss: number | null
}

/** The step on show, its loss null until it is known, and the step that is looked at. */
export interface LossMarks {
  readonly now: LossMark
  readonly looked: LossMark | null
}

const COLUMN = 14
const TEST_DASH = [5, 4]

export function paintLoss(
  context: CanvasRenderingContext2D,
  layout: LossLayout,
  marks: LossMarks,
  theme: ChartTheme,
): void {
  const { plot } = layout
  context.fillStyle = theme.mark
  context.fillRect(layout.x(marks.now.step) - COLUMN / 2, plot.top, COLUMN, plot.bottom - plot.top)
  paintLevels(context, plot, layout.yTicks, theme)
  paintBeside(context, plot, layout.yTicks, theme)
  paintBelow(context, plot, layout.xTicks, layout.width, theme)
  paintLines(context, layout.miniBatch, theme.void, 1, [])
  paintLines(context, layout.test, theme.ink2, 2, TEST_DASH)
  paintLines(context, layout.train, theme.ink, 2, [])
  paintDot(context, layout, marks.now, theme)
  if (marks.looked) paintLooked(context, layout, marks.looked, theme)
}

/** Lines; a piece of a single point is a dot, so that a run of one step shows. */
function paintLines(
  context: CanvasRenderingContext2D,
  pieces: readonly Polyline[],
  colour: string,
  width: number,
  dash: number[],
): void {
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = width
  context.lineJoin = 'round'
  context.setLineDash(dash)
  for (const piece of pieces) {
    context.beginPath()
    if (piece.length === 2) {
      context.arc(piece[0], piece[1], width + 1, 0, 2 * Math.PI)
      context.fill()
    } else {
      context.moveTo(piece[0], piece[1])
      for (let k = 2; k < piece.length; k += 2) context.lineTo(piece[k], piece[k + 1])
      context.stroke()
    }
  }
  context.setLineDash([])
}

function paintLooked(
  context: CanvasRenderingContext2D,
  layout: LossLayout,
  mark: LossMark,
  theme: ChartTheme,
): void {
  const x = layout.x(mark.step)
  context.strokeStyle = theme.ink
  context.lineWidth = 1
  context.beginPath()
  context.moveTo(x, layout.plot.top)
  context.lineTo(x, layout.plot.bottom)
  context.stroke()
  paintDot(context, layout, mark, theme)
}

function paintDot(
  context: CanvasRenderingContext2D,
  { x, y }: LossLayout,
  { step, loss }: LossMark,
  theme: ChartTheme,
): void {
  if (loss === null || !Number.isFinite(y(loss))) return
  context.fillStyle = theme.ink
  context.beginPath()
  context.arc(x(step), y(loss), 4, 0, 2 * Math.PI)
  context.fill()
}

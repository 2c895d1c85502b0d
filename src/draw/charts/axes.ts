/** Axes of a canvas chart: a place in px and a label for each tick. */
import { chartFont, type ChartTheme } from './chartTheme'

export interface Tick {
  readonly at: number
  readonly label: string
}

/** A rectangle in px; `top` < `bottom`. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where the numbers of an axis stand away from the plot. */
export const LABEL_GAP = 8

/** Where the middle of a number below a plot stands: under its tick, but whole within `width`. */
export function middleBelow(at: number, labelled: number, width: number): number {
  return Math.min(width - labelled / 2, Math.max(labelled / 2, at))
}

/** Numbers below the plot; the outermost stay within `width`. */
export function paintBelow(
  context: CanvasRenderingContext2D,
  plot: Plot,
  ticks: readonly Tick[],
  width: number,
  theme: ChartTheme,
): void {
  context.font = chartFont(theme)
  context.fillStyle = theme.ink2
  context.textAlign = 'center'
  context.textBaseline = 'top'
  for (const { at, label } of ticks) {
    const middle = middleBelow(at, context.measureText(label).width, width)
    context.fillText(label, middle, plot.bottom + LABEL_GAP)
  }
}

/** Numbers left of the plot. */
export function paintBeside(
  context: CanvasRenderingContext2D,
  plot: Plot,
  ticks: readonly Tick[],
  theme: ChartTheme,
): void {
  context.font = chartFont(theme)
  context.fillStyle = theme.ink2
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  for (const { at, label } of ticks) context.fillText(label, plot.left - LABEL_GAP, at)
}

/** A hairline across the plot at every tick. */
export function paintLevels(
  context: CanvasRenderingContext2D,
  plot: Plot,
  ticks: readonly Tick[],
  theme: ChartTheme,
): void {
  context.strokeStyle = theme.rule
  context.lineWidth = 1
  context.beginPath()
  for (const { at } of ticks) {
    const sharp = Math.round(at) + 0.5
    context.moveTo(plot.left, sharp)
    context.lineTo(plot.right, sharp)
  }
  context.stroke()
}

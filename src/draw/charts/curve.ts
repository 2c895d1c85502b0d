/** One output over one input: the fitted curve with the examples, in px. */
import { extent, scaleLinear } from 'd3'
import type { Examples } from '../../core/recipe'
import { paintBelow, paintBeside, paintLevels, type Plot, type Tick } from './axes'
import type { ChartTheme } from './chartTheme'
import { decimate, type Polyline } from './decimate'
import { plotBeside, plotHeight, ticksBelow, ticksBeside } from './labels'
import { drawnCount, markRadius, paintMark, rowOfMark } from './points'

/** `samples` are the output at the centres of equal parts of [x0, x1]; empty until they are computed. */
export interface CurveInput {
  readonly x0: number
  readonly x1: number
  readonly samples: ArrayLike<number>
  readonly train: Examples
  readonly test: Examples | null
  readonly outputs: number
  readonly output: number
  /** The values that the scale holds, where it is not made for the targets. */
  readonly range?: readonly [number, number]
  /** Inputs that are marked. */
  readonly marked?: readonly number[]
}

export interface CurveLayout {
  readonly width: number
  readonly plot: Plot
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly line: readonly Polyline[]
  x(value: number): number
  y(value: number): number
  sampleUnder(px: number): number
}

/** The input at a sample. */
export function inputOfSample({ x0, x1, samples }: CurveInput, k: number): number {
  return x0 + ((k + 0.5) / samples.length) * (x1 - x0)
}

const targetsOf = (examples: Examples, { outputs, output }: CurveInput) =>
  Array.from({ length: examples.count }, (_, row) => examples.targets[row * outputs + output])

/** The scale holds all targets; a curve may leave it, so that a wild one does not flatten the points. */
export function curveLayout(input: CurveInput, width: number, height: number, size: number): CurveLayout {
  const { samples, train, test } = input
  const [low = 0, high = 1] =
    input.range ?? extent([...targetsOf(train, input), ...(test ? targetsOf(test, input) : [])])
  const pad = (high - low || 1) * 0.15
  const { top, bottom } = plotHeight(height, size)
  const y = scaleLinear([low - pad, high + pad], [bottom, top]).nice(4)
  const yTicks = ticksBeside(y, 4)
  const labels = yTicks.map(({ label }) => label)
  const plot = plotBeside(labels, { width, height, right: 8 }, size)
  const x = scaleLinear([input.x0, input.x1], [plot.left, plot.right])
  const inputs = Array.from(samples, (_, k) => inputOfSample(input, k))
  return {
    width,
    plot,
    xTicks: ticksBelow(x, 5, width, size),
    yTicks,
    line: decimate(inputs, samples, samples.length, x, y),
    x,
    y,
    sampleUnder: (px) =>
      Math.min(
        samples.length - 1,
        Math.max(0, Math.floor(((px - plot.left) / (plot.right - plot.left)) * samples.length)),
      ),
  }
}

/** `looked` is a sample. */
export function paintCurve(
  context: CanvasRenderingContext2D,
  layout: CurveLayout,
  { input, looked }: { readonly input: CurveInput; readonly looked: number | null },
  theme: ChartTheme,
): void {
  const { plot } = layout
  paintLevels(context, plot, layout.yTicks, theme)
  paintBeside(context, plot, layout.yTicks, theme)
  paintBelow(context, plot, layout.xTicks, layout.width, theme)
  context.save()
  context.beginPath()
  context.rect(plot.left, plot.top, plot.right - plot.left, plot.bottom - plot.top)
  context.clip()
  paintMarked(context, layout, input.marked ?? [], theme)
  if (input.test) paintExamples(context, layout, input, input.test, false, theme)
  paintExamples(context, layout, input, input.train, true, theme)
  context.strokeStyle = theme.ink
  context.lineWidth = 2
  context.lineJoin = 'round'
  for (const piece of layout.line) {
    context.beginPath()
    context.moveTo(piece[0], piece[1])
    for (let k = 2; k < piece.length; k += 2) context.lineTo(piece[k], piece[k + 1])
    context.stroke()
  }
  if (looked !== null) {
    context.fillStyle = theme.ink
    context.beginPath()
    context.arc(layout.x(inputOfSample(input, looked)), layout.y(input.samples[looked]), 4, 0, 2 * Math.PI)
    context.fill()
  }
  context.restore()
}

/** Upright lines, dashed. */
function paintMarked(
  context: CanvasRenderingContext2D,
  { x, plot }: CurveLayout,
  marked: readonly number[],
  { ink }: ChartTheme,
): void {
  context.strokeStyle = ink
  context.lineWidth = 2
  context.setLineDash([7, 4])
  context.beginPath()
  for (const value of marked) {
    context.moveTo(x(value), plot.top)
    context.lineTo(x(value), plot.bottom)
  }
  context.stroke()
  context.setLineDash([])
}

function paintExamples(
  context: CanvasRenderingContext2D,
  { x, y, plot }: CurveLayout,
  { outputs, output }: CurveInput,
  examples: Examples,
  filled: boolean,
  theme: ChartTheme,
): void {
  const r = markRadius(examples.count, plot.bottom - plot.top)
  for (let k = 0; k < drawnCount(examples); k++) {
    const row = rowOfMark(examples, k)
    const target = examples.targets[row * outputs + output]
    const at = target < 0 ? -1 : 1
    const mark = { x: examples.inputs[row], y: target, at, shape: at < 0 ? 'square' : 'circle' } as const
    paintMark(context, mark, [x(mark.x), y(mark.y)], r, filled, theme)
  }
}

/** The examples as marks: class is shape as well as colour, test points are hollow. */
import type { Examples, Task } from '../../core/recipe'
import type { ChartTheme } from './chartTheme'
import type { ValueScale } from './valueScale'
import { valueColour } from './valueColours'

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const
export type Shape = (typeof SHAPES)[number]

export interface Mark {
  readonly x: number
  readonly y: number
  readonly shape: Shape
  /** −1 to 1, as on a value scale. */
  readonly at: number
}

/** More would hide each other and the map. */
const MOST_DRAWN = 2000

/** How many of `examples` are drawn: evenly picked where there are too many. */
export function drawnCount({ count }: Examples): number {
  return Math.min(count, MOST_DRAWN)
}

/** The row of the k-th mark. */
export function rowOfMark(examples: Examples, k: number): number {
  return Math.floor((k * examples.count) / drawnCount(examples))
}

/** The class of a row: the largest target, or for one output whether it is above the threshold; null for regression. */
export function classOf(
  { targets }: Examples,
  task: Task,
  row: number,
  outputs: number,
  output: number,
): number | null {
  if (task.kind === 'none') return null
  if (task.kind === 'threshold') return targets[row * outputs + output] > task.threshold ? 1 : 0
  const own = targets.subarray(row * outputs, (row + 1) * outputs)
  return own.indexOf(Math.max(...own))
}

/** The mark of a row in the plane: blue if it is of the class of `output`, or in the colour of its target. */
export function markOf(
  examples: Examples,
  task: Task,
  row: number,
  outputs: number,
  output: number,
  scale: ValueScale,
): Mark {
  const [x, y] = [examples.inputs[2 * row], examples.inputs[2 * row + 1]]
  const kind = classOf(examples, task, row, outputs, output)
  if (kind === null) {
    const at = scale.at(examples.targets[row * outputs + output])
    return { x, y, at, shape: at < 0 ? 'square' : 'circle' }
  }
  if (task.kind === 'threshold')
    return { x, y, at: kind === 1 ? 1 : -1, shape: kind === 1 ? 'circle' : 'square' }
  return { x, y, at: kind === output ? 1 : -1, shape: SHAPES[kind % SHAPES.length] }
}

/** Radius of a mark when there are so many on a square of this side. */
export function markRadius(count: number, side: number): number {
  return Math.min(5, Math.max(2, (0.25 * side) / Math.sqrt(count)))
}

/** Adds a shape around (x, y) to the path; all have about the area of a circle of radius r. */
export function traceShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  x: number,
  y: number,
  r: number,
): void {
  switch (shape) {
    case 'circle':
      context.moveTo(x + r, y)
      context.arc(x, y, r, 0, 2 * Math.PI)
      return
    case 'square':
      return context.rect(x - 0.89 * r, y - 0.89 * r, 1.78 * r, 1.78 * r)
    case 'triangle':
      return tracePolygon(context, x, y, [0, -1.5 * r, 1.3 * r, 0.75 * r, -1.3 * r, 0.75 * r])
    case 'diamond':
      return tracePolygon(context, x, y, [0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0])
    case 'cross': {
      const [a, b] = [0.45 * r, 1.2 * r]
      const half = [-a, -b, a, -b, a, -a, b, -a, b, a, a, a]
      return tracePolygon(context, x, y, [...half, ...half.map((d) => -d)])
    }
  }
}

function tracePolygon(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  corners: readonly number[],
): void {
  context.moveTo(x + corners[0], y + corners[1])
  for (let k = 2; k < corners.length; k += 2) context.lineTo(x + corners[k], y + corners[k + 1])
  context.closePath()
}

/** One mark: filled with a paper edge, or hollow. */
export function paintMark(
  context: CanvasRenderingContext2D,
  { shape, at }: Mark,
  [x, y]: readonly [number, number],
  r: number,
  filled: boolean,
  theme: ChartTheme,
): void {
  context.beginPath()
  traceShape(context, shape, x, y, r)
  const colour = valueColour(theme, Math.sign(at) * Math.max(0.55, Math.abs(at)))
  context.lineWidth = filled ? 1 : 1.5
  context.fillStyle = filled ? colour : theme.paper
  context.strokeStyle = filled ? theme.paper : colour
  context.fill()
  context.stroke()
}

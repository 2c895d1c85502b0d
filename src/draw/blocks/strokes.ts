/** The lines and rings over the blocks: each with a casing of paper, so that it is seen on any colour. */
import type { ChartTheme } from '../charts/chartTheme'
import type { Box } from './blockLayout'
import { middleOf } from './cells'
import { bend, type Way } from './routes'

const LINE = 2.5
const CASING = 6
const RING = 5.5
/** Over narrow blocks lines and rings are smaller, but not less than this. */
const ROOMY_BLOCK = 44
const SMALLEST = 0.55
const DASHES = [8, 5]
/** A row or column is framed at least so wide. */
const LEAST_SECTION = 5

export function traceWay(context: CanvasRenderingContext2D, way: Way): void {
  const [a, b] = bend(way)
  context.moveTo(way.from.x, way.from.y)
  context.bezierCurveTo(a.x, a.y, b.x, b.y, way.entry.x, way.entry.y)
  context.lineTo(way.to.x, way.to.y)
}

/** How large lines and rings are drawn over a block of this width. */
export function sizeOver(width: number): number {
  return Math.max(SMALLEST, Math.min(1, width / ROOMY_BLOCK))
}

export function paintWay(
  context: CanvasRenderingContext2D,
  way: Way,
  colour: string,
  negative: boolean,
  size: number,
  { paper }: ChartTheme,
): void {
  for (const [stroke, width, dash] of [
    [paper, CASING, []],
    [colour, LINE, negative ? DASHES : []],
  ] as const) {
    context.strokeStyle = stroke
    context.lineWidth = width * size
    context.setLineDash([...dash])
    context.beginPath()
    traceWay(context, way)
    context.stroke()
  }
  context.setLineDash([])
}

/** Around the middle of a cell; its inside is the cell's colour. */
export function paintRing(
  context: CanvasRenderingContext2D,
  cell: Box,
  colour: string,
  size: number,
  { paper, ink }: ChartTheme,
): void {
  const { x, y } = middleOf(cell)
  context.beginPath()
  context.arc(x, y, (RING + 1.5) * size, 0, 2 * Math.PI)
  context.fillStyle = paper
  context.fill()
  context.beginPath()
  context.arc(x, y, RING * size, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
  context.strokeStyle = ink
  context.lineWidth = 1.75 * size
  context.stroke()
}

/** A row or a column of a block, widened to be seen. */
export function sectionLine(cell: Box, along: 'row' | 'column', block: Box = cell): Box {
  const { x, y } = middleOf(cell)
  if (along === 'row') {
    const height = Math.max(LEAST_SECTION, cell.height)
    return { ...cell, y: y - height / 2, height }
  }
  const width = Math.max(LEAST_SECTION, cell.width)
  return { x: x - width / 2, y: block.y, width, height: block.height }
}

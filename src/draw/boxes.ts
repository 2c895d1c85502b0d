/** Upright rectangles, and whether they lie on each other, on circles, or on edges. */
import { alongEdge, type EdgeLine, type Point } from './layout'

/** In px, round its centre. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfHeight: number
}

export function boxBetween(left: number, top: number, right: number, bottom: number): Box {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
  }
}

export function areOverlapping(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight
}

/** How far a point is from a box; 0 inside. */
function distanceTo({ x, y, halfWidth, halfHeight }: Box, point: Point): number {
  return Math.hypot(
    Math.max(0, Math.abs(point.x - x) - halfWidth),
    Math.max(0, Math.abs(point.y - y) - halfHeight),
  )
}

/** Whether a box reaches into a circle. */
export function isOnDisc(box: Box, centre: Point, radius: number): boolean {
  return distanceTo(box, centre) < radius
}

/** A straight stroke, as a rectangle that is turned: its middle, its direction (of length 1), and half its sides. */
export interface Stroke {
  readonly x: number
  readonly y: number
  readonly along: Point
  readonly halfLength: number
  readonly halfWidth: number
}

/** The stroke of this width along an edge, with its round ends. */
export function strokeOf(line: EdgeLine, width: number): Stroke {
  const turn = (line.angle * Math.PI) / 180
  return {
    ...alongEdge(line, 0.5),
    along: { x: Math.cos(turn), y: Math.sin(turn) },
    halfLength: (line.length + width) / 2,
    halfWidth: width / 2,
  }
}

/** Whether a box reaches into a stroke: no line, along the sides of either, runs between them. */
export function isOnStroke(box: Box, { x, y, along, halfLength, halfWidth }: Stroke): boolean {
  const [dx, dy] = [box.x - x, box.y - y]
  const [ux, uy] = [Math.abs(along.x), Math.abs(along.y)]
  return (
    Math.abs(dx) < box.halfWidth + ux * halfLength + uy * halfWidth &&
    Math.abs(dy) < box.halfHeight + uy * halfLength + ux * halfWidth &&
    Math.abs(dx * along.x + dy * along.y) < halfLength + ux * box.halfWidth + uy * box.halfHeight &&
    Math.abs(dy * along.x - dx * along.y) < halfWidth + uy * box.halfWidth + ux * box.halfHeight
  )
}

/** How far from the middle of an edge, across it, the centre of a box must be for the box to lie beside a stroke of this thickness. */
export function besideEdge(
  { angle }: EdgeLine,
  thickness: number,
  halfWidth: number,
  halfHeight: number,
): number {
  const turn = (angle * Math.PI) / 180
  return thickness / 2 + Math.abs(Math.sin(turn)) * halfWidth + Math.abs(Math.cos(turn)) * halfHeight
}

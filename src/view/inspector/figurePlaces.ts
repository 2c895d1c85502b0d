/** Where the figures of the loss picture find room: off the curve, the present point, the lens and each other. */
import { LENS_RADIUS, type LossGeometry, type Point } from './lossGeometry'

export interface Place extends Point {
  readonly anchor: 'start' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const SIDE = 12
const LINE = 18
const ROWS = [22, 40, 58, 74, 90, 106]
const NARROW = 290
const STRIP = 20
/** A generous width of a character of the figures. */
const CHARACTER = 8

/** Room above a narrow picture, where step and slope stand side by side. */
export function stripAbove(width: number): number {
  return width < NARROW ? STRIP : 0
}

function boxOf({ x, y, anchor }: Place, characters: number): Box {
  const width = characters * CHARACTER
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - LINE + 4, bottom: y + 4 }
}

const distance = ({ left, right, top, bottom }: Box, { x, y }: Point) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function cost(
  box: Box,
  { now, next, lens, points }: LossGeometry,
  taken: readonly Box[],
  width: number,
): number {
  const hidden = [now, next].filter((dot) => distance(box, dot) < 12).length
  const onLens = lens && distance(box, lens.centre) < LENS_RADIUS + 4 ? 1 : 0
  const onCurve = points.filter((point) => distance(box, point) < 3).length
  const onText = taken.filter((other) => meet(box, other)).length
  const outside = box.left < 0 || box.right > width ? 1 : 0
  return 1000 * (onText + outside) + 100 * (hidden + onLens) + 4 * onCurve
}

const atInnerSide = ({ lens }: LossGeometry, onLeft: boolean, width: number): number => {
  if (lens) return lens.centre.x + (onLeft ? 1 : -1) * (LENS_RADIUS + 10)
  return onLeft ? SIDE : width - SIDE
}

/**
 * Places for step, zoom and slope, whose texts have so many characters. Step and zoom like best to stand beside the
 * lens at the top, the slope at the outer side below; in a narrow picture step and slope stand above it.
 */
export function figurePlaces(geometry: LossGeometry, characters: readonly number[], width: number): Place[] {
  const onLeft = geometry.now.x > width / 2
  const columns: Omit<Place, 'y'>[] = [
    { x: atInnerSide(geometry, onLeft, width), anchor: onLeft ? 'start' : 'end' },
    { x: onLeft ? width - SIDE : SIDE, anchor: onLeft ? 'end' : 'start' },
  ]
  const taken: Box[] = []
  const best = (count: number, own: { column: number; row: number }): Place => {
    const places = columns.flatMap((column, c) =>
      ROWS.map((y, row) => {
        const place = { ...column, y }
        const far = Math.abs(row - own.row) + (c === own.column ? 0 : 2)
        return { place, cost: cost(boxOf(place, count), geometry, taken, width) + far }
      }),
    )
    const { place } = places.reduce((a, b) => (b.cost < a.cost ? b : a))
    taken.push(boxOf(place, count))
    return place
  }
  const [step, zoom, slope] = characters
  if (width < NARROW) {
    return [
      { x: width - SIDE, y: -6, anchor: 'end' },
      best(zoom, { column: 0, row: 0 }),
      { x: SIDE, y: -6, anchor: 'start' },
    ]
  }
  return [
    best(step, { column: 0, row: 0 }),
    best(zoom, { column: 0, row: 1 }),
    best(slope, { column: 1, row: 4 }),
  ]
}

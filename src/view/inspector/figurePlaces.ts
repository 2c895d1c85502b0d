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
const ROWS = [22, 40, 58, 74, 90, 99]
/** Between a figure and the axis. */
const CLEAR = 6
const NARROW = 290
const STRIP = 20
/** The width of a character of the figures, as a share of the size of the type. */
const CHARACTER = 0.56

/** Room above a narrow picture, where step and slope stand side by side. */
export function stripAbove(width: number): number {
  return width < NARROW ? STRIP : 0
}

function boxOf({ x, y, anchor }: Place, width: number): Box {
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - LINE + 4, bottom: y + 4 }
}

const distance = ({ left, right, top, bottom }: Box, { x, y }: Point) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** How much of the picture a figure would hide. */
function hides(box: Box, { now, next, lens, points, axisY }: LossGeometry, width: number): number {
  const hidden = [now, next].filter((dot) => distance(box, dot) < 10).length
  const onLens = lens && distance(box, lens.centre) < LENS_RADIUS + 4 ? 1 : 0
  const onCurve = points.filter((point) => distance(box, point) < 3).length
  const outside = box.left < 0 || box.right > width || box.bottom > axisY - CLEAR ? 1 : 0
  return 1000 * outside + 100 * (hidden + onLens) + 4 * onCurve
}

const atInnerSide = ({ lens }: LossGeometry, onLeft: boolean, width: number): number => {
  if (lens) return lens.centre.x + (onLeft ? 1 : -1) * (LENS_RADIUS + 10)
  return onLeft ? SIDE : width - SIDE
}

/** Where a figure likes best to stand. */
interface Wish {
  readonly column: number
  readonly row: number
}

/** Beside the lens and at the outer side, where the tangent is. */
const INNER = 0
const OUTER = 1
const WISHES: readonly Wish[] = [
  { column: INNER, row: 0 },
  { column: INNER, row: 1 },
  { column: OUTER, row: 4 },
]
/** The other column belongs to the other figures: a figure goes there rather than onto a dot, but not for a stretch of the curve. */
const STRANGE = 30

interface Candidate {
  readonly place: Place
  readonly box: Box
  readonly cost: number
}

/** The choice of a place for each figure that costs least in all, with none on another. */
function cheapest(
  candidates: readonly (readonly Candidate[])[],
  taken: readonly Candidate[] = [],
): Candidate[] {
  const [own, ...others] = candidates
  if (!own) return [...taken]
  const total = (chosen: readonly Candidate[]) =>
    chosen.reduce(
      (sum, { cost, box }, k) =>
        sum + cost + 1000 * chosen.slice(0, k).filter((other) => meet(box, other.box)).length,
      0,
    )
  return own
    .map((candidate) => cheapest(others, [...taken, candidate]))
    .reduce((a, b) => (total(b) < total(a) ? b : a))
}

/**
 * Places for step, zoom and slope, whose texts have so many characters; `size` is that of the type, in px. Step and zoom
 * like best to stand beside the lens at the top, the slope at the outer side below; in a narrow picture step and slope
 * stand above it.
 */
export function figurePlaces(
  geometry: LossGeometry,
  characters: readonly number[],
  width: number,
  size: number,
): Place[] {
  const onLeft = geometry.now.x > width / 2
  const columns: Omit<Place, 'y'>[] = [
    { x: atInnerSide(geometry, onLeft, width), anchor: onLeft ? 'start' : 'end' },
    { x: onLeft ? width - SIDE : SIDE, anchor: onLeft ? 'end' : 'start' },
  ]
  const candidates = WISHES.map((wish, k) =>
    columns.flatMap((column, c) =>
      ROWS.map((y, row): Candidate => {
        const place = { ...column, y }
        const box = boxOf(place, characters[k] * CHARACTER * size)
        const far = Math.abs(row - wish.row) + (c === wish.column ? 0 : STRANGE)
        return { place, box, cost: hides(box, geometry, width) + far }
      }),
    ),
  )
  if (width >= NARROW) return cheapest(candidates).map(({ place }) => place)
  const [zoom] = cheapest([candidates[1]])
  return [{ x: width - SIDE, y: -6, anchor: 'end' }, zoom.place, { x: SIDE, y: -6, anchor: 'start' }]
}

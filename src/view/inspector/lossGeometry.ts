/** Where everything of the picture "loss if only this number changed" stands, in px. */
import { lossRange } from '../../core/explain/lossRange'

export interface LossGeometry {
  readonly curve: string
  /** What the curve is drawn through. */
  readonly points: readonly Point[]
  readonly axisY: number
  readonly now: Point
  readonly next: Point
  readonly tangent: string
  /** Ticks under the axis, in values of the parameter. */
  readonly ticks: readonly { readonly value: number; readonly x: number; readonly lowest: boolean }[]
  /** null where the step can be seen without it, or there is none. */
  readonly lens: Lens | null
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Lens {
  readonly centre: Point
  readonly zoom: number
  readonly now: Point
  readonly next: Point
  readonly curve: string
}

export const HEIGHT = 138
export const LENS_RADIUS = 42
const SIDE = 12
const TOP = 8
const FLOOR = 110
const SAMPLES = 48
const SMALL_STEP = 16
/** A step is magnified until it is at least this long. */
const SEEN_STEP = 20
const ZOOMS = [9, 30, 90, 300, 900, 3000, 9000, 30000, 90000, 300000]
const LABEL_ROOM = 40

/** Steps of 1, 2 or 5 times a power of ten. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span))
  const share = span / power
  return power * (share < 2 ? 0.5 : share < 5 ? 1 : 2)
}

function ticksOf(from: number, to: number, lowest: number | null, x: (value: number) => number) {
  const step = roundStep(to - from)
  const ticks: { value: number; x: number; lowest: boolean }[] = []
  const free = (at: number) => ticks.every((tick) => Math.abs(tick.x - at) >= LABEL_ROOM)
  if (lowest !== null) ticks.push({ value: lowest, x: x(lowest), lowest: true })
  for (let k = Math.ceil(from / step); k * step <= to; k++) {
    const at = x(k * step)
    if (free(at)) ticks.push({ value: k * step, x: at, lowest: false })
  }
  return ticks
}

const path = (points: readonly Point[]) =>
  `M${points.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}`

/** The stretch of a line through `at` that stays inside the picture. */
function tangentThrough({ x, y }: Point, slope: number, width: number): string {
  const top = TOP - 6
  const bottom = FLOOR
  const reachX = 0.22 * width
  const inside = (dx: number) => {
    const dy = slope * dx
    const limit = dy < 0 ? (top - y) / dy : dy > 0 ? (bottom - y) / dy : 1
    const share = Math.min(1, limit, dx > 0 ? (width - 4 - x) / dx : (4 - x) / dx)
    return { x: x + dx * share, y: y + dy * share }
  }
  return path([inside(-reachX), inside(reachX)])
}

export interface LossSubject {
  readonly loss: (value: number) => number
  readonly now: number
  readonly next: number
  /** ∂L/∂ of the parameter. */
  readonly slope: number
}

/** null where the loss is not a number somewhere on the way. */
export function lossGeometry({ loss, now, next, slope }: LossSubject, width: number): LossGeometry | null {
  const { from, to, lowest } = lossRange(loss, now, slope, next)
  const values = Array.from({ length: SAMPLES + 1 }, (_, k) => {
    const value = from + ((to - from) * k) / SAMPLES
    return { value, loss: loss(value) }
  })
  const losses = values.map((each) => each.loss)
  const [least, most] = [Math.min(...losses), Math.max(...losses)]
  if (!Number.isFinite(least) || !Number.isFinite(most)) return null
  const span = most - least || 1
  const x = (value: number) => SIDE + ((value - from) / (to - from)) * (width - 2 * SIDE)
  const y = (of: number) => FLOOR - ((of - least) / span) * (FLOOR - TOP)
  const at = (value: number): Point => ({ x: x(value), y: y(loss(value)) })
  const pixelSlope = ((y(1) - y(0)) / (x(1) - x(0))) * slope
  const [nowAt, nextAt] = [at(now), at(next)]
  const points = values.map((each) => ({ x: x(each.value), y: y(each.loss) }))
  return {
    curve: path(points),
    points,
    axisY: FLOOR,
    now: nowAt,
    next: nextAt,
    tangent: tangentThrough(nowAt, pixelSlope, width),
    ticks: ticksOf(from, to, lowest, x),
    lens: lensOf(at, now, next, nowAt, nextAt, width),
  }
}

function lensOf(
  at: (value: number) => Point,
  now: number,
  next: number,
  nowAt: Point,
  nextAt: Point,
  width: number,
): Lens | null {
  const length = Math.hypot(nextAt.x - nowAt.x, nextAt.y - nowAt.y)
  if (length === 0 || length >= SMALL_STEP) return null
  const zoom = ZOOMS.find((each) => length * each >= SEEN_STEP) ?? ZOOMS[ZOOMS.length - 1]
  const onLeft = nowAt.x > width / 2
  const centre = { x: onLeft ? 82 : width - 82, y: 50 }
  const middle = { x: (nowAt.x + nextAt.x) / 2, y: (nowAt.y + nextAt.y) / 2 }
  const seen = (point: Point): Point => ({
    x: centre.x + (point.x - middle.x) * zoom,
    y: centre.y + (point.y - middle.y) * zoom,
  })
  const perPixel = (next - now) / (nextAt.x - nowAt.x)
  const half = (LENS_RADIUS + 4) / zoom
  const points = Array.from({ length: 9 }, (_, k) => {
    const value = (now + next) / 2 + perPixel * half * (k / 4 - 1)
    return seen(at(value))
  })
  return { centre, zoom, now: seen(nowAt), next: seen(nextAt), curve: path(points) }
}

/** Where a function on a grid crosses zero: marching squares. */
import { ticks } from 'd3'
import type { Polyline } from './decimate'

/** Segments x₀, y₀, x₁, y₁ … in units of cells; (0, 0) is the corner of the grid, samples are at cell centres. */
export type Segments = readonly number[]

/** `value(k)` is the sample at row ⌊k / n⌋, column k mod n. */
export function zeroLine(n: number, value: (k: number) => number): Segments {
  const segments: number[] = []
  for (let row = 0; row + 1 < n; row++) {
    for (let column = 0; column + 1 < n; column++) {
      const k = row * n + column
      const crossings = crossingsOf([value(k), value(k + 1), value(k + n + 1), value(k + n)])
      for (const [x, y] of crossings) segments.push(column + 0.5 + x, row + 0.5 + y)
    }
  }
  return segments
}

/** Where a function on a grid has a value. */
export interface Level {
  readonly value: number
  readonly line: Segments
}

/** Lines at so many values at most, which are round, between the ends of a scale. */
export function levelLines(n: number, samples: ArrayLike<number>, low: number, high: number): Level[] {
  return ticks(low, high, 6).map((value) => ({ value, line: zeroLine(n, (k) => samples[k] - value) }))
}

/** Segments that meet at their ends, as lines: so that dashes run through. */
export function joined(segments: Segments): Polyline[] {
  // Two cells work out the end that they share each for itself, and may differ in the last bits.
  const key = (k: number) => Math.round(segments[k] * 1024) * 2 ** 22 + Math.round(segments[k + 1] * 1024)
  const at = new Map<number, number[]>()
  for (let k = 0; k < segments.length; k += 2) {
    const meeting = at.get(key(k))
    if (meeting) meeting.push(k)
    else at.set(key(k), [k])
  }
  const used = new Uint8Array(segments.length)
  /** Goes from an end of a segment along all that follow. */
  const follow = (from: number): number[] => {
    const line: number[] = []
    let end: number | undefined = from
    while (end !== undefined) {
      line.push(segments[end], segments[end + 1])
      end = at.get(key(end))?.find((other) => !used[other])
      if (end === undefined) return line
      used[end] = 1
      end = end % 4 === 0 ? end + 2 : end - 2
      used[end] = 1
    }
    return line
  }
  const lines: Polyline[] = []
  for (let k = 0; k < segments.length; k += 4) {
    if (used[k]) continue
    used.fill(1, k, k + 4)
    const back = follow(k)
    const points: number[] = []
    for (let p = back.length - 2; p >= 0; p -= 2) points.push(back[p], back[p + 1])
    lines.push([...points, ...follow(k + 2)])
  }
  return lines
}

/** The corners of a square, clockwise from the top left. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** Two points, or four at a saddle (joined so that the centre keeps its sign), or none. */
function crossingsOf(corner: readonly number[]): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  for (let side = 0; side < 4; side++) {
    const next = (side + 1) % 4
    const [a, b] = [corner[side], corner[next]]
    if (a >= 0 === b >= 0) continue
    const share = a / (a - b)
    const [from, to] = [CORNERS[side], CORNERS[next]]
    points.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])])
  }
  if (points.length < 4) return points.every(([x, y]) => Number.isFinite(x + y)) ? points : []
  const centre = corner[0] + corner[1] + corner[2] + corner[3]
  const [top, right, bottom, left] = points
  return centre >= 0 === corner[0] >= 0 ? [top, right, bottom, left] : [left, top, right, bottom]
}

/** Where a function on a grid crosses zero: marching squares. */

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

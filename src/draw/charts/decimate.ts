/** A line through many points, thinned to what pixels can show: no peak is lost. */

/** Points in px, one array after the other: x₀, y₀, x₁, y₁ … Pieces are separated where a value is not finite. */
export type Polyline = readonly number[]

/**
 * Polylines through the first `count` points. `x` and `y` turn values into px; xs must not fall. Within a column of
 * pixels only the first, lowest, highest and last point stay. A `y` that is not finite breaks the line.
 */
export function decimate(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  count: number,
  x: (value: number) => number,
  y: (value: number) => number,
): Polyline[] {
  const pieces: number[][] = []
  let piece: number[] = []
  let column: number[] = []
  const endColumn = () => {
    piece.push(...extremes(column))
    column = []
  }
  const endPiece = () => {
    endColumn()
    if (piece.length > 0) pieces.push(piece)
    piece = []
  }
  for (let k = 0; k < count; k++) {
    const py = y(ys[k])
    if (!Number.isFinite(py)) {
      endPiece()
      continue
    }
    const px = x(xs[k])
    if (column.length > 0 && Math.floor(px) !== Math.floor(column[0])) endColumn()
    column.push(px, py)
  }
  endPiece()
  return pieces
}

/** First, lowest, highest and last point of one column, in the order in which they came. */
function extremes(column: readonly number[]): readonly number[] {
  if (column.length <= 8) return column
  let low = 0
  let high = 0
  for (let k = 2; k < column.length; k += 2) {
    if (column[k + 1] < column[low + 1]) low = k
    if (column[k + 1] > column[high + 1]) high = k
  }
  const kept = [...new Set([0, Math.min(low, high), Math.max(low, high), column.length - 2])]
  return kept.flatMap((k) => [column[k], column[k + 1]])
}

/** The `d` of an SVG path through polylines, tenths of a pixel. */
export function pathOf(pieces: readonly Polyline[]): string {
  const tenth = (value: number) => Math.round(value * 10) / 10
  let d = ''
  for (const piece of pieces) {
    for (let k = 0; k < piece.length; k += 2) {
      d += `${k === 0 ? 'M' : 'L'}${tenth(piece[k])} ${tenth(piece[k + 1])}`
    }
  }
  return d
}

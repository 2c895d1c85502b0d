/** Numbers in rows and columns as pixels: where there are more numbers than pixels, a pixel shows the largest of its own. */

/** Of whose rows and columns so many, from the first on, may be shown. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly knownRows: number
  readonly knownColumns: number
  /** Writes row `j` to the beginning of `out`. */
  read(j: number, out: Float64Array): void
}

/** A number of a matrix and where it stands. */
export interface Strong {
  readonly row: number
  readonly column: number
  readonly value: number
}

export interface Bins {
  readonly width: number
  readonly height: number
  /** Of each pixel the number of largest magnitude, with its sign; NaN where one of them is not a number. */
  readonly values: Float64Array
  /** The largest finite magnitude, shown or not, so that the scale stays as it is while numbers come. */
  readonly largest: number
  /** The known numbers of largest magnitude, the largest first. */
  readonly strongest: readonly Strong[]
  readonly knownWidth: number
  readonly knownHeight: number
}

/** The pixel of the k-th of `count` cells along `pixels`. */
const pixelOf = (k: number, count: number, pixels: number) => Math.floor((k * pixels) / count)

/** How many pixels show so many cells over `px`: one for each where there is room, else all there are. */
export function pixelsFor(cells: number, px: number, density: number): number {
  return Math.max(1, Math.min(cells, Math.round(px * density)))
}

/** `into` lends its memory where it has the same size. */
export function binsOf(
  matrix: Matrix,
  width: number,
  height: number,
  wanted: number,
  into: Bins | null = null,
): Bins {
  const { rows, columns, knownRows, knownColumns } = matrix
  const lent = into?.values.length === width * height ? into.values.fill(0) : null
  const values = lent ?? new Float64Array(width * height)
  const at = new Int32Array(columns)
  for (let i = 0; i < columns; i++) at[i] = pixelOf(i, columns, width)
  const row = new Float64Array(columns)
  const strongest: Strong[] = []
  let least = 0
  let largest = 0
  for (let j = 0; j < rows; j++) {
    matrix.read(j, row)
    const start = pixelOf(j, rows, height) * width
    const known = j < knownRows ? knownColumns : 0
    for (let i = 0; i < columns; i++) {
      const value = row[i]
      const magnitude = Math.abs(value)
      const pixel = start + at[i]
      if (magnitude > Math.abs(values[pixel]) || magnitude !== magnitude) values[pixel] = value
      if (magnitude > largest && magnitude < Infinity) largest = magnitude
      if (i < known && magnitude > least && wanted > 0) {
        least = remember(strongest, { row: j, column: i, value }, wanted)
      }
    }
  }
  return {
    width,
    height,
    values,
    largest,
    strongest,
    knownWidth: knownColumns === columns ? width : Math.ceil((knownColumns * width) / columns),
    knownHeight: knownRows === rows ? height : Math.ceil((knownRows * height) / rows),
  }
}

/** Puts a number in its place among the strongest, and says which magnitude the next must exceed. */
function remember(strongest: Strong[], strong: Strong, wanted: number): number {
  const magnitude = Math.abs(strong.value)
  let k = strongest.length
  while (k > 0 && Math.abs(strongest[k - 1].value) < magnitude) k--
  strongest.splice(k, 0, strong)
  if (strongest.length > wanted) strongest.pop()
  return strongest.length < wanted ? 0 : Math.abs(strongest[wanted - 1].value)
}

/** Writes the pixels of known numbers in the colours of a palette, the others clear. */
export function colour(
  bins: Bins,
  shadeOf: (value: number) => number,
  palette: Uint32Array,
  pixels: Uint32Array,
): void {
  const { width, values, knownWidth, knownHeight } = bins
  pixels.fill(0)
  for (let y = 0; y < knownHeight; y++) {
    for (let k = y * width; k < y * width + knownWidth; k++) pixels[k] = palette[shadeOf(values[k])]
  }
}

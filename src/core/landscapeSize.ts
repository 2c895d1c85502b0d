/** How fine a landscape is, of how many examples, and in which order it is worked out. */

/** Multiplications that a whole landscape may take: a quarter of a minute. */
const MOST_WORK = 2e10
/** Samples a side; each less one is a multiple of `COARSEST`, so that the centre is a sample. */
const FINE = 49
const MEDIUM = 33
const COARSE = 25
/** Up to so many multiplications a map is fine. */
const FINE_WORK = 3e8
const COARSEST = 8

export interface LandscapeSize {
  readonly resolution: number
  /** How many of the examples are used. */
  readonly examples: number
  /** Multiplications in all, roughly. */
  readonly work: number
}

/** The size for a network of so many parameters and so many examples. */
export function landscapeSize(parameters: number, examples: number): LandscapeSize {
  const work = parameters * examples
  const fits = (resolution: number, most: number) => resolution * resolution * work <= most
  const resolution = fits(FINE, FINE_WORK) ? FINE : fits(MEDIUM, MOST_WORK) ? MEDIUM : COARSE
  const samples = resolution * resolution
  const used = Math.min(examples, Math.max(1, Math.floor(MOST_WORK / (samples * parameters))))
  return { resolution, examples: used, work: samples * parameters * used }
}

/** All samples, first every eighth of rows and columns, then every fourth, every second, and the rest. */
export function coarseToFine(resolution: number): Int32Array {
  const order = new Int32Array(resolution * resolution)
  let count = 0
  for (let stride = COARSEST; stride >= 1; stride /= 2) {
    for (let row = 0; row < resolution; row += stride) {
      for (let column = 0; column < resolution; column += stride) {
        const isDone = stride < COARSEST && row % (2 * stride) === 0 && column % (2 * stride) === 0
        if (!isDone) order[count++] = row * resolution + column
      }
    }
  }
  return order
}

/** The nearest sample that is known, at the finest stride at which there is one; −1 where nothing is known. */
export function nearestKnown(known: Uint8Array, resolution: number, row: number, column: number): number {
  for (let stride = 1; stride <= COARSEST; stride *= 2) {
    const near = (value: number) => Math.min(resolution - 1, Math.round(value / stride) * stride)
    const index = near(row) * resolution + near(column)
    if (known[index]) return index
  }
  return -1
}

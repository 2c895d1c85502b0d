/** How numbers are spread over the range that they take. */

export const BINS = 32

/** `shares` are of all numbers, bin by bin from `low` to `high`; without finite numbers `low` is above `high`. */
export interface Histogram {
  readonly low: number
  readonly high: number
  readonly shares: ArrayLike<number>
}

/** The ends of a range. */
type Range = readonly [number, number]

/** The least and the largest finite number of the first `count`. */
export function rangeOf(numbers: Float64Array, count: number): Range {
  let low = Infinity
  let high = -Infinity
  for (let k = 0; k < count; k++) {
    const value = numbers[k]
    if (value < low && value > -Infinity) low = value
    if (value > high && value < Infinity) high = value
  }
  return [low, high]
}

/** One bin more than there are: the largest number falls into it. */
const counts = new Uint32Array(BINS + 1)

/**
 * How many of the first `count` numbers are in each bin, in an array that the next call overwrites. What is not finite
 * is left out; numbers that are all the same are in the middle.
 */
export function countBins(numbers: Float64Array, count: number, [low, high]: Range): Uint32Array {
  const perBin = high > low ? BINS / (high - low) : 0
  const shift = perBin === 0 ? BINS / 2 : 0
  counts.fill(0)
  for (let k = 0; k < count; k++) {
    const value = numbers[k]
    if (value >= low && value <= high) counts[(((value - low) * perBin) | 0) + shift]++
  }
  counts[BINS - 1] += counts[BINS]
  return counts
}

/** Of all the numbers. */
export function histogramOf(numbers: Float64Array): Histogram {
  const [low, high] = rangeOf(numbers, numbers.length)
  const bins = countBins(numbers, numbers.length, [low, high])
  return { low, high, shares: Float64Array.from({ length: BINS }, (_, k) => bins[k] / numbers.length) }
}

/** Where the bars of a group lie between the ends of their track, 0 to 1. */
import type { Bar } from '../../core/explain/derivation'

export interface Extent {
  readonly from: number
  readonly to: number
}

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : 0)

/** All on one scale that has zero on it. It counts what is not yet known too, so that nothing moves when it is. */
export function barExtents(bars: readonly Bar[]): {
  readonly extents: readonly Extent[]
  readonly zero: number
} {
  let end = 0
  const raw = bars.map(({ number, stacked }) => {
    const value = finite(number.value)
    const from = stacked ? end : 0
    end = from + value
    return { from, to: end }
  })
  const ends = raw.flatMap(({ from, to }) => [from, to])
  const low = Math.min(0, ...ends)
  const span = Math.max(0, ...ends) - low || 1
  const at = (value: number) => (value - low) / span
  return { extents: raw.map(({ from, to }) => ({ from: at(from), to: at(to) })), zero: at(0) }
}

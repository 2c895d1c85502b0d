/** What follows from numbers that somebody wrote down: each quantity computed from the written ones that it needs. */
import type { Cell, Trace } from '../../core/trace'
import { valueOf } from '../../core/trace'
import { compute, isGiven } from './formulas'

/** What follows, and which written cells it follows from directly; none where nothing before it is written. */
export interface Following {
  readonly value: number
  readonly from: ReadonlySet<string>
}

/** One string for one cell. */
export function cellKey({ quantity, layer, unit, from }: Cell): string {
  return `${quantity} ${layer} ${unit} ${from}`
}

/** `row` is a row of the trace; `written` by `cellKey`. What is not written is itself computed from what is. */
export class OwnChain {
  readonly #trace: Trace
  readonly #row: number
  readonly #written: ReadonlyMap<string, number>
  readonly #known = new Map<string, Following>()

  constructor(trace: Trace, row: number, written: ReadonlyMap<string, number>) {
    this.#trace = trace
    this.#row = row
    this.#written = written
  }

  /** A cell computed from those before it, whatever is written for the cell itself. */
  of(cell: Cell): Following {
    const key = cellKey(cell)
    const known = this.#known.get(key)
    if (known) return known
    const following = this.#follow(cell)
    this.#known.set(key, following)
    return following
  }

  #follow(cell: Cell): Following {
    const right = valueOf(this.#trace, this.#row, cell)
    const from = new Set<string>()
    if (isGiven(cell)) return { value: right, from }
    const value = compute(this.#trace, this.#row, cell, (needed) => {
      const key = cellKey(needed)
      const written = this.#written.get(key)
      if (written !== undefined) {
        from.add(key)
        return written
      }
      const following = this.of(needed)
      for (const each of following.from) from.add(each)
      return following.value
    })
    return { value: from.size === 0 ? right : value, from }
  }
}

/** What the derivations of one example read their numbers from. */
import { divisorOf } from '../losses'
import { outputLayer, widthOf, type NetworkSpec } from '../network'
import { cell, valueOf, type Cell, type Trace } from '../trace'
import { computed, worldOf, type NumberTerm } from './expression'

export interface Reader {
  readonly trace: Trace
  readonly row: number
  readonly spec: NetworkSpec
  /** The output layer, and how many units it has. */
  readonly last: number
  readonly outputs: number
  /** Examples in the mini-batch. */
  readonly batch: number
  /** What the sum over examples and outputs is divided by. */
  readonly divisor: number
  /** Whether all rows of the mini-batch are here. */
  readonly whole: boolean
}

export function readerOf(trace: Trace, row: number, spec: NetworkSpec): Reader {
  const last = outputLayer(spec)
  const outputs = widthOf(spec, last)
  const batch = trace.examples.length
  return {
    trace,
    row,
    spec,
    last,
    outputs,
    batch,
    divisor: divisorOf(trace.recipe.reduction, batch, outputs),
    whole: trace.rows.length === batch,
  }
}

/** The value of a cell for the example on show. */
export function read({ trace, row }: Reader, at: Cell): number {
  return valueOf(trace, row, at)
}

/** The number of a cell as a term. */
export function number(reader: Reader, at: Cell): NumberTerm {
  return computed(read(reader, at), [at], worldOf(at.quantity), { cell: at })
}

/** The cell of what unit i of a layer passes on: x or a. */
export function sent(l: number, i: number): Cell {
  return l === 0 ? cell('x', 0, i) : cell('a', l, i)
}

/** Σ of `of(row)` over the rows; null while not all of them are here. */
export function overBatch({ trace, whole }: Reader, of: (row: number) => number): number | null {
  if (!whole) return null
  let sum = 0
  for (let r = 0; r < trace.rows.length; r++) sum += of(r)
  return sum
}

/** The same over all rows but the one on show: their sum less the one would be ∞ − ∞ where a run diverges. */
export function overOthers(reader: Reader, of: (row: number) => number): number | null {
  return overBatch(reader, (r) => (r === reader.row ? 0 : of(r)))
}

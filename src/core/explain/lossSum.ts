/** A loss as a factor times a sum over outputs. */
import { cell, type Cell } from '../trace'
import {
  call,
  constant,
  difference,
  fraction,
  general,
  letter,
  negative,
  one,
  product,
  sum,
  symbol,
  tight,
  total,
  type Expression,
} from './expression'
import type { Part } from './parts'
import { number, read, type Reader } from './reader'
import { log } from '../elementaryLog'

export interface LossSum {
  /** What each output adds to the sum; an output that adds nothing whatever it is may be left out. */
  readonly parts: readonly Part[]
  readonly symbols: Expression
  /** Puts before the sum what stands there: ½, 1/n, a minus sign. */
  wrap(of: Expression, inNumbers: boolean): Expression
  /** What a part is of the loss. */
  readonly share: number
  /** Computed from z, because ŷ has been rounded to 0 or 1. */
  readonly fromLogits: boolean
}

/** More outputs than this are written as Σ. */
export const SPELLED_OUTPUTS = 2

/** 1/n of a sum; the sum itself where n is 1. */
export function meanOf(of: Expression, divisor: number, inNumbers: boolean): Expression {
  if (divisor === 1) return of
  return tight(fraction(one, inNumbers ? constant(divisor) : letter('n')), of)
}

/** The cells of each output. */
export function outputCells({ last, outputs }: Reader): { output: Cell; target: Cell; logit: Cell }[] {
  return Array.from({ length: outputs }, (_, k) => ({
    output: cell('a', last, k),
    target: cell('target', 0, k),
    logit: cell('z', last, k),
  }))
}

/** What one output adds to the sum. */
export function outputPart(output: Cell, target: Cell, numbers: Expression, value: number): Part {
  return { numbers, value, needs: [output, target], cell: output, label: { kind: 'part', cell: output } }
}

/** The sum over outputs in letters; `of` writes the term of output k, from ŷ or from z. Under a Σ it is called once, with 0. */
export function overOutputs(
  reader: Reader,
  quantity: 'a' | 'z',
  of: (output: Expression, target: Expression, k: number) => Expression,
): Expression {
  if (reader.outputs > SPELLED_OUTPUTS) {
    return total('k', of(general(quantity, reader.last, 'k'), general('target', 0, 'k'), 0))
  }
  return sum(
    outputCells(reader).map(({ output, target, logit }, k) =>
      of(symbol(quantity === 'a' ? output : logit), symbol(target), k),
    ),
  )
}

/** ln of one expression. */
export function ln(of: Expression): Expression {
  return call('ln', [of])
}

/** y ln ŷ, and for one yes-or-no output after another also (1 − y) ln(1 − ŷ). */
function logarithms(output: Expression, target: Expression, binary: boolean): Expression[] {
  const yes = product(target, ln(output))
  return binary ? [yes, product(difference(one, target), ln(difference(one, output)))] : [yes]
}

/** −Σ[y ln ŷ + …], the cross-entropies; terms whose factor is 0 take no part. */
export function logs(reader: Reader, binary: boolean, divisor: number): LossSum {
  const parts = outputCells(reader).flatMap(({ output, target }) => {
    const [a, y] = [read(reader, output), read(reader, target)]
    const terms = logarithms(number(reader, output), number(reader, target), binary)
    const values = [y * log(a), (1 - y) * log(1 - a)]
    const takingPart = terms.map((_, t) => t).filter((t) => (t === 0 ? y : 1 - y) !== 0)
    if (takingPart.length === 0) return []
    const value = takingPart.reduce((so, t) => so + values[t], 0)
    return [outputPart(output, target, sum(takingPart.map((t) => terms[t])), value)]
  })
  return {
    parts,
    symbols: overOutputs(reader, 'a', (output, target) => sum(logarithms(output, target, binary))),
    wrap: (of, inNumbers) => negative(meanOf(of, divisor, inNumbers)),
    share: -1 / divisor,
    fromLogits: false,
  }
}

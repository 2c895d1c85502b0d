/** A weight in each phase: what it carries, what it sends back, its gradient, its next value. */
import { widthOf } from '../network'
import { cell } from '../trace'
import { errorThroughSkip, partsOfError } from './backward'
import { bar, formula, section, type Section } from './derivation'
import { computed, product, symbol, tight } from './expression'
import { partsOfSum } from './forward'
import type { Parameter } from './parameter'
import { spelled } from './parts'
import { number, read, sent, type Reader } from './reader'

/** w·a, and what it is of z. */
export function edgeForward(reader: Reader, l: number, j: number, i: number): Section[] {
  const weight = cell('W', l, j, i)
  const input = sent(l - 1, i)
  const value = read(reader, weight) * read(reader, input)
  const carried = computed(value, [weight, input], 'value', { cell: weight })
  const parts = spelled(partsOfSum(reader, l, j), 'value', i)
  const first = section({
    formulas: [
      formula(
        tight(symbol(weight), symbol(input)),
        null,
        product(number(reader, weight), number(reader, input)),
        carried,
      ),
    ],
    bars: [
      bar('weight', number(reader, weight)),
      bar('carried', number(reader, input)),
      bar('product', carried),
    ],
  })
  const whole = section({
    heading: 'part-of-sum',
    bars: [
      ...parts.bars,
      bar('bias', number(reader, cell('b', l, j)), { stacked: true }),
      bar('sum', number(reader, cell('z', l, j))),
    ],
  })
  return [first, whole]
}

/** w·δ, and what it is of the error that arrives at the sender. */
export function edgeBackward(reader: Reader, l: number, j: number, i: number): Section[] {
  const weight = cell('W', l, j, i)
  const delta = cell('delta', l, j)
  const value = read(reader, weight) * read(reader, delta)
  const returned = computed(value, [weight, delta], 'derivative', { cell: weight })
  const first = section({
    formulas: [
      formula(
        product(symbol(weight), symbol(delta)),
        null,
        product(number(reader, weight), number(reader, delta)),
        returned,
      ),
    ],
    bars: [
      bar('weight', number(reader, weight)),
      bar('error', number(reader, delta)),
      bar('product', returned),
    ],
  })
  const skip = errorThroughSkip(reader, l - 1, i)
  if (widthOf(reader.spec, l) === 1 && !skip) return [first]
  const all = partsOfError(reader, l - 1, i)
  const parts = spelled(all, 'derivative', j)
  const needs = [...all.flatMap((part) => part.needs), ...(skip?.needs ?? [])]
  const at = cell('incoming', l - 1, i)
  const incoming = computed(read(reader, at), needs, 'derivative', { cell: at })
  const skipped = skip ? [bar('skip', skip, { stacked: true })] : []
  const whole = section({
    heading: 'part-of-error',
    bars: [...parts.bars, ...skipped, bar('incoming', incoming)],
  })
  return [first, whole]
}

/** The weight as a parameter: its gradient is what it carried times the error of its receiver. */
export function weightParameter(l: number, j: number, i: number): Parameter {
  return {
    value: cell('W', l, j, i),
    gradient: cell('dW', l, j, i),
    next: cell('W_next', l, j, i),
    carried: sent(l - 1, i),
    error: cell('delta', l, j),
  }
}

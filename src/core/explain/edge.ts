/** A weight in each phase: what it carries, what it sends back, its gradient, its next value. */
import { widthOf } from '../network'
import { cell } from '../trace'
import { partsOfError } from './backward'
import { bar, formula, section, type Explained } from './derivation'
import { computed, product, symbol, tight } from './expression'
import { partsOfSum } from './forward'
import type { Parameter } from './parameter'
import { spelled } from './parts'
import { number, read, sent, type Reader } from './reader'

/** w·a, and what it is of z. */
export function edgeForward(reader: Reader, l: number, j: number, i: number): Explained {
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
  return { sections: [first, whole], shown: parts.shown }
}

/** w·δ, and what it is of the error that arrives at the sender. */
export function edgeBackward(reader: Reader, l: number, j: number, i: number): Explained {
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
  if (widthOf(reader.spec, l) === 1) return { sections: [first], shown: [] }
  const parts = spelled(partsOfError(reader, l - 1, i), 'derivative', j)
  const incoming = computed(
    read(reader, cell('incoming', l - 1, i)),
    partsOfError(reader, l - 1, i).flatMap(({ needs }) => needs),
    'derivative',
    { cell: cell('incoming', l - 1, i) },
  )
  const whole = section({ heading: 'part-of-error', bars: [...parts.bars, bar('incoming', incoming)] })
  return { sections: [first, whole], shown: parts.shown }
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

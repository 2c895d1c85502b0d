/** What is given: inputs, and the targets that outputs are measured against. */
import { isResidual, widthOf } from '../network'
import { cell } from '../trace'
import { bar, formula, section, type Bar, type Section } from './derivation'
import { computed, difference, symbol, type NumberTerm } from './expression'
import { number, read, type Reader } from './reader'

const MOST_RECEIVERS = 8

/** What input i sends along each of its edges, and past them. */
export function inputSections(reader: Reader, i: number): Section[] {
  const x = cell('x', 0, i)
  const receivers = Math.min(MOST_RECEIVERS, widthOf(reader.spec, 1))
  const bars = Array.from({ length: receivers }, (_, j) => {
    const weight = cell('W', 1, j, i)
    const sentTo = computed(read(reader, weight) * read(reader, x), [weight, x], 'value', { cell: weight })
    return bar({ kind: 'unit', cell: cell('a', 1, j) }, sentTo)
  })
  const skip = isResidual(reader.spec, 1) ? [bar('skip', number(reader, x))] : []
  return [section({ heading: 'sends', bars: [...bars, ...skip] })]
}

function gapNumber(reader: Reader, j: number): NumberTerm {
  const [output, target] = [cell('a', reader.last, j), cell('target', 0, j)]
  const gap = read(reader, output) - read(reader, target)
  return computed(gap, [output, target], 'value', { cell: output })
}

/** An output, its target, and how far they are apart. */
export function gapBars(reader: Reader, j: number): Bar[] {
  return [
    bar('output', number(reader, cell('a', reader.last, j))),
    bar('target', number(reader, cell('target', 0, j))),
    bar('gap', gapNumber(reader, j)),
  ]
}

/** How far the output is from its target. */
export function targetSections(reader: Reader, j: number): Section[] {
  const output = cell('a', reader.last, j)
  const target = cell('target', 0, j)
  const gap = formula(
    difference(symbol(output), symbol(target)),
    null,
    difference(number(reader, output), number(reader, target)),
    gapNumber(reader, j),
  )
  return [section({ heading: 'gap', formulas: [gap], bars: gapBars(reader, j) })]
}

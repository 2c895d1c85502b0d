/** Where the backward pass begins: ∂L/∂ŷ by the loss' own formula, with 1/N and 1/n where they are not 1. */
import { LOSSES } from '../losses'
import { cell } from '../trace'
import { formula, type Formula } from './derivation'
import {
  computed,
  constant,
  difference,
  fraction,
  letter,
  product,
  sum,
  symbol,
  tight,
  type Expression,
  type NumberTerm,
} from './expression'
import { number, read, type Reader } from './reader'

/** The divisor in letters; null where it is 1. */
function divisorSymbols({ batch, divisor }: Reader): Expression | null {
  if (divisor === 1) return null
  if (divisor === batch) return letter('N')
  return batch === 1 ? letter('n') : tight(letter('N'), letter('n'))
}

const divided = (over: Expression, under: Expression | null) => (under ? fraction(over, under) : over)

/** `symbols` and `numbers` divided by N, n or both. */
export function reduced(reader: Reader, symbols: Expression, numbers: Expression): [Expression, Expression] {
  const under = divisorSymbols(reader)
  return [divided(symbols, under), divided(numbers, under && constant(reader.divisor))]
}

const outputCell = ({ last }: Reader, j: number) => cell('a', last, j)
const targetCell = (j: number) => cell('target', 0, j)

/** ∂L/∂ŷ_j as a number that is known with the loss, before the backward pass writes it down. */
export function lossSlopeNumber(reader: Reader, j: number): NumberTerm {
  const [output, target] = [outputCell(reader, j), targetCell(j)]
  const { gradient } = LOSSES[reader.trace.recipe.loss]
  const value = gradient(read(reader, output), read(reader, target)) / reader.divisor
  return computed(value, [output, target], 'derivative', { cell: output })
}

/** ∂L/∂ŷ_j = (ŷ_j − y_j) / N, or what the loss has in its place. */
export function lossSlope(reader: Reader, j: number): Formula {
  const [output, target] = [outputCell(reader, j), targetCell(j)]
  const incoming = cell('incoming', reader.last, j)
  const gap = [
    difference(symbol(output), symbol(target)),
    difference(number(reader, output), number(reader, target)),
  ] as const
  const twice = (of: Expression) => product(constant(2), of)
  const [symbols, numbers] =
    reader.trace.recipe.loss === 'mean-squared-error'
      ? reduced(reader, tight(constant(2), gap[0]), twice(gap[1]))
      : reduced(reader, ...gap)
  return formula(symbol(incoming), symbols, numbers, number(reader, incoming))
}

/** Whether the targets of the example do not sum to 1, as after one of them has been edited. */
export function hasSoftTotal(reader: Reader): boolean {
  return reader.trace.recipe.loss === 'categorical-cross-entropy' && targetTotal(reader) !== 1
}

function targetTotal(reader: Reader): number {
  let sum = 0
  for (let k = 0; k < reader.outputs; k++) sum += read(reader, targetCell(k))
  return sum
}

/** δ_j = (ŷ_j − y_j) / N: loss and output activation in one. */
export function fusedDelta(reader: Reader, j: number): Formula {
  const [output, target] = [outputCell(reader, j), targetCell(j)]
  const delta = cell('delta', reader.last, j)
  const targets = Array.from({ length: reader.outputs }, (_, k) => targetCell(k))
  const soft = hasSoftTotal(reader)
  const totalNumber = computed(targetTotal(reader), targets, 'value')
  const left: Expression = soft ? product(symbol(output), sum(targets.map((t) => symbol(t)))) : symbol(output)
  const leftNumber = soft ? product(number(reader, output), totalNumber) : number(reader, output)
  const [symbols, numbers] = reduced(
    reader,
    difference(left, symbol(target)),
    difference(leftNumber, number(reader, target)),
  )
  return formula(symbol(delta), symbols, numbers, number(reader, delta))
}

/** The losses of the gap ŷ − y: squared, absolute, and Huber's, which is both. */
import { huberDeltaOf } from '../losses'
import { formula, type Formula } from './derivation'
import {
  call,
  constant,
  difference,
  fraction,
  half,
  letter,
  one,
  power,
  product,
  tight,
  two,
  type Expression,
} from './expression'
import { meanOf, outputCells, outputPart, overOutputs, SPELLED_OUTPUTS, type LossSum } from './lossSum'
import { number, read, type Reader } from './reader'

type OfGap = (output: Expression, target: Expression, inNumbers: boolean) => Expression

/** Σ over the outputs of something of ŷ − y. */
function errorSum(
  reader: Reader,
  divisor: number,
  of: (gap: number) => { readonly line: OfGap; readonly value: number },
): LossSum {
  const all = outputCells(reader).map(({ output, target }) => {
    const { line, value } = of(read(reader, output) - read(reader, target))
    const numbers = line(number(reader, output), number(reader, target), true)
    return { line, part: outputPart(output, target, numbers, value) }
  })
  return {
    parts: all.map(({ part }) => part),
    symbols: overOutputs(reader, 'a', (output, target, k) => all[k].line(output, target, false)),
    wrap: (sum, inNumbers) => meanOf(sum, divisor, inNumbers),
    share: 1 / divisor,
    fromLogits: false,
  }
}

const squared: OfGap = (output, target) => power(difference(output, target), two)
const absolute: OfGap = (output, target) => call('abs', [difference(output, target)])

/** Σ(ŷ − y)² */
export function squares(reader: Reader, divisor: number): LossSum {
  return errorSum(reader, divisor, (gap) => ({ line: squared, value: gap * gap }))
}

/** ½Σ(ŷ − y)², with 1/2n where it is a mean over outputs. */
export function halfSquares(reader: Reader, divisor: number): LossSum {
  const under = (inNumbers: boolean) => {
    if (divisor === 1) return two
    return inNumbers ? product(two, constant(divisor)) : tight(two, letter('n'))
  }
  return {
    ...squares(reader, divisor),
    wrap: (sum, inNumbers) => tight(fraction(one, under(inNumbers)), sum),
    share: 0.5 / divisor,
  }
}

/** Σ|ŷ − y| */
export function absolutes(reader: Reader, divisor: number): LossSum {
  return errorSum(reader, divisor, (gap) => ({ line: absolute, value: Math.abs(gap) }))
}

/** ½(ŷ − y)² up to a gap of δ, δ(|ŷ − y| − ½δ) beyond. */
export function hubers(reader: Reader, divisor: number): LossSum {
  const limit = huberDeltaOf(reader.trace.recipe)
  const delta = (inNumbers: boolean) => (inNumbers ? constant(limit) : letter('δH'))
  const parabola: OfGap = (output, target, inNumbers) => {
    const square = squared(output, target, inNumbers)
    return inNumbers ? product(half, square) : tight(half, square)
  }
  const line: OfGap = (output, target, inNumbers) => {
    const beyond = difference(absolute(output, target, inNumbers), product(half, delta(inNumbers)))
    return product(delta(inNumbers), beyond)
  }
  const either: OfGap = (output, target) => call('huber', [difference(output, target)])
  const sum = errorSum(reader, divisor, (gap) => {
    const size = Math.abs(gap)
    return size <= limit
      ? { line: parabola, value: 0.5 * gap * gap }
      : { line, value: limit * (size - 0.5 * limit) }
  })
  if (reader.outputs <= SPELLED_OUTPUTS) return sum
  return { ...sum, symbols: overOutputs(reader, 'a', (output, target) => either(output, target, false)) }
}

/** δ_H = 1, for the formulas of huber. */
export function huberLimit({ trace: { recipe } }: Reader): Formula[] {
  if (recipe.loss !== 'huber') return []
  return [formula(letter('δH'), null, null, constant(huberDeltaOf(recipe)))]
}

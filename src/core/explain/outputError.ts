/** Where the backward pass begins: ∂L/∂ŷ by the loss' own formula, with 1/N and 1/n where they are not 1. */
import { huberDeltaOf, LOSSES } from '../losses'
import { cell } from '../trace'
import { formula, type Formula } from './derivation'
import { huberLimit } from './errorLoss'
import {
  call,
  computed,
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
  two,
  type Expression,
  type NumberTerm,
} from './expression'
import { SPELLED } from './parts'
import { number, read, type Reader } from './reader'

/** The divisor in letters; null where it is 1. */
function divisorSymbols({ batch, divisor }: Reader): Expression | null {
  if (divisor === 1) return null
  if (divisor === batch) return letter('N')
  return batch === 1 ? letter('n') : tight(letter('N'), letter('n'))
}

/** `of` divided by N, n or both. */
function reduced(reader: Reader, of: Expression, inNumbers: boolean): Expression {
  const letters = divisorSymbols(reader)
  if (!letters) return of
  const under = inNumbers ? constant(reader.divisor) : letters
  const { kind } = of
  const whole = kind === 'difference' && of.left.kind !== 'fraction'
  if (whole || kind === 'product') return fraction(of, under)
  return tight(fraction(one, under), of)
}

const outputCell = ({ last }: Reader, j: number) => cell('a', last, j)
const targetCell = (j: number) => cell('target', 0, j)

/** ∂L/∂ŷ_j as a number that is known with the loss, before the backward pass writes it down. */
export function lossSlopeNumber(reader: Reader, j: number): NumberTerm {
  const [output, target] = [outputCell(reader, j), targetCell(j)]
  const { gradient } = LOSSES[reader.trace.recipe.loss]
  const { recipe } = reader.trace
  const value = gradient(read(reader, output), read(reader, target), huberDeltaOf(recipe)) / reader.divisor
  return computed(value, [output, target], 'derivative', { cell: output })
}

/** The derivative of a cross-entropy by ŷ, without 1/N; null where y is 0 and takes no part. */
function logSlope(
  binary: boolean,
  output: Expression,
  target: Expression,
  y: number | null,
): Expression | null {
  const yes = fraction(target, output)
  if (!binary) return y === 0 ? null : negative(yes)
  const no = fraction(difference(one, target), difference(one, output))
  if (y === 1) return negative(yes)
  return y === 0 ? no : difference(no, yes)
}

/** What is divided by N, n or both in ∂L/∂ŷ_j, with the letters or the numbers of an output and its target. */
function slopeLine(
  reader: Reader,
  output: Expression,
  target: Expression,
  y: number | null,
): Expression | null {
  const { recipe } = reader.trace
  const gap = difference(output, target)
  switch (recipe.loss) {
    case 'half-squared-error':
      return gap
    case 'mean-squared-error':
      return y === null ? tight(two, gap) : product(two, gap)
    case 'mean-absolute-error':
      return call('sign', [gap])
    case 'huber': {
      const limit = y === null ? letter('δH') : constant(huberDeltaOf(recipe))
      return call('max', [negative(limit), call('min', [limit, gap])])
    }
    case 'binary-cross-entropy':
    case 'categorical-cross-entropy':
      return logSlope(recipe.loss === 'binary-cross-entropy', output, target, y)
  }
}

/** ∂L/∂ŷ_j = (ŷ_j − y_j) / N, or what the loss has in its place; with δ_H before it for huber. */
export function lossSlope(reader: Reader, j: number): Formula[] {
  const [output, target] = [outputCell(reader, j), targetCell(j)]
  const incoming = cell('incoming', reader.last, j)
  const symbols = slopeLine(reader, symbol(output), symbol(target), null)
  const numbers = slopeLine(reader, number(reader, output), number(reader, target), read(reader, target))
  const own = formula(
    symbol(incoming),
    symbols && reduced(reader, symbols, false),
    numbers && reduced(reader, numbers, true),
    number(reader, incoming),
  )
  return [...huberLimit(reader), own]
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
  const targetSum =
    targets.length > SPELLED ? total('k', general('target', 0, 'k')) : sum(targets.map((t) => symbol(t)))
  const left: Expression = soft ? product(symbol(output), targetSum) : symbol(output)
  const leftNumber = soft ? product(number(reader, output), totalNumber) : number(reader, output)
  return formula(
    symbol(delta),
    reduced(reader, difference(left, symbol(target)), false),
    reduced(reader, difference(leftNumber, number(reader, target)), true),
    number(reader, delta),
  )
}

/** The loss of the example on show and of its mini-batch. */
import { divisorOf, isFused } from '../losses'
import { cell } from '../trace'
import { gapBars } from './given'
import { bar, formula, section, type Bar, type Section } from './derivation'
import { computed, constant, fraction, letter, sum, symbol, tight, total } from './expression'
import { binaryFromLogits, categoricalFromLogits } from './logitLoss'
import { absolutes, halfSquares, huberLimit, hubers, squares } from './errorLoss'
import { logs, type LossSum } from './lossSum'
import { spelled, sumOf } from './parts'
import { number, overOthers, type Reader } from './reader'

/** From z, where ŷ has been rounded so far that its logarithm is not the loss any more. */
function crossEntropy(reader: Reader, binary: boolean, divisor: number): LossSum {
  const { recipe, exampleLosses } = reader.trace
  const plain = logs(reader, binary, divisor)
  const value = plain.share * plain.parts.reduce((so, part) => so + part.value, 0)
  const exact = exampleLosses[reader.row]
  if (!isFused(recipe) || Math.abs(value - exact) <= 1e-9 * Math.abs(exact)) return plain
  return binary ? binaryFromLogits(reader, divisor) : categoricalFromLogits(reader, divisor)
}

function lossSum(reader: Reader): LossSum {
  const { recipe } = reader.trace
  const divisor = divisorOf(recipe.reduction, 1, reader.outputs)
  switch (recipe.loss) {
    case 'half-squared-error':
      return halfSquares(reader, divisor)
    case 'mean-squared-error':
      return squares(reader, divisor)
    case 'mean-absolute-error':
      return absolutes(reader, divisor)
    case 'huber':
      return hubers(reader, divisor)
    case 'binary-cross-entropy':
      return crossEntropy(reader, true, divisor)
    case 'categorical-cross-entropy':
      return crossEntropy(reader, false, divisor)
  }
}

/** The loss of the example, and what each output has of it. */
function exampleLoss(reader: Reader): Section {
  const { trace, row, batch } = reader
  const needs = [cell('loss')]
  const own = computed(trace.exampleLosses[row], needs, 'plain', { cell: cell('loss') })
  const { parts, symbols, wrap, share, fromLogits } = lossSum(reader)
  const bars: Bar[] = spelled(
    parts.map((part) => ({ ...part, value: share * part.value })),
    'plain',
  ).bars.map((each) => ({ ...each, number: { ...each.number, needs } }))
  return section({
    formulas: [
      formula(
        batch === 1 ? symbol(cell('loss')) : letter('ℓ'),
        wrap(symbols, false),
        parts.length === 0 ? null : wrap(sumOf(spelled(parts, 'plain')), true),
        own,
      ),
      ...huberLimit(reader),
    ],
    bars:
      parts.length > 1
        ? [...bars, bar('sum', own)]
        : parts.flatMap((part) => gapBars(reader, part.cell.unit)),
    remark: fromLogits ? 'from-logits' : trace.recipe.loss === 'huber' ? 'huber' : null,
  })
}

/** L = 1/N Σ ℓ */
function batchLoss(reader: Reader): Section {
  const { trace, row, batch } = reader
  const loss = cell('loss')
  const own = computed(trace.exampleLosses[row], [loss], 'plain', { cell: loss })
  const rest = overOthers(reader, (r) => trace.exampleLosses[r])
  const others = computed(rest, [loss], 'plain', { more: batch - 1 })
  return section({
    heading: 'batch-loss',
    formulas: [
      formula(
        symbol(loss),
        tight(fraction(constant(1), letter('N')), total('e', letter('ℓ'))),
        tight(fraction(constant(1), constant(batch)), sum([own, others])),
        number(reader, loss),
      ),
    ],
    bars: [bar('this-example', own), bar('mean', number(reader, loss))],
  })
}

export function lossSections(reader: Reader): Section[] {
  const own = exampleLoss(reader)
  return reader.batch === 1 ? [own] : [own, batchLoss(reader)]
}

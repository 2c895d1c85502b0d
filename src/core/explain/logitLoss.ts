/** The cross-entropies computed from z: right also where ŷ has been rounded to 0 or 1. */
import { exp } from '../elementary'
import { log, log1p } from '../elementaryLog'
import {
  call,
  computed,
  constant,
  difference,
  exponential,
  general,
  negative,
  one,
  product,
  sum,
  total,
  type Expression,
} from './expression'
import { ln, meanOf, outputCells, outputPart, overOutputs, type LossSum } from './lossSum'
import { number, read, type Reader } from './reader'

/** max(0, z) − y z + ln(1 + e^−|z|) */
function yesOrNo(z: Expression, target: Expression): Expression {
  return sum([
    difference(call('max', [constant(0), z]), product(target, z)),
    ln(sum([one, exponential(negative(call('abs', [z])))])),
  ])
}

/** Σ[max(0, z) − y z + ln(1 + e^−|z|)] */
export function binaryFromLogits(reader: Reader, divisor: number): LossSum {
  return {
    parts: outputCells(reader).map(({ logit, target }) => {
      const [z, y] = [read(reader, logit), read(reader, target)]
      const value = Math.max(0, z) - y * z + log1p(exp(-Math.abs(z)))
      return outputPart(logit, target, yesOrNo(number(reader, logit), number(reader, target)), value)
    }),
    symbols: overOutputs(reader, 'z', yesOrNo),
    wrap: (of, inNumbers) => meanOf(of, divisor, inNumbers),
    share: 1 / divisor,
    fromLogits: true,
  }
}

/** Σ y_k (ln Σ_i e^(z_i) − z_k) */
export function categoricalFromLogits(reader: Reader, divisor: number): LossSum {
  const cells = outputCells(reader)
  const logits = cells.map(({ logit }) => logit)
  const values = logits.map((logit) => read(reader, logit))
  const m = Math.max(...values)
  const logTotal = m + log(values.reduce((so, z) => so + exp(z - m), 0))
  const logTotalNumber = computed(logTotal, logits, 'value')
  const logTotalSymbol = ln(total('i', exponential(general('z', reader.last, 'i'))))
  return {
    parts: cells
      .map(({ logit, target }, k) =>
        outputPart(
          logit,
          target,
          product(number(reader, target), difference(logTotalNumber, number(reader, logit))),
          read(reader, target) * (logTotal - values[k]),
        ),
      )
      .filter((_, k) => read(reader, cells[k].target) !== 0),
    symbols: overOutputs(reader, 'z', (z, target) => product(target, difference(logTotalSymbol, z))),
    wrap: (of, inNumbers) => meanOf(of, divisor, inNumbers),
    share: 1 / divisor,
    fromLogits: true,
  }
}

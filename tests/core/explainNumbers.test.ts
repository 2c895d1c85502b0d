/** Every number of every derivation, over all oracle cases. */
import { describe, expect, it } from 'vitest'
import { numbersOf } from '../../src/core/explain/terms'
import { valueOf } from '../../src/core/trace'
import { oracleCases, runStartOf, wholeBatchOf } from '../oracles'
import { add, allDerivations, close, traceAt, wrongLines } from './derivations'

const cases = oracleCases().map((oracle) => [oracle.name, oracle] as const)
const trained = cases.filter(([, { optimizer }]) => optimizer)

describe('the numbers of derivations', () => {
  it('are tested on every oracle case', () => {
    expect(cases).toHaveLength(110)
    expect(trained.length).toBeGreaterThan(30)
  })

  it.each(cases)('%s: every line comes to the result that it states', (_, oracle) => {
    const { lines, wrong } = wrongLines(traceAt(wholeBatchOf(oracle)))
    expect(wrong).toEqual([])
    expect(lines).toBeGreaterThan(10)
  })

  it.each(trained)('%s: so it does later in the run, with what the optimizer remembers', (_, oracle) => {
    const { wrong } = wrongLines(traceAt(runStartOf(oracle), 7))
    expect(wrong).toEqual([])
  })

  it.each(cases)('%s: every number that stands for a cell is its value', (_, oracle) => {
    const trace = traceAt(wholeBatchOf(oracle))
    const row = trace.rows.length - 1
    for (const derivation of allDerivations(trace, row)) {
      for (const { cell: own, needs, value } of numbersOf(derivation.sections)) {
        if (!own || needs.length !== 1 || needs[0] !== own || own.quantity === 'loss') continue
        // What is worked out on the way to the next value stands for that; the last line is tested with the update.
        if (own.quantity === 'W_next' || own.quantity === 'b_next') continue
        expect(value, derivation.shape).toBe(valueOf(trace, row, own))
      }
    }
  })

  it.each(cases)('%s: stacked bars add up to the bar after them', (_, oracle) => {
    const trace = traceAt(wholeBatchOf(oracle))
    for (const { sections, shape } of allDerivations(trace, 0)) {
      for (const { bars } of sections) {
        const stacked = bars.filter((bar) => bar.stacked).map((bar) => bar.number.value!)
        const whole = bars.find((bar, k) => !bar.stacked && k === stacked.length)
        if (stacked.length === 0 || !whole) continue
        const scale = Math.max(1, ...stacked.map(Math.abs))
        expect(close(stacked.reduce(add), whole.number.value!, scale), shape).toBe(true)
      }
    }
  })

  it.each(cases)('%s: derivations of one pattern have the same numbers at the same places', (_, oracle) => {
    const [one, other] = [1, 3].map((step) => traceAt(wholeBatchOf(oracle), step))
    if (other.step !== 3) return
    const later = new Map(allDerivations(other, 0).map((each) => [each.shape, each]))
    for (const derivation of allDerivations(one, 0)) {
      const same = later.get(derivation.shape)
      if (!same) continue
      const [now, then] = [derivation, same].map(({ sections }) => numbersOf(sections))
      expect(then.map((term) => [term.world, term.more, term.exact])).toEqual(
        now.map((term) => [term.world, term.more, term.exact]),
      )
    }
  })
})

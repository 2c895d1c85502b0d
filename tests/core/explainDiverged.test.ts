/** The derivations of the step at which a run leaves the numbers. */
import { expect, it } from 'vitest'
import { numbersOf } from '../../src/core/explain/terms'
import { Trainer } from '../../src/core/training'
import { allDerivations } from './derivations'
import { smallRun, trainThrough } from './runs'

it('hold no NaN of their own where the loss is infinite and what it is made of is not', () => {
  const network = { inputs: 2, layers: [{ units: 1, activation: 'linear' as const }] }
  const trainer = new Trainer(smallRun({ network, learningRate: 1e9 }))
  trainThrough(trainer, 10_000)
  const { step, cell } = trainer.divergence!
  const { trace } = trainer.traceOf(step)
  expect([cell.quantity, trace.loss]).toEqual(['loss', Infinity])
  expect([...trace.gradient.values].every(Number.isFinite)).toBe(true)
  expect(trace.rows.length).toBeGreaterThan(1)
  for (const row of trace.rows.keys()) {
    for (const { sections, shape } of allDerivations(trace, row)) {
      for (const { value } of numbersOf(sections)) expect(value, `${shape}, row ${row}`).not.toBeNaN()
    }
  }
})

import { describe, expect, it } from 'vitest'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { Trainer } from '../../src/core/training'
import { smallRun, trainThrough } from './runs'

/** So many that no epoch ends while a test runs. */
const ONE_BY_ONE = { kind: 'given', miniBatches: Array.from({ length: 1000 }, (_, k) => [k % 10]) } as const

describe('going back', () => {
  it('holds a bounded number of bytes, however long the run', () => {
    const trainer = new Trainer(smallRun())
    trainThrough(trainer, 80_000)
    const bytes = trainer.checkpointBytes
    trainThrough(trainer, 160_000, 80_001)
    expect(trainer.checkpointBytes).toBeLessThan(1.5 * bytes)
    expect(bytes).toBeLessThan(4 * 2 ** 20)
    // The same when what was trained is gone through again from the start.
    trainer.traceOf(120_000)
    trainThrough(trainer, 160_000)
    expect(trainer.checkpointBytes).toBeLessThan(6 * 2 ** 20)
  })

  it('holds no more than 32 MB of a big network, and comes back to every step', () => {
    const network = { inputs: 300, layers: [{ units: 300, activation: 'linear' as const }] }
    const start = smallRun({ network, learningRate: 1e-6, batching: ONE_BY_ONE })
    const trainer = new Trainer(start)
    trainThrough(trainer, 800)
    expect(trainer.checkpointBytes).toBeGreaterThan(8 * 2 ** 20)
    expect(trainer.checkpointBytes).toBeLessThanOrEqual(32 * 2 ** 20)
    trainer.traceOf(799)
    expect(trainer.checkpointBytes).toBeLessThanOrEqual(36 * 2 ** 20)
    expect(trainer.traceOf(300).checkpoint).toEqual(new Trainer(start).traceOf(300).checkpoint)
    trainer.compact()
    trainer.traceOf(799)
    expect(trainer.checkpointBytes).toBeLessThanOrEqual(6 * 2 ** 20)
  })

  it('works after memory was given back', () => {
    const trainer = new Trainer(smallRun())
    trainThrough(trainer, 100_000)
    const state = trainer.stateAt(60_001)
    trainer.compact()
    expect(trainer.checkpointBytes).toBeLessThanOrEqual(2 ** 19)
    expect(trainer.stateAt(60_001)).toEqual(state)
  })

  it('counts what the optimizer remembers, and finds that again to the bit', () => {
    const network = { inputs: 100, layers: [{ units: 100, activation: 'linear' as const }] }
    const optimizer = OPTIMIZER_DEFAULTS.adam
    const start = smallRun({ network, optimizer, learningRate: 1e-6, batching: ONE_BY_ONE })
    const trainer = new Trainer(start)
    trainThrough(trainer, 3000)
    expect(trainer.checkpointBytes).toBeGreaterThan(8 * 2 ** 20)
    expect(trainer.checkpointBytes).toBeLessThanOrEqual(32 * 2 ** 20)
    expect(trainer.stateAt(1234)).toEqual(new Trainer(start).stateAt(1234))
  })
})

import { describe, expect, it } from 'vitest'
import { Trainer } from '../../src/core/training'
import { smallRun, trainThrough } from './runs'

describe('the history', () => {
  it('has the exact loss of every step, then of every other, and so on', () => {
    const trainer = new Trainer(smallRun())
    trainThrough(trainer, 2000)
    expect(trainer.history().steps).toEqual(Float64Array.from({ length: 2000 }, (_, k) => k + 1))
    trainThrough(trainer, 50_000, 2001)
    const { steps, losses } = trainer.history()
    expect(steps.length).toBeGreaterThan(1024)
    expect(steps.length).toBeLessThanOrEqual(2048)
    const stride = steps[1] - steps[0]
    expect(steps).toEqual(Float64Array.from(steps, (_, k) => 1 + k * stride))
    const fresh = new Trainer(smallRun())
    for (const k of [0, 1, 700, steps.length - 1]) expect(losses[k]).toBe(fresh.traceOf(steps[k]).trace.loss)
  })

  it('has the figures of the parameters at the start of epochs', () => {
    const trainer = new Trainer(smallRun())
    trainThrough(trainer, 20_000)
    const { updates, train, test, trainAccuracy, testAccuracy } = trainer.history().epochs
    expect(updates.length).toBeGreaterThan(250)
    expect(updates.length).toBeLessThanOrEqual(1024)
    expect(updates[0]).toBe(0)
    for (const k of [0, 1, 100, updates.length - 1]) {
      const figures = trainer.evaluate(trainer.stateAt(updates[k] + 1).parameters)
      expect(updates[k] % 4).toBe(0)
      expect([train[k], trainAccuracy[k]]).toEqual([figures.train.loss, figures.train.accuracy])
      expect([test[k], testAccuracy[k]]).toEqual([figures.test?.loss, figures.test?.accuracy])
    }
  })

  it('has them too where the step itself goes through the whole set', () => {
    const network = {
      inputs: 2,
      layers: [
        { units: 3, activation: 'tanh' as const },
        { units: 2, activation: 'linear' as const },
      ],
    }
    const start = smallRun({ network, batching: { kind: 'shuffled', size: 10 } })
    const trainer = new Trainer({ ...start, task: { kind: 'argmax' } })
    trainThrough(trainer, 30)
    const { updates, train, trainAccuracy } = trainer.history().epochs
    expect(updates).toHaveLength(30)
    for (const k of [0, 29]) {
      const figures = trainer.evaluate(trainer.stateAt(updates[k] + 1).parameters)
      expect(train[k]).toBeCloseTo(figures.train.loss, 14)
      expect(trainAccuracy[k]).toBe(figures.train.accuracy)
    }
  })

  it('has them without dropout, where the step itself drops units', () => {
    const network = {
      inputs: 2,
      layers: [
        { units: 6, activation: 'tanh' as const, dropout: 0.5 },
        { units: 1, activation: 'tanh' as const },
      ],
    }
    const trainer = new Trainer(smallRun({ network, batching: { kind: 'shuffled', size: 10 } }))
    trainThrough(trainer, 5)
    const { train, test } = trainer.history().epochs
    const figures = [1, 2, 3].map((step) => trainer.evaluate(trainer.stateAt(step).parameters))
    expect(Array.from(train).slice(0, 3)).toEqual(figures.map((of) => of.train.loss))
    expect(Array.from(test).slice(0, 3)).toEqual(figures.map((of) => of.test?.loss))
  })

  it('has NaN where there is no test set or no accuracy', () => {
    const trainer = new Trainer({ ...smallRun(), test: null, task: { kind: 'none' } })
    trainThrough(trainer, 3)
    const { train, test, trainAccuracy, testAccuracy } = trainer.history().epochs
    expect(train[0]).toBeGreaterThan(0)
    expect([test[0], trainAccuracy[0], testAccuracy[0]]).toEqual([NaN, NaN, NaN])
  })

  it('gets a new version when there is something new', () => {
    const trainer = new Trainer(smallRun())
    trainThrough(trainer, 10)
    const version = trainer.historyVersion
    trainer.traceOf(5)
    expect(trainer.historyVersion).toBe(version)
    trainer.traceOf(11)
    expect(trainer.historyVersion).toBeGreaterThan(version)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun, trainThrough } from './runs'

const LAST = 40

describe('a run', () => {
  it('is the same with the same seed, and another with another', () => {
    const parametersOf = (seed: number) => new Trainer(smallRun({ seed })).stateAt(LAST).parameters
    expect(parametersOf(1)).toEqual(parametersOf(1))
    expect(parametersOf(1)).not.toEqual(parametersOf(2))
  })

  it('is the same in one go, in pieces and step by step', () => {
    const pieces = fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(anyRun, pieces, (start, lengths) => {
        const [once, inPieces, byStep] = [new Trainer(start), new Trainer(start), new Trainer(start)]
        trainThrough(once, LAST)
        for (let step = 1, k = 0; step <= LAST; k++) {
          const upTo = Math.min(LAST, step + lengths[k % lengths.length] - 1)
          step = trainThrough(inPieces, upTo, step).trace.step + 1
        }
        for (let step = 1; step <= LAST; step++) byStep.traceOf(step)
        const expected = { state: once.stateAt(LAST + 1), history: once.history() }
        for (const other of [inPieces, byStep]) {
          expect({ state: other.stateAt(LAST + 1), history: other.history() }).toEqual(expected)
        }
      }),
    )
  })

  it('can be gone through in any order: every visit finds the same bits, and the history stays', () => {
    const visits = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(anyRun, visits, (start, steps) => {
        const trainer = new Trainer(start)
        for (const step of steps) trainer.traceOf(step)
        trainThrough(trainer, 300)
        const history = trainer.history()
        for (const step of steps) {
          expect(trainer.traceOf(step)).toEqual(new Trainer(start).traceOf(step))
        }
        expect(trainer.history()).toEqual(history)
      }),
      { numRuns: 60 },
    )
  })

  it('leads from each step to the next', () => {
    const trainer = new Trainer(smallRun())
    for (let step = 1; step < 30; step++) {
      const { trace, checkpoint } = trainer.traceOf(step)
      expect(trainer.traceOf(step + 1).trace.before.values).toEqual(trace.after.values)
      expect(checkpoint).toEqual(trainer.stateAt(step))
    }
  })

  it('goes on from any of its states to the same bits', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: LAST }), (start, step) => {
        const whole = new Trainer(start)
        const resume = whole.stateAt(step)
        const resumed = new Trainer({ ...start, resume })
        expect(resumed.firstStep).toBe(step)
        expect(resumed.traceOf(LAST)).toEqual(whole.traceOf(LAST))
        if (step > 1) expect(() => resumed.traceOf(step - 1)).toThrow(/first/)
      }),
    )
  })

  it('refuses steps that are none', () => {
    const trainer = new Trainer(smallRun())
    for (const step of [0, -1, 1.5, NaN]) expect(() => trainer.traceOf(step)).toThrow(RangeError)
  })

  it('leaves the biases alone where they are not to be trained', () => {
    const trainer = new Trainer(smallRun({ trainBiases: false }))
    const { before, after, gradient } = trainer.traceOf(1).trace
    expect(after.biases).toEqual(before.biases)
    expect(after.weights).not.toEqual(before.weights)
    expect(gradient.biases[1].every((g) => g !== 0)).toBe(true)
  })
})

describe('advance', () => {
  const clock = () => {
    let time = 0
    return () => time++
  }

  it('ends with the row that is on show of the last step', () => {
    const trainer = new Trainer(smallRun())
    const whole = new Trainer(smallRun()).traceOf(7).trace
    const { trace, samples } = trainer.advance(1, { budgetMs: null, steps: 7, now: () => 0, row: 1 })
    expect(trace.rows).toEqual(Int32Array.of(1))
    expect(trace.delta[1]).toEqual(whole.delta[1].slice(4, 8))
    expect(trace.a[0]).toEqual(whole.a[0].slice(2, 4))
    expect([trace.loss, trace.examples]).toEqual([whole.loss, whole.examples])
    expect(trace.gradient).toEqual(whole.gradient)
    expect(samples).toBe(3 + 3 + 3 + 1 + 3 + 3 + 3)
  })

  it('takes the last row of a shorter mini-batch', () => {
    const { trace } = new Trainer(smallRun()).advance(4, { budgetMs: null, steps: 1, now: () => 0, row: 2 })
    expect([trace.examples.length, ...trace.rows]).toEqual([1, 0])
  })

  it('stops when its time is up, after at least one step', () => {
    const trainer = new Trainer(smallRun())
    const none = trainer.advance(1, { budgetMs: 0, steps: null, now: clock(), row: 0 })
    const some = trainer.advance(1, { budgetMs: 3, steps: null, now: clock(), row: 0 })
    const more = trainer.advance(1, { budgetMs: 6, steps: null, now: clock(), row: 0 })
    expect(none.trace.step).toBeGreaterThanOrEqual(1)
    expect(some.trace.step).toBeGreaterThan(none.trace.step)
    expect(more.trace.step).toBeGreaterThan(some.trace.step)
  })

  it('looks at the clock after every step where steps are long', () => {
    const network = { inputs: 400, layers: [{ units: 400, activation: 'linear' as const }] }
    const trainer = new Trainer(smallRun({ network, learningRate: 1e-6 }))
    const { trace } = trainer.advance(1, { budgetMs: 2.5, steps: null, now: clock(), row: 0 })
    expect(trace.step).toBe(4)
  })
})

describe('the epochs', () => {
  it('are found from any step', () => {
    const trainer = new Trainer(smallRun())
    const after = Array.from({ length: 9 }, (_, k) => trainer.epochAfter(k + 1))
    const before = Array.from({ length: 9 }, (_, k) => trainer.epochBefore(k + 1))
    expect(after).toEqual([4, 4, 4, 8, 8, 8, 8, 12, 12])
    expect(before).toEqual([1, 1, 1, 1, 4, 4, 4, 4, 8])
  })
})

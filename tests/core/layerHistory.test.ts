import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BINS, histogramOf } from '../../src/core/histogram'
import { LAYER_NORMS, LAYER_SHARES, type LayerFigure } from '../../src/core/layerFigures'
import { spreadAt, WHOLE_SHARE, type LayerHistory } from '../../src/core/layerHistory'
import { countsSlopes } from '../../src/core/saturation'
import type { Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun, trainThrough } from './runs'

/** √Σ over W and b of a layer, in the order in which they stand. */
function lengthOf(trace: Trace, l: number, value: (i: number) => number): number {
  const { weights, biases, values } = trace.before
  const from = (weights[l].byteOffset - values.byteOffset) / 8
  let sum = 0
  for (let i = from; i < from + weights[l].length + biases[l].length; i++) sum += value(i) ** 2
  return Math.sqrt(sum)
}

function expectRecord(history: LayerHistory, k: number, trace: Trace) {
  const { before, after, gradient, recipe } = trace
  recipe.network.layers.forEach((_, at) => {
    const l = at + 1
    const figure = (name: LayerFigure) => history.figures[name][at][k]
    expect(figure('gradient')).toBe(lengthOf(trace, l, (i) => gradient.values[i]))
    expect(figure('update')).toBe(lengthOf(trace, l, (i) => after.values[i] - before.values[i]))
    expect(figure('parameters')).toBe(lengthOf(trace, l, (i) => before.values[i]))
    const counts = countsSlopes(recipe, l)
    for (const share of [figure('saturated'), figure('dead')]) expect(Number.isNaN(share)).toBe(!counts)
    if (counts) expect(figure('saturated')).toBeGreaterThanOrEqual(figure('dead'))
  })
}

describe('the history of the layers', () => {
  it('has the norms of the trace to the bit, in any run, after going back, and in a fork', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 2, max: 40 }), (start, at) => {
        const trainer = new Trainer(start)
        trainThrough(trainer, 40)
        fc.pre(trainer.divergence === null)
        trainer.traceOf(at)
        const history = trainer.layerHistory()
        expect(Array.from(history.steps)).toEqual(Array.from({ length: 40 }, (_, k) => k + 1))
        const other = new Trainer(start)
        for (const k of [0, at - 1, 39]) expectRecord(history, k, other.traceOf(k + 1).trace)

        const forked = trainer.fork(at, { kind: 'parameter', index: 0, value: 0.25 })
        trainThrough(forked, 45, at)
        fc.pre(forked.divergence === null)
        const after = forked.layerHistory()
        expect(after.steps.length).toBe(45)
        for (const k of [at - 2, at - 1, 44]) expectRecord(after, k, forked.traceOf(k + 1).trace)
        expect(trainer.layerHistory()).toEqual(history)
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on how training was cut, nor on looking back', () => {
    fc.assert(
      fc.property(anyRun, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }), (start, cuts) => {
        const whole = new Trainer(start)
        trainThrough(whole, 700)
        const cut = new Trainer(start)
        let step = 0
        for (const steps of cuts) {
          trainThrough(cut, step + steps, step + 1)
          cut.traceOf(Math.max(1, step - 20))
          step += steps
        }
        trainThrough(cut, 700, step + 1)
        expect(cut.layerHistory()).toEqual(whole.layerHistory())
      }),
      { numRuns: 15 },
    )
  })

  it('stays bounded: all of the first steps, then every other, and so on', () => {
    const trainer = new Trainer(smallRun())
    trainThrough(trainer, 250)
    expect(trainer.layerHistory().steps).toHaveLength(250)
    trainThrough(trainer, 100_000, 251)
    const { steps, spreads, figures } = trainer.layerHistory()
    expect(steps.length).toBeGreaterThanOrEqual(128)
    expect(steps.length).toBeLessThan(256)
    expect(spreads.steps.length).toBeGreaterThanOrEqual(32)
    expect(spreads.steps.length).toBeLessThan(64)
    for (const of of [steps, spreads.steps]) {
      expect(of).toEqual(Float64Array.from(of, (_, k) => 1 + k * (of[1] - of[0])))
    }
    for (const name of [...LAYER_NORMS, ...LAYER_SHARES])
      expect(figures[name].map((of) => of.length)).toEqual([steps.length, steps.length])
  })

  it('is as fine after an edit as in a run of that length, whatever came later in the run that was left', () => {
    const old = new Trainer(smallRun())
    trainThrough(old, 20_000)
    const forked = old.fork(10, { kind: 'parameter', index: 0, value: 0.25 })
    trainThrough(forked, 200, 10)
    const { steps } = forked.layerHistory()
    expect(Array.from(steps.subarray(-191))).toEqual(Array.from({ length: 191 }, (_, k) => 10 + k))
    expect(steps.length).toBeLessThan(256)
    trainThrough(forked, 20_000, 201)
    expect(forked.layerHistory().steps.length).toBeLessThan(256)
  })

  it('says how activations, deltas and weights are spread, as the trace has them', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 30 }), (start, step) => {
        const trainer = new Trainer(start)
        trainThrough(trainer, 30)
        fc.pre(trainer.divergence === null)
        const history = trainer.layerHistory()
        const { trace } = trainer.traceOf(step)
        start.recipe.network.layers.forEach((_, at) => {
          const l = at + 1
          const numbers = { activations: trace.a, deltas: trace.delta, weights: trace.before.weights }
          for (const spread of ['activations', 'deltas', 'weights'] as const) {
            const recorded = spreadAt(history, step - 1, spread, l)
            const { low, high, shares } = histogramOf(numbers[spread][l])
            expect([recorded.low, recorded.high]).toEqual([low, high])
            const rounded = Array.from(shares, (share) => Math.round(share * WHOLE_SHARE))
            expect(Array.from(recorded.shares)).toEqual(rounded)
          }
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('a histogram', () => {
  it('puts the least number into the first bin and the largest into the last', () => {
    const { low, high, shares } = histogramOf(Float64Array.of(-1, 3, 1, 1, 0.9))
    expect([low, high]).toEqual([-1, 3])
    expect(shares[0]).toBe(0.2)
    expect(shares[BINS - 1]).toBe(0.2)
    expect(shares[16]).toBe(0.4)
    expect(shares[15]).toBe(0.2)
  })

  it('leaves out what is not finite, and stands in the middle where all are the same', () => {
    const { low, high, shares } = histogramOf(Float64Array.of(2, NaN, 2, Infinity))
    expect([low, high, shares[BINS / 2]]).toEqual([2, 2, 0.5])
    expect(histogramOf(Float64Array.of(NaN)).low).toBe(Infinity)
  })
})

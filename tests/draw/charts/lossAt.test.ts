import { describe, expect, it } from 'vitest'
import { epochOf, lossAt, nearestPlace, recordedSteps } from '../../../src/draw/charts/lossAt'
import { historyOf } from './historyOf'

/** Four steps an epoch; the whole sets measured at steps 1 and 5. */
const history = historyOf(
  [8, 7, 6, 5, 4, 3],
  [
    [0, 8.5, 9],
    [4, 4.5, NaN],
  ],
)

describe('lossAt', () => {
  it.each([
    [1, { miniBatch: 8, measured: 1, train: 8.5, test: 9 }],
    [4, { miniBatch: 5, measured: 1, train: 8.5, test: 9 }],
    [5, { miniBatch: 4, measured: 5, train: 4.5, test: null }],
    [9, { miniBatch: null, measured: 5, train: 4.5, test: null }],
  ])('at step %d', (step, losses) => {
    expect(lossAt(history, step)).toEqual({ step, ...losses })
  })

  it('knows nothing before anything was measured', () => {
    expect(lossAt(historyOf([]), 1)).toEqual({
      step: 1,
      miniBatch: null,
      measured: null,
      train: null,
      test: null,
    })
  })

  it('tells an infinite loss from none', () => {
    expect(lossAt(historyOf([Infinity]), 1).miniBatch).toBe(Infinity)
  })
})

describe('the steps that can be asked about', () => {
  it('are those of both records, up to the last that has been seen', () => {
    const thinned = { ...history, steps: Float64Array.of(1, 3), losses: Float64Array.of(8, 6) }
    expect(recordedSteps(thinned, 6)).toEqual([1, 3, 5])
    expect(recordedSteps(thinned, 4)).toEqual([1, 3])
    expect(recordedSteps(thinned, 0)).toEqual([])
  })

  it.each([
    [1, 0],
    [3, 0],
    [4, 1],
    [8, 1],
    [99, 2],
  ])('nearest to %d is number %d', (step, place) => {
    expect(nearestPlace([1, 5, 12], step)).toBe(place)
  })
})

describe('epochOf', () => {
  it('counts from the steps of an epoch', () => {
    const now = { step: 6, epoch: 2, stepsInEpoch: 4 }
    expect([1, 4, 5, 9].map((step) => epochOf(history, now, step))).toEqual([1, 1, 2, 3])
  })

  it('is silent once the batch size was changed', () => {
    expect(epochOf(history, { step: 6, epoch: 2, stepsInEpoch: 3 }, 1)).toBeNull()
    expect(epochOf(history, { step: 9, epoch: 2, stepsInEpoch: 4 }, 1)).toBeNull()
  })
})

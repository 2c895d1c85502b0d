import { describe, expect, it } from 'vitest'
import { axisLabel, roundStep, stepTicks, wholeLabel } from '../../../src/draw/charts/ticks'

describe('roundStep', () => {
  it.each([
    [10, 3, 5],
    [3, 4, 1],
    [179, 4, 50],
    [1000, 4, 500],
    [0, 4, 1],
  ])('cuts %d into at most %d parts by %d', (span, most, step) => {
    expect(roundStep(span, most)).toBe(step)
  })
})

describe('stepTicks', () => {
  it.each([
    [1, 11, 5, [1, 5, 10]],
    [1, 3, 1, [1, 2, 3]],
    [1, 200, 50, [1, 50, 100, 150, 200]],
    [48, 200, 50, [48, 100, 150, 200]],
  ])('from %d to %d by %d', (first, last, step, ticks) => {
    expect(stepTicks(first, last, step)).toEqual(ticks)
  })
})

describe('labels', () => {
  it.each([
    [0, '0'],
    [0.30000000000000004, '0.3'],
    [-1.5, '−1.5'],
    [20000, '20000'],
    [100000, '10⁵'],
    [-0.00025, '−2.5·10⁻⁴'],
    [-0.0001, '−10⁻⁴'],
  ])('%d on an axis is %s', (value, text) => {
    expect(axisLabel(value)).toBe(text)
  })

  it('writes steps whole, with gaps, until there are ten million', () => {
    expect(wholeLabel(1_250_000)).toBe('1\u202f250\u202f000')
    expect(wholeLabel(20_000_000)).toBe('2·10⁷')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, logistic, tanh } from '../../src/core/elementary'

/** Distance in units of the last place of the second number. */
function ulps(got: number, expected: number): number {
  if (got === expected) return 0
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(expected))) - 52)
  return Math.abs(got - expected) / Math.max(unit, Number.MIN_VALUE)
}

const reals = fc.oneof(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.double({ min: -800, max: 800, noNaN: true }),
)
// Logistic of a negative number with Math: e^x/(1 + e^x) keeps the digits that 1/(1 + e^−x) keeps too.
const mathLogistic = (x: number) => (x < -40 ? Math.exp(x) : 1 / (1 + Math.exp(-x)))

describe('the elementary functions', () => {
  it.each([
    ['tanh', tanh, Math.tanh],
    ['exp', exp, Math.exp],
    ['logistic', logistic, mathLogistic],
  ])('%s is within a few units of the last place of Math', (_, ours, theirs) => {
    fc.assert(
      fc.property(reals, (x) => {
        expect(ulps(ours(x), theirs(x))).toBeLessThanOrEqual(5)
      }),
      { numRuns: 5000 },
    )
  })

  it('have their limits', () => {
    expect([tanh(-Infinity), tanh(Infinity), tanh(0)]).toEqual([-1, 1, 0])
    expect([exp(-Infinity), exp(Infinity), exp(0)]).toEqual([0, Infinity, 1])
    expect([logistic(-Infinity), logistic(Infinity), logistic(0)]).toEqual([0, 1, 0.5])
    expect([tanh(NaN), exp(NaN), logistic(NaN)]).toEqual([NaN, NaN, NaN])
  })

  it('keep what is small', () => {
    expect(tanh(1e-300)).toBe(1e-300)
    expect(logistic(-700)).toBe(Math.exp(-700))
    expect(logistic(-745)).toBeGreaterThan(0)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log } from '../../src/core/elementaryLog'
import { pow } from '../../src/core/elementaryPower'
import * as exact from './elementaryReference'
import { pointsIn, ulps } from './elementaryReference'

describe('pow', () => {
  const worst = (pairs: readonly (readonly [number, number])[]) =>
    Math.max(...pairs.map(([base, exponent]) => ulps(pow(base, exponent), exact.pow(base, exponent))))
  const bases = pointsIn(0, 1, 4000)

  it('is within 0.55 units of the last place, whatever the size of the base', () => {
    const sizes = bases.map((b, n) => b * [1, 2, 10, 1e-20, 1e30][n % 5])
    expect(worst(sizes.map((b, n) => [b, ((n * 37) % 100) / 7 - 7]))).toBeLessThanOrEqual(0.55)
  })

  it('is so with bases about 1 and large exponents', () => {
    const close = bases.map((b, n) => 1 + (b - 0.5) / [10, 1e3, 1e6, 1e10][n % 4])
    expect(worst(close.map((b, n) => [b, (n / 4 - 500) / log(b)]))).toBeLessThanOrEqual(0.55)
  })

  it('has what can be written exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 94906265 }), (n) => {
        expect(pow(n, 2)).toBe(n * n)
        expect(pow(n * n, 0.5)).toBe(n)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), (x) => {
        expect(pow(x, 1)).toBe(x)
      }),
    )
    for (let n = 0, power = 1; n < 1024; n++, power *= 2)
      expect([pow(2, n), pow(0.5, n)]).toEqual([power, 1 / power])
    expect([pow(10, 22), pow(3, 33), pow(0.125, -1 / 3)]).toEqual([1e22, 5559060566555523, 2])
  })

  it('has the limits of Math.pow', () => {
    for (const base of [0, 0.5, 1, 2, Infinity, NaN]) {
      for (const exponent of [-Infinity, -2, -1, -0, 0, 1, 2, Infinity, NaN]) {
        expect(pow(base, exponent), `${base}^${exponent}`).toBe(base ** exponent)
      }
    }
    expect([pow(2, 1024), pow(2, -1074), pow(2, -1076), pow(1e300, 1e300)]).toEqual([
      Infinity,
      5e-324,
      0,
      Infinity,
    ])
    expect(pow(-8, 2)).toBeNaN()
  })
})

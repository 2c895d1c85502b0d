import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logTicks, spreadOut } from '../../../src/draw/charts/chartScales'

describe('spreadOut', () => {
  it('leaves heights where they are when there is room', () => {
    expect(spreadOut([10, 90, 50], 15, { top: 0, bottom: 100 })).toEqual([10, 90, 50])
  })

  it('keeps heights apart and within the span', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (wanted) => {
        const places = spreadOut(wanted, 13, { top: 0, bottom: 100 })
        const sorted = places.toSorted((a, b) => a - b)
        for (let k = 1; k < sorted.length; k++) expect(sorted[k] - sorted[k - 1]).toBeGreaterThanOrEqual(13)
        expect(sorted[0]).toBeGreaterThanOrEqual(0)
        expect(sorted.at(-1)).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('logTicks', () => {
  it.each([
    [
      [0.1, 1],
      [0.1, 0.2, 0.5, 1],
    ],
    [
      [1e-6, 1],
      [1e-6, 1e-4, 1e-2, 1],
    ],
    [
      [0.02, 0.05],
      [0.02, 0.05],
    ],
  ])('of %j are %j', (domain, ticks) => {
    expect(logTicks(domain)).toEqual(ticks)
  })
})

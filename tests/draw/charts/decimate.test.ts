import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimate, pathOf } from '../../../src/draw/charts/decimate'

const same = (value: number) => value
const range = (count: number) => Array.from({ length: count }, (_, k) => k)

describe('decimate', () => {
  it('keeps few points as they are', () => {
    expect(decimate([0, 10, 20], [5, 6, 7], 3, same, same)).toEqual([[0, 5, 10, 6, 20, 7]])
  })

  it('keeps at most four points a pixel, and every peak', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
          minLength: 1,
          maxLength: 200,
          size: 'max',
        }),
        (ys) => {
          const columnOf = (k: number) => Math.floor((k / ys.length) * 5)
          const [line] = decimate(range(ys.length), ys, ys.length, (k) => (k / ys.length) * 5, same)
          const kept = line.filter((_, k) => k % 2 === 1)
          expect(kept.length).toBeLessThanOrEqual(20)
          for (const column of range(5)) {
            const there = ys.filter((_, k) => columnOf(k) === column)
            if (there.length > 0) {
              expect(kept).toContain(Math.max(...there))
              expect(kept).toContain(Math.min(...there))
            }
          }
        },
      ),
    )
  })

  it('breaks where a value is not finite, and goes on after it', () => {
    expect(decimate([0, 1, 2, 3], [1, NaN, 2, Infinity], 4, same, same)).toEqual([
      [0, 1],
      [2, 2],
    ])
  })

  it('uses the first `count` points only', () => {
    expect(decimate([0, 1], [1, 2], 1, same, same)).toEqual([[0, 1]])
    expect(decimate([], [], 0, same, same)).toEqual([])
  })
})

describe('pathOf', () => {
  it('moves to each piece and draws on', () => {
    expect(
      pathOf([
        [0, 0.04, 1, 1],
        [5, 5.55, 6, 6],
      ]),
    ).toBe('M0 0L1 1M5 5.6L6 6')
  })
})

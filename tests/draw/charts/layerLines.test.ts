import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layerLinesHeight,
  layerLinesLayout,
  strokeOf,
  type LayerLinesInput,
} from '../../../src/draw/charts/layerLines'

const input: LayerLinesInput = {
  steps: [1, 2, 3, 4],
  count: 4,
  values: [
    [1e-6, 1e-5, 1e-4, 1e-3],
    [1, 0.1, NaN, 0.01],
  ],
  labels: ['W¹', 'W²'],
  first: 1,
  furthest: 4,
  scale: 'log',
}
const layout = (change: Partial<LayerLinesInput> = {}) =>
  layerLinesLayout({ ...input, ...change }, 304, 176, 13)

describe('lines of layers', () => {
  it('give every power of ten the same height', () => {
    const { y } = layout()
    expect(y(1e-5) - y(1e-4)).toBeCloseTo(y(0.1) - y(1), 9)
    expect(y(1)).toBeLessThan(y(1e-6))
  })

  it('break where a value is missing, and go down to a rail of its own at 0', () => {
    expect(layout().lines.map(({ pieces }) => pieces.length)).toEqual([1, 2])
    const { y, plot, yTicks } = layout({ values: [[1e-3, 0, 0, 1e-3]] })
    expect(y(0)).toBe(plot.bottom)
    expect(y(1e-3)).toBeLessThan(plot.bottom - 13)
    expect(yTicks.at(-1)).toEqual({ at: plot.bottom, label: '0' })
    expect(layout().yTicks.map(({ label }) => label)).not.toContain('0')
  })

  it('have a place even where all is 0 or nothing is known', () => {
    for (const values of [[[0, 0, 0, 0]], [[NaN, NaN, NaN, Infinity]]]) {
      const { lines, yTicks } = layout({ values, labels: ['W¹'] })
      expect(yTicks.every(({ at }) => Number.isFinite(at))).toBe(true)
      expect(lines[0].at === null).toBe(Number.isNaN(values[0][0]))
    }
  })

  it('show only what is known so far', () => {
    const { lines, x } = layout({ count: 2 })
    expect(lines[0].end).toEqual({ x: x(2), y: expect.any(Number) })
  })

  it('show shares from 0 to 100 %', () => {
    const { y, plot, yTicks } = layout({ values: [[0, 0.5, 1, 1]], scale: 'share' })
    expect([y(0), y(1)]).toEqual([plot.bottom, plot.top])
    expect(yTicks.map(({ label }) => label)).toEqual(['0 %', '25 %', '50 %', '75 %', '100 %'])
  })

  it('keep the labels of twelve layers apart and within the chart, wherever the lines end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-12, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(13, 15),
        (ends, size) => {
          const height = layerLinesHeight(ends.length, size)
          const change = { steps: [1], count: 1, values: ends.map((end) => [end]), labels: ends.map(String) }
          const { lines, plot } = layerLinesLayout({ ...input, ...change }, 304, height, size)
          const at = lines.map((line) => line.at!).toSorted((a, b) => a - b)
          expect(at[0]).toBeGreaterThanOrEqual(plot.top - 1e-9)
          expect(at.at(-1)!).toBeLessThanOrEqual(plot.bottom + 1e-9)
          for (let k = 1; k < at.length; k++) expect(at[k] - at[k - 1]).toBeGreaterThanOrEqual(size)
        },
      ),
    )
  })

  it('look different from their neighbours', () => {
    for (let n = 2; n <= 12; n++) {
      const strokes = Array.from({ length: n }, (_, k) => JSON.stringify(strokeOf(k, n)))
      for (let k = 1; k < n; k++) expect(strokes[k]).not.toBe(strokes[k - 1])
    }
  })
})

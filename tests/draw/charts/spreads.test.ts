import { describe, expect, it } from 'vitest'
import { histogramOf } from '../../../src/core/histogram'
import {
  densityCell,
  densityColumn,
  histogramCell,
  plotGrid,
  rangeOfAll,
} from '../../../src/draw/charts/spreads'

describe('a grid of plots', () => {
  it.each([histogramCell(13), densityCell(15)])('stands within the width, none over another', (cell) => {
    for (const width of [256, 304, 700, 1200]) {
      const { plots, height } = plotGrid(12, width, cell)
      plots.forEach((plot, k) => {
        expect(plot.right).toBeLessThanOrEqual(width + 1e-9)
        expect(plot.right - plot.left).toBeGreaterThan(100)
        expect(plot.bottom).toBeLessThan(height)
        for (const other of plots.slice(k + 1)) {
          expect(other.left >= plot.right || other.top >= plot.bottom).toBe(true)
        }
      })
    }
  })

  it('is one column in a narrow panel', () => {
    expect(plotGrid(3, 304, histogramCell(13)).plots.map(({ left }) => left)).toEqual([28.6, 28.6, 28.6])
  })
})

describe('a column of densities', () => {
  it('is darkest where most numbers are, and empty where none are', () => {
    const spread = histogramOf(Float64Array.of(-1, -1, -1, -1, 1))
    const column = densityColumn(spread, [-2, 2], 64)
    expect(column[47]).toBe(1)
    expect(column[16]).toBeCloseTo(0.5, 6)
    expect(column[0] + column[32] + column[63]).toBe(0)
  })

  it('never loses a peak that is thinner than a pixel', () => {
    const column = densityColumn(histogramOf(Float64Array.of(0.3, 0.3)), [-100, 100], 10)
    expect(Array.from(column).filter((depth) => depth === 1)).toHaveLength(1)
    expect(column[4]).toBe(1)
    expect(densityColumn(histogramOf(Float64Array.of(0, 0)), [-100, 100], 10)[5]).toBe(1)
  })

  it('has no range where nothing is finite, and room around a single value', () => {
    expect(rangeOfAll([histogramOf(Float64Array.of(NaN))])).toBeNull()
    expect(rangeOfAll([histogramOf(Float64Array.of(2))])).toEqual([1.8, 2.2])
    expect(rangeOfAll([histogramOf(Float64Array.of(0))])).toEqual([-1, 1])
    const three = [histogramOf(Float64Array.of(1)), histogramOf(Float64Array.of(-3, 0))]
    expect(rangeOfAll(three)).toEqual([-3, 1])
  })
})

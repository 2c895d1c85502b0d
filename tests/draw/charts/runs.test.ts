import { describe, expect, it } from 'vitest'
import { runsLayout, type RunsInput } from '../../../src/draw/charts/runsLayout'

const input = (change: Partial<RunsInput> = {}): RunsInput => ({
  runs: [
    { letter: 'A', steps: [1, 2, 3, 4], values: [1, 0.1, 0.01, 0.001] },
    { letter: 'B', steps: [1, 2, 3, 4], values: [1, 0.5, NaN, 0] },
  ],
  first: 1,
  limit: 4,
  logarithmic: true,
  ...change,
})

describe('the curves of several runs', () => {
  it('share one scale: equal values stand at the same place', () => {
    const [a, b] = runsLayout(input(), 300, 150, 13).lines
    expect(a.pieces[0].slice(0, 2)).toEqual(b.pieces[0].slice(0, 2))
  })

  it('draw a decade as high as every other on a logarithmic axis', () => {
    const [piece] = runsLayout(input(), 300, 150, 13).lines[0].pieces
    const falls = [3, 5, 7].map((k) => piece[k] - piece[k - 2])
    expect(falls[1]).toBeCloseTo(falls[0], 9)
    expect(falls[2]).toBeCloseTo(falls[0], 9)
  })

  it('end where a number has no place, and have their letter there', () => {
    const { lines, plot } = runsLayout(input(), 300, 150, 13)
    const [a, b] = lines
    expect(b.pieces).toHaveLength(1)
    expect(b.pieces[0]).toHaveLength(4)
    expect(b.label!.x).toBeLessThan(a.label!.x)
    expect(a.label!.x).toBeLessThan(300)
    expect(a.label!.y).toBeCloseTo(plot.bottom, 9)
  })

  it('show nothing beyond the step that has been seen', () => {
    const { lines } = runsLayout(input({ limit: 2 }), 300, 150, 13)
    expect(lines.map(({ pieces }) => pieces[0].length)).toEqual([4, 4])
    const none = runsLayout(input({ limit: 0 }), 300, 150, 13)
    expect(none.lines.map(({ pieces, label }) => [pieces, label])).toEqual([
      [[], null],
      [[], null],
    ])
    expect(none.yTicks.length).toBeGreaterThan(1)
  })
})

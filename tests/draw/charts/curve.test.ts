import { describe, expect, it } from 'vitest'
import { curveLayout, inputOfSample, paintCurve, type CurveInput } from '../../../src/draw/charts/curve'
import { recorder, short, THEME } from './recorder'

const input: CurveInput = {
  x0: 0,
  x1: 4,
  samples: Float32Array.of(1, 2, 3, 900),
  train: { count: 3, inputs: Float64Array.of(1, 2, 3), targets: Float64Array.of(-1, 0, 3) },
  test: null,
  outputs: 1,
  output: 0,
}

describe('the fitted curve', () => {
  it('has its scale from the targets, not from a wild curve', () => {
    const { yTicks, plot, y } = curveLayout(input, 304, 176, 13)
    expect(yTicks.map(({ label }) => label)).toEqual(['−2', '0', '2', '4'])
    expect(y(900)).toBeLessThan(plot.top)
  })

  it('samples at the centres of equal parts', () => {
    const layout = curveLayout(input, 304, 176, 13)
    expect(inputOfSample(input, 1)).toBe(1.5)
    expect(layout.sampleUnder(layout.x(1.5))).toBe(1)
    expect([layout.sampleUnder(-9), layout.sampleUnder(999)]).toEqual([0, 3])
  })

  it('draws a mark for each example, squares below zero, and the sample that is looked at', () => {
    const { context, count, calls } = recorder()
    const layout = curveLayout(input, 304, 176, 13)
    paintCurve(context, layout, { input, looked: 2 }, THEME)
    // The plot's clip, and the one square.
    expect(count('rect')).toBe(2)
    expect(count('arc')).toBe(3)
    expect(calls).toContain(`lineTo ${short(layout.x(2.5))} ${short(layout.y(3))}`)
  })

  it('stands without samples', () => {
    const { line } = curveLayout({ ...input, samples: [] }, 304, 176, 13)
    expect(line).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { LossProfile } from '../../../src/core/lossProfile'
import { gridOf, profileLayout } from '../../../src/draw/charts/profile'

/** (w − 1)² over 0 to 4, at every quarter. */
function parabola(change: (loss: number, k: number) => number = (loss) => loss): LossProfile {
  const values = Float64Array.from({ length: 17 }, (_, k) => k / 4)
  const losses = values.map((value, k) => change((value - 1) ** 2, k))
  return { values, losses, now: 3, loss: 4, slope: 4, next: 2, lossAtNext: 1 }
}
const layoutOf = (profile: LossProfile) => profileLayout(profile, 304, 184, 14)!

/** The points of a path, px; one list for each stretch of it. */
const pointsOf = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((piece) => piece.split('L').map((point) => point.split(' ').map(Number)))

describe('the picture of a profile', () => {
  it('puts the losses where its axes say, all of them inside', () => {
    const { plot, curve, x, y, valueAt } = layoutOf(parabola())
    const [points] = pointsOf(curve)
    expect(points).toHaveLength(17)
    points.forEach(([px, py], k) => {
      expect(px).toBeCloseTo(x(k / 4), 2)
      expect(py).toBeCloseTo(y((k / 4 - 1) ** 2), 2)
      expect(py).toBeGreaterThan(plot.top)
      expect(py).toBeLessThan(plot.bottom)
      expect(valueAt(x(k / 4))).toBeCloseTo(k / 4, 12)
    })
    expect(points[0][0]).toBe(plot.left)
    expect(points[16][0]).toBe(plot.right)
  })

  it('has ticks at round numbers, not too many for its width', () => {
    const { xTicks, yTicks } = layoutOf(parabola())
    expect(xTicks.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4'])
    expect(yTicks.map(({ label }) => label)).toEqual(['0', '2', '4', '6', '8'])
  })

  it('reads the curve between its points, and no further than its ends', () => {
    const { lossAt } = layoutOf(parabola())
    expect(lossAt(1)).toBe(0)
    expect(lossAt(3.125)).toBeCloseTo((4 + 2.25 ** 2) / 2, 12)
    expect([lossAt(-5), lossAt(5)]).toEqual([1, 9])
  })

  it('draws a tangent of the slope that stays in the plot', () => {
    const { tangent, plot, x, y } = layoutOf(parabola())
    for (const [value, slope] of [
      [3, 4],
      [0.5, -1],
      [1, 0],
    ]) {
      const loss = (value - 1) ** 2
      const [[from, to]] = pointsOf(tangent(value, loss, slope))
      const perPx = (y(1) - y(0)) / (x(1) - x(0))
      expect((to[1] - from[1]) / (to[0] - from[0])).toBeCloseTo(slope * perPx, 2)
      expect(y(loss) - from[1]).toBeCloseTo(slope * perPx * (x(value) - from[0]), 1)
      for (const [px, py] of [from, to]) {
        expect(px).toBeGreaterThanOrEqual(plot.left)
        expect(px).toBeLessThanOrEqual(plot.right)
        expect(py).toBeGreaterThanOrEqual(plot.top - 4.01)
        expect(py).toBeLessThanOrEqual(plot.bottom + 0.01)
      }
      expect(to[0] - from[0]).toBeGreaterThan(40)
    }
  })

  it('is broken where the loss is no finite number, and is not there where none is', () => {
    const holed = parabola((loss, k) => (k === 5 ? NaN : k > 12 ? Infinity : loss))
    expect(pointsOf(layoutOf(holed).curve).map((piece) => piece.length)).toEqual([5, 7])
    expect(profileLayout({ ...parabola(() => NaN), loss: NaN }, 304, 184, 14)).toBeNull()
  })

  it('has a flat curve in its middle', () => {
    const { plot, y, curve } = layoutOf({ ...parabola(() => 4), loss: 4 })
    expect(y(4)).toBeCloseTo((plot.top + plot.bottom) / 2, 6)
    expect(curve).not.toContain('NaN')
  })

  it('goes in round steps, some two hundred of them', () => {
    expect(gridOf({ from: 0, to: 4 })).toBe(0.02)
    expect(gridOf({ from: -2.9, to: 1.02 })).toBe(0.02)
    expect(gridOf({ from: 0.44, to: 0.46 })).toBeCloseTo(0.0001, 15)
  })
})

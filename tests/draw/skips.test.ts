import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import { layoutOf, type Room } from '../../src/draw/layout'
import { alongSkip, plusRadius, skipsOf } from '../../src/draw/skips'

const plain: NetworkSpec = { inputs: 2, layers: [{ units: 2, activation: 'tanh' }] }

const residualNetworks = fc
  .record({ width: fc.integer({ min: 1, max: 16 }), depth: fc.integer({ min: 1, max: 8 }) })
  .map(({ width, depth }): NetworkSpec => ({
    inputs: width,
    layers: [
      ...Array.from({ length: depth }, () => ({ units: width, activation: 'tanh', residual: true }) as const),
      { units: 1, activation: 'linear' },
    ],
  }))

const rooms = fc.constantFrom<Room>(
  { width: 928, height: 520, top: 52, bottom: 34, narrow: false },
  { width: 1400, height: 872, top: 52, bottom: 34, narrow: false },
  { width: 390, height: 284, top: 8, bottom: 8, narrow: true },
)

describe('skipsOf', () => {
  it('is empty without residual layers', () => {
    const room: Room = { width: 928, height: 520, top: 52, bottom: 34, narrow: false }
    expect(skipsOf(plain, layoutOf(plain, room))).toEqual([])
  })

  it('arches over the weight from each unit to its own, clear of both circles', () => {
    fc.assert(
      fc.property(residualNetworks, rooms, (spec, room) => {
        const layout = layoutOf(spec, room)
        const skips = skipsOf(spec, layout)
        expect(skips).toHaveLength((spec.layers.length - 1) * spec.inputs)
        for (const skip of skips) {
          const { layer: l, unit: i } = skip
          const [a, b] = [layout.nodes[l - 1][i], layout.nodes[l][i]]
          for (const t of [0, 0.25, 0.5, 0.75, 1]) {
            const { at, towards } = alongSkip(skip, t)
            expect(Math.hypot(at.x - a.x, at.y - a.y)).toBeGreaterThan(layout.radius[l - 1])
            expect(Math.hypot(at.x - b.x, at.y - b.y)).toBeGreaterThan(
              layout.radius[l] + plusRadius(layout.radius[l]),
            )
            expect(at.y).toBeLessThan(Math.min(a.y, b.y))
            expect(towards.x).toBeGreaterThan(0)
            expect(Math.hypot(towards.x, towards.y)).toBeCloseTo(1)
          }
        }
      }),
    )
  })
})

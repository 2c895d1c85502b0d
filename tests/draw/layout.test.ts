import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkSpec } from '../../src/core/network'
import { edgeLine, layoutOf, type Room } from '../../src/draw/layout'

const specs = fc
  .record({
    inputs: fc.integer({ min: 1, max: 16 }),
    hidden: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 6 }),
    outputs: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ inputs, hidden, outputs }): NetworkSpec => ({
    inputs,
    layers: [...hidden, outputs].map((units) => ({ units, activation: 'tanh' })),
  }))

const rooms = fc.constantFrom<Room>(
  { width: 928, height: 520, top: 52, bottom: 34, narrow: false },
  { width: 1400, height: 872, top: 52, bottom: 34, narrow: false },
  { width: 390, height: 284, top: 8, bottom: 8, narrow: true },
)

describe('layoutOf', () => {
  it('keeps every neuron inside its room, apart from the others, and in its column', () => {
    fc.assert(
      fc.property(specs, rooms, (spec, room) => {
        const { nodes, radius } = layoutOf(spec, room)
        nodes.forEach((column, l) => {
          column.forEach(({ x, y }, j) => {
            expect(x - radius[l]).toBeGreaterThanOrEqual(0)
            expect(x + radius[l]).toBeLessThanOrEqual(room.width)
            expect(y - radius[l]).toBeGreaterThanOrEqual(room.top - 1)
            expect(y + radius[l]).toBeLessThanOrEqual(room.height - room.bottom + 1)
            if (j > 0) expect(y - column[j - 1].y).toBeGreaterThanOrEqual(2 * radius[l])
          })
          if (l > 0) expect(column[0].x - radius[l]).toBeGreaterThan(nodes[l - 1][0].x + radius[l - 1])
        })
      }),
    )
  })

  it('shows cells for the worked example on a projector, and none on a phone', () => {
    const spec: NetworkSpec = {
      inputs: 2,
      layers: [
        { units: 3, activation: 'relu' },
        { units: 1, activation: 'relu' },
      ],
    }
    const projector = layoutOf(spec, { width: 928, height: 520, top: 52, bottom: 34, narrow: false })
    expect(projector.detail).toBe('cells')
    expect(projector.nodes.map(([first]) => Math.round(first.x))).toEqual([76, 388, 700])
    expect(layoutOf(spec, { width: 390, height: 284, top: 8, bottom: 8, narrow: true }).detail).not.toBe(
      'cells',
    )
  })

  it('draws edges from outside the sender to outside the receiver', () => {
    fc.assert(
      fc.property(specs, rooms, (spec, room) => {
        const layout = layoutOf(spec, room)
        const { from, length } = edgeLine(layout, 1, 0, 0)
        const sender = layout.nodes[0][0]
        expect(Math.hypot(from.x - sender.x, from.y - sender.y)).toBeGreaterThan(layout.radius[0])
        expect(length).toBeGreaterThan(0)
      }),
    )
  })
})

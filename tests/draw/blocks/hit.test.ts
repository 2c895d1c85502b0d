import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outputLayer, widthOf, type NetworkSpec } from '../../../src/core/network'
import type { Target } from '../../../src/core/trace'
import { boxOf, targetOn } from '../../../src/draw/blocks/hit'
import { blockPlacesOf } from '../../../src/draw/blocks/routes'
import { DEEP, layoutFor, networkOf, PHONE, PROJECTOR } from './largeRun'

const cases = fc.constantFrom<[NetworkSpec, { width: number; height: number } | null]>(
  [networkOf(20, 24, 3), null],
  [networkOf(64, 64, 32, 10), { width: 8, height: 8 }],
  [networkOf(784, 128, 64, 10), { width: 28, height: 28 }],
  [DEEP, null],
)

/** A target of the network, by three numbers from 0 to 1. */
function targetBy(spec: NetworkSpec, [a, b, c]: readonly number[]): Extract<Target, { kind: 'edge' }> {
  const layer = 1 + Math.floor(a * outputLayer(spec))
  return {
    kind: 'edge',
    layer,
    unit: Math.floor(b * widthOf(spec, layer)),
    from: Math.floor(c * widthOf(spec, layer - 1)),
  }
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true })

describe('what stands at a point', () => {
  it('is what the places of paths, knobs and marks say', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(PROJECTOR, PHONE),
        fc.tuple(share, share, share),
        ([spec, image], room, by) => {
          const layout = layoutFor(spec, room, image)
          const places = blockPlacesOf(spec, layout)
          const edge = targetBy(spec, by)
          const { layer, unit, from } = edge
          expect(targetOn(layout, places.edge(layer, unit, from)!.middle, 1, null)).toEqual(edge)
          for (const [l, j] of [
            [layer, unit],
            [layer - 1, from],
          ]) {
            const neuron = { kind: 'neuron', layer: l, unit: j }
            expect(targetOn(layout, places.neuron(l, j)!.at, 1, null)).toEqual(neuron)
          }
        },
      ),
    )
  })

  it('is within the box that is drawn around it', () => {
    fc.assert(
      fc.property(cases, fc.tuple(share, share, share), ([spec, image], by) => {
        const layout = layoutFor(spec, PROJECTOR, image)
        const edge = targetBy(spec, by)
        const bias: Target = { kind: 'bias', layer: edge.layer, unit: edge.unit }
        for (const target of [edge, bias, { ...bias, kind: 'neuron' as const }]) {
          const { x, y, width, height } = boxOf(spec, layout, target)!
          const found = targetOn(layout, { x: x + width / 2, y: y + height / 2 }, 1, null)
          expect(found).toEqual(target)
        }
      }),
    )
  })

  it('is the cell that is seen where several share a pixel', () => {
    const spec = networkOf(784, 128, 64, 10)
    const layout = layoutFor(spec)
    const { block } = layout.layers[1]
    const pixels = Math.round(block!.width)
    const loud = Math.ceil((100 * 784) / pixels)
    const matrix = {
      rows: 128,
      columns: 784,
      knownRows: 128,
      knownColumns: 784,
      read: (_: number, out: Float64Array) => void out.fill(0.1).set([-3], loud),
    }
    const near = { x: block!.x + (100.97 / pixels) * block!.width, y: block!.y + 40 }
    expect(targetOn(layout, near, 1, null)).not.toMatchObject({ from: loud })
    expect(targetOn(layout, near, 1, () => matrix)).toMatchObject({ from: loud })
  })

  it('is nothing on empty ground, and the loss on the loss', () => {
    const layout = layoutFor(networkOf(64, 64, 10))
    expect(targetOn(layout, { x: 2, y: 2 }, 1, null)).toBeNull()
    const { x, y } = layout.loss!
    expect(targetOn(layout, { x: x + 5, y: y + 5 }, 1, null)).toEqual({ kind: 'loss' })
  })

  it('has neither place nor box for what is not in the network', () => {
    const spec = networkOf(64, 64, 10)
    const layout = layoutFor(spec)
    const places = blockPlacesOf(spec, layout)
    expect(places.neuron(1, 64)).toBeNull()
    expect(places.edge(2, 0, 64)).toBeNull()
    expect(places.skip(1, 0)).toBeNull()
    expect(boxOf(spec, layout, { kind: 'edge', layer: 3, unit: 0, from: 0 })).toBeNull()
    expect(boxOf(spec, layout, { kind: 'bias', layer: 0, unit: 0 })).toBeNull()
  })
})

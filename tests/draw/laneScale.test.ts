import { describe, expect, it } from 'vitest'
import { Trainer } from '../../src/core/training'
import { flowValue, scalesOfFlow, scalesOfWeights, widthOn, type LaneScale } from '../../src/draw/laneScale'
import { smallRun } from '../core/runs'

const LANES = { factor: 10, most: 14 }
const scale = (change: Partial<LaneScale>): LaneScale => ({
  kind: 'root',
  factor: 10,
  times: 1,
  full: 2,
  most: 12,
  ...change,
})
const { trace } = new Trainer(smallRun({})).traceOf(3)
const magnitudes = (l: number) => [...trace.before.weights[l]].map(Math.abs)

describe('the thickness of a lane', () => {
  it('goes by the root of the magnitude, by the magnitude, or by its logarithm', () => {
    expect([0.01, 0.25, -1].map((value) => widthOn(scale({}), value))).toEqual([1, 5, 10])
    expect([2, -1, 0.5].map((value) => widthOn(scale({ kind: 'linear' }), value))).toEqual([12, 6, 3])
    expect([2, 0.2, -0.02].map((value) => widthOn(scale({ kind: 'logarithmic' }), value))).toEqual([12, 9, 6])
  })

  it.each(['root', 'linear', 'logarithmic'] as const)(
    '%s: never thinner than a px, nor without end',
    (kind) => {
      expect(widthOn(scale({ kind }), 0)).toBe(1)
      expect(widthOn(scale({ kind }), 1e-12)).toBe(1)
      expect(widthOn(scale({ kind }), 1e9)).toBe(24)
      expect(widthOn(scale({ kind }), NaN)).toBe(24)
    },
  )
})

describe('scales of the weights', () => {
  it.each(['linear', 'logarithmic'] as const)('%s: the largest of the network is the thickest', (kind) => {
    const scales = scalesOfWeights(trace, LANES, kind, 'network')
    const largest = Math.max(...magnitudes(1), ...magnitudes(2))
    expect(scales[1]).toEqual(scales[2])
    expect(widthOn(scales[1], largest)).toBe(LANES.most)
  })

  it.each(['root', 'linear', 'logarithmic'] as const)(
    '%s, layer by layer: each layer has a lane of full width',
    (kind) => {
      const scales = scalesOfWeights(trace, LANES, kind, 'layer')
      for (const l of [1, 2]) {
        expect(widthOn(scales[l], Math.max(...magnitudes(l)))).toBeCloseTo(LANES.most, 5)
      }
    },
  )

  it('by the root they compare from step to step: only the factor bends where a weight would be too thick', () => {
    expect(scalesOfWeights(trace, LANES, 'root', 'network')[1].factor).toBe(10)
    expect(scalesOfWeights(trace, { factor: 10, most: 2 }, 'root', 'network')[1].factor).toBeLessThan(10)
  })
})

describe('scales of what flows', () => {
  it.each(['signal', 'error', 'gradient', 'update'] as const)('%s: the largest is thickest', (flow) => {
    const weights = scalesOfWeights(trace, LANES, 'linear', 'layer')
    const scales = scalesOfFlow(trace, 0, flow, weights, 'linear', 'layer')
    for (const l of [1, 2]) {
      const below = l === 1 ? 2 : trace.recipe.network.layers[0].units
      const values = magnitudes(l).map((_, k) =>
        Math.abs(flowValue(trace, 0, flow, l, Math.floor(k / below), k % below)),
      )
      expect(widthOn(scales[l], Math.max(...values))).toBe(LANES.most)
    }
  })

  it('by the root they are a power of ten times the weights, so that hairlines can be seen', () => {
    const weights = scalesOfWeights(trace, LANES, 'root', 'network')
    const [, { times, factor }] = scalesOfFlow(trace, 0, 'gradient', weights, 'root', 'network')
    expect(Math.log10(times) % 1).toBe(0)
    expect(factor).toBe(weights[1].factor)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affordableResolution, NeuronMapper, preActivations } from '../../src/core/neuronMaps'
import { createParameters, viewParameters, widthOf, type NetworkSpec } from '../../src/core/network'
import { createForwardSpace, forward } from '../../src/core/pass'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun } from './runs'

const never = () => false
const request = { x0: -2, x1: 2, y0: -1, y1: 3, resolution: 7 }

/** The same hidden layers and parameters drawn anew, over so many inputs. */
function over(inputs: number, { recipe }: RunStart): { spec: NetworkSpec; values: Float64Array } {
  const layers = recipe.network.layers.map((layer, l) => (l === 0 ? { ...layer, residual: false } : layer))
  const spec = { inputs, layers }
  const { values } = createParameters(spec)
  return { spec, values: values.map((_, k) => ((k * 7919) % 23) / 11 - 1) }
}

/** The place of a sample, by hand. */
const placeOf = (sample: number, n: number) => [
  request.x0 + (((sample % n) + 0.5) * (request.x1 - request.x0)) / n,
  request.y1 - ((Math.floor(sample / n) + 0.5) * (request.y1 - request.y0)) / n,
]

describe('the maps of all neurons', () => {
  it.each([1, 2])('are what forward passes of single samples give, over %i inputs', (inputs) => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { spec, values } = over(inputs, run)
        const mapper = new NeuronMapper(spec, values, request)
        mapper.advance(never)
        const { layers } = mapper.result()
        const alone = createForwardSpace(spec, 1)
        const samples = request.resolution ** inputs
        for (let sample = 0; sample < samples; sample++) {
          alone.a[0].set(placeOf(sample, request.resolution).slice(0, inputs))
          forward(spec, viewParameters(spec, values), alone, 1)
          layers.forEach((map, l) => {
            const units = widthOf(spec, l)
            expect(map).toHaveLength(samples * units)
            alone.a[l].forEach((a, j) => expect(map[sample * units + j]).toBeCloseTo(a, 4))
          })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are made a chunk at a time, and say how far they are', () => {
    const { spec, values } = over(2, smallRun())
    const mapper = new NeuronMapper(spec, values, { ...request, resolution: 20 })
    const counts: number[] = []
    while (mapper.done < mapper.of) {
      mapper.advance(() => true)
      counts.push(mapper.done)
    }
    expect(counts).toEqual([1, 2, 3, 4])
    const atOnce = new NeuronMapper(spec, values, { ...request, resolution: 20 })
    atOnce.advance(never)
    expect(mapper.result()).toEqual(atOnce.result())
  })

  it('end in the same numbers as the map of the outputs', () => {
    const { spec, values } = over(2, smallRun())
    const start = smallRun({ network: spec })
    const mapper = new NeuronMapper(spec, values, request)
    mapper.advance(never)
    expect(mapper.result().layers.at(-1)).toEqual(new Trainer(start).grid(values, request))
  })

  it('need one or two inputs', () => {
    const { spec, values } = over(3, smallRun())
    expect(() => new NeuronMapper(spec, values, request)).toThrow(/one or two inputs, this network has 3/)
  })

  it('are coarser for a network so large that they would hold training up', () => {
    const deep = (units: number) => ({
      inputs: 2,
      layers: Array.from({ length: 3 }, () => ({ units, activation: 'tanh' as const })),
    })
    expect(affordableResolution(deep(8), 64)).toBe(64)
    expect(affordableResolution(deep(100), 64)).toBe(24)
    expect(affordableResolution(deep(128), 64)).toBeLessThan(24)
    expect(affordableResolution({ ...deep(128), inputs: 1 }, 64), 'a line is cheap').toBe(64)
  })
})

describe('pre-activations over the plane', () => {
  it('are what the activation was applied to', () => {
    const network: NetworkSpec = {
      inputs: 2,
      layers: [
        { units: 3, activation: 'tanh' },
        { units: 2, activation: 'tanh' },
      ],
    }
    const values = createParameters(network).values.map((_, k) => Math.sin(k))
    const mapper = new NeuronMapper(network, values, request)
    mapper.advance(never)
    const maps = mapper.result()
    for (const l of [1, 2]) {
      const units = widthOf(network, l)
      const z = preActivations(network, values, maps, l, 1)
      expect(z).toHaveLength(49)
      z.forEach((value, k) => expect(Math.tanh(value)).toBeCloseTo(maps.layers[l][k * units + 1], 6))
    }
  })
})

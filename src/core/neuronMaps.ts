/** What every neuron answers over the inputs of a network that has one or two of them. */
import { forwardOverGrid, sampleCount } from './grid'
import { viewParameters, widthOf, type NetworkParameters, type NetworkSpec } from './network'
import { createForwardSpace, type ForwardSpace } from './pass'
import type { GridRequest } from './run'

export interface NeuronMaps {
  readonly request: GridRequest
  /** `layers[l]`: samples × units of layer l, row-major; layer 0 is the inputs themselves. */
  readonly layers: readonly Float32Array[]
}

/** Samples that pass through the network at once. */
const CHUNK = 128

/** Works the maps out, a chunk of samples at a time. Throws if the network has more than two inputs. */
export class NeuronMapper {
  readonly #spec: NetworkSpec
  readonly #parameters: NetworkParameters
  readonly #maps: NeuronMaps
  readonly #space: ForwardSpace
  readonly of: number
  done = 0

  constructor(spec: NetworkSpec, values: Float64Array, request: GridRequest) {
    const samples = sampleCount(spec, request)
    this.#spec = spec
    this.#parameters = viewParameters(spec, values)
    this.#space = createForwardSpace(spec, CHUNK)
    this.#maps = {
      request,
      layers: this.#space.a.map((_, l) => new Float32Array(samples * widthOf(spec, l))),
    }
    this.of = Math.ceil(samples / CHUNK)
  }

  advance(isDue: () => boolean): void {
    const { request, layers } = this.#maps
    do {
      const start = this.done * CHUNK
      const rows = forwardOverGrid(this.#spec, this.#parameters, this.#space, request, start)
      layers.forEach((map, l) => {
        const units = widthOf(this.#spec, l)
        map.set(this.#space.a[l].subarray(0, rows * units), start * units)
      })
      this.done++
    } while (this.done < this.of && !isDue())
  }

  result(): NeuronMaps {
    return this.#maps
  }
}

/** The largest number of multiplications that a map of all neurons may take; about ten milliseconds' worth. */
const MOST_WORK = 1.2e7

/** The samples a side, `wanted` or fewer, with which the maps of a large network are still quickly made. */
export function affordableResolution({ inputs, layers }: NetworkSpec, wanted: number): number {
  if (inputs !== 2) return wanted
  const work = layers.reduce((sum, { units }, k) => sum + units * (k === 0 ? inputs : layers[k - 1].units), 0)
  return Math.max(16, Math.min(wanted, Math.floor(Math.sqrt(MOST_WORK / work))))
}

/** z of unit `j` of layer `l` ≥ 1 at every sample: z = Σᵢ W[l][j][i]·a[l−1][i] + b[l][j]; `values` are the maps' parameters. */
export function preActivations(
  spec: NetworkSpec,
  values: Float64Array,
  { layers }: NeuronMaps,
  l: number,
  j: number,
): Float64Array {
  const { weights, biases } = viewParameters(spec, values)
  const below = widthOf(spec, l - 1)
  const a = layers[l - 1]
  const z = new Float64Array(a.length / below).fill(biases[l][j])
  for (let k = 0; k < z.length; k++) {
    for (let i = 0; i < below; i++) z[k] += weights[l][j * below + i] * a[k * below + i]
  }
  return z
}

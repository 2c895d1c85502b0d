/** How strongly a neuron's activation is coloured on its map. */
import {
  activationOf,
  isResidual,
  outputLayer,
  widthOf,
  type ActivationName,
  type NetworkSpec,
} from '../../core/network'
import type { NeuronMaps } from '../../core/neuronMaps'
import type { Examples, Task } from '../../core/recipe'
import { valueScale, type ValueScale } from './valueScale'

/** The scale of unit j of layer l. */
export type NeuronScales = (l: number, j: number) => ValueScale

/** The lower ends of activations that stay below 1 whatever comes in, unless a skip is added. */
const BOUNDED: Partial<Record<ActivationName, number>> = { tanh: -1, sigmoid: 0, softmax: 0 }

/**
 * Outputs have the scale of the decision map; every other layer has one scale for all its neurons, with 0 as paper:
 * up to 1 where its activation is bounded, else up to the largest |a| over the maps.
 */
export function neuronScales(
  spec: NetworkSpec,
  { layers }: Pick<NeuronMaps, 'layers'>,
  task: Task,
  train: Examples,
): NeuronScales {
  const last = outputLayer(spec)
  const outputs = widthOf(spec, last)
  const scales = layers.map((map, l) =>
    l === last
      ? Array.from({ length: outputs }, (_, j) => valueScale(task, train, outputs, j))
      : [layerScale(spec, map, l)],
  )
  return (l, j) => scales[l][l === last ? j : 0]
}

function layerScale(spec: NetworkSpec, map: Float32Array, l: number): ValueScale {
  if (l > 0 && !isResidual(spec, l)) {
    const activation = activationOf(spec, l)
    if (activation in BOUNDED) return { ...evenScale(1), low: BOUNDED[activation]! }
  }
  let least = 0
  let most = 0
  for (let k = 0; k < map.length; k++) {
    const value = map[k]
    if (value < least && value !== -Infinity) least = value
    if (value > most && value !== Infinity) most = value
  }
  const scale = evenScale(Math.max(most, -least))
  return least < 0 ? scale : { ...scale, low: 0 }
}

/** From −extent to extent, with 0 as paper. */
export function evenScale(extent: number): ValueScale {
  const end = extent || 1
  return {
    centre: 0,
    low: -end,
    high: end,
    extent: end,
    at: (value) => Math.min(1, Math.max(-1, value / end)),
  }
}

/** The largest magnitude among numbers; what is not finite does not count. */
export function largestOf(numbers: ArrayLike<number>): number {
  let largest = 0
  for (let k = 0; k < numbers.length; k++) {
    const size = Math.abs(numbers[k])
    if (size > largest && size !== Infinity) largest = size
  }
  return largest
}

/** The line at which a neuron turns: where its z is 0. */
import { activationOf, outputLayer, widthOf } from '../../core/network'
import { preActivations } from '../../core/neuronMaps'
import { zeroLine, type Segments } from '../../draw/charts/isoline'
import { crossings } from '../../draw/charts/crossings'
import { borderOf, samplesOf, type MapGrid } from '../charts/mapState'
import type { Neuron } from './chosen'
import type { SeenMaps } from './useNeuronMaps'

/** Where a neuron turns from − to +, or that it does not do so here. `z`, an input's own value, or the largest of a softmax. */
export interface Turn {
  readonly of: 'z' | 'input' | 'largest'
  /** 1 or −1 where it has that sign everywhere; 0 where there is a line, or where nothing can be said. */
  readonly sign: number
  /** Over two inputs. */
  readonly line: Segments
  /** Over one input. */
  readonly places: readonly number[]
}

/** A layer's answers as a grid of outputs. */
export function gridOfLayer({ request, layers, spec }: SeenMaps, layer: number): MapGrid {
  return { request, grid: layers[layer], outputs: widthOf(spec, layer) }
}

export function answersOf(maps: SeenMaps, { layer, unit }: Neuron): Float32Array {
  return samplesOf(gridOfLayer(maps, layer), unit)
}

export function turnOf(maps: SeenMaps, neuron: Neuron): Turn {
  const { spec, request, parameters } = maps
  const { layer, unit } = neuron
  const last = outputLayer(spec)
  if (layer === last && activationOf(spec, last) === 'softmax' && spec.inputs === 2) {
    const line = borderOf(gridOfLayer(maps, last), { kind: 'argmax' }, unit)
    return { of: 'largest', sign: 0, line, places: [] }
  }
  const z = layer === 0 ? answersOf(maps, neuron) : preActivations(spec, parameters, maps, layer, unit)
  const [line, places] =
    spec.inputs === 2
      ? [zeroLine(request.resolution, (k) => z[k]), []]
      : [[], crossings(z, request.x0, request.x1)]
  const sign = line.length + places.length > 0 ? 0 : Math.sign(z[0])
  return { of: layer === 0 ? 'input' : 'z', sign, line, places }
}

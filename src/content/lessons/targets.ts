/** Parts of the graph, written shortly. Layers count from 0, the input; units from 0. */
import type { Target } from '../../core/trace'

export const neuron = (layer: number, unit: number): Target => ({ kind: 'neuron', layer, unit })

export const edge = (layer: number, unit: number, from: number): Target => ({
  kind: 'edge',
  layer,
  unit,
  from,
})

/** All neurons of a layer of `units`. */
export const neurons = (layer: number, units: number): Target[] =>
  Array.from({ length: units }, (_, unit) => neuron(layer, unit))

/** The biases of a layer of `units`. */
export const biases = (layer: number, units: number): Target[] =>
  Array.from({ length: units }, (_, unit) => ({ kind: 'bias', layer, unit }))

/** All weights of a layer of `units` on `below` units. */
export const edgesInto = (layer: number, units: number, below: number): Target[] =>
  Array.from({ length: units * below }, (_, k) => edge(layer, Math.floor(k / below), k % below))

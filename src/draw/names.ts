/** What a neuron is called: x₁, h₂, ŷ; with several hidden layers h¹₂ is the second of the first. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'
import { raised, subscript } from './format'

/** The parts of a name: `layer` only where several hidden layers must be told apart, `unit` only where there are several. Both count from 1. */
export interface UnitName {
  readonly letter: 'x' | 'h' | 'ŷ' | 'y'
  readonly layer: number | null
  readonly unit: number | null
}

/** The name of unit `j` of layer `l`, both as in core (units from 0, layer 0 the input). */
export function nameOf(spec: NetworkSpec, l: number, j: number): UnitName {
  if (l === 0) return { letter: 'x', layer: null, unit: j + 1 }
  const last = outputLayer(spec)
  if (l === last) return { letter: 'ŷ', layer: null, unit: widthOf(spec, l) > 1 ? j + 1 : null }
  return { letter: 'h', layer: last > 2 ? l : null, unit: j + 1 }
}

/** The name of output `j`'s target: y, or y₂. */
export function targetName(spec: NetworkSpec, j: number): UnitName {
  return { letter: 'y', layer: null, unit: widthOf(spec, outputLayer(spec)) > 1 ? j + 1 : null }
}

/** As drawn: h¹₂. */
export function drawnName({ letter, layer, unit }: UnitName): string {
  return letter + (layer === null ? '' : raised(layer)) + (unit === null ? '' : subscript(unit))
}

/** On keys that everybody has: h2, or h1.2 where layers must be told apart. */
export function typedName({ letter, layer, unit }: UnitName): string {
  return letter + (layer === null ? '' : `${layer}.`) + (unit === null ? '' : String(unit))
}

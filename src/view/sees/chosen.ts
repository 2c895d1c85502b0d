/** The neuron that the panel is about: what is selected on the graph says it. */
import { useMemo } from 'react'
import { widthOf, type NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { drawnName, nameOf } from '../../draw/names'
import type { Lab } from '../../store/labState'
import { useLab } from '../lab'

/** As in core: layers count from 0, the inputs; units from 0. */
export interface Neuron {
  readonly layer: number
  readonly unit: number
}

/** The neuron that is selected, or whose bias or incoming weight is; null if there is none. */
export function neuronOf(selection: Target | null): Neuron | null {
  if (!selection || !('layer' in selection)) return null
  return { layer: selection.layer, unit: selection.unit }
}

/** The neuron that is selected now. */
export function useChosen(): Neuron | null {
  const selection = useLab((state) => state.selection)
  return useMemo(() => neuronOf(selection), [selection])
}

/** Selects a neuron, or lets it go if it is the chosen one. */
export function choose({ selection, select }: Lab, { layer, unit }: Neuron): void {
  const chosen = neuronOf(selection)
  const same = chosen?.layer === layer && chosen.unit === unit
  select(same ? null : { kind: 'neuron', layer, unit })
}

export function neuronsOf(spec: NetworkSpec, layer: number): Neuron[] {
  return Array.from({ length: widthOf(spec, layer) }, (_, unit) => ({ layer, unit }))
}

/** As drawn in the graph. */
export function nameOfNeuron(spec: NetworkSpec, { layer, unit }: Neuron): string {
  return drawnName(nameOf(spec, layer, unit))
}

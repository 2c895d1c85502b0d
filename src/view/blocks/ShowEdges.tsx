/** Offers what is around the chosen part of the network as circles and edges. */
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { drawnName, nameOf } from '../../draw/names'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'

/** The name of the neuron that a target is, or leads into; null for what is not of one neuron. */
export function neuronName(spec: NetworkSpec, target: Target): string | null {
  if (target.kind === 'loss') return null
  const layer = target.kind === 'target' ? spec.layers.length : target.layer
  return drawnName(nameOf(spec, layer, target.unit))
}

interface Props {
  readonly spec: NetworkSpec
  openAround(target: Target): void
}

export function ShowEdges({ spec, openAround }: Props) {
  const t = useLaterMessages().blocks
  const selection = useLab((state) => state.selection)
  const name = selection && neuronName(spec, selection)
  if (!selection || !name) return null
  return (
    <button type="button" className="quiet-button show-edges" onClick={() => openAround(selection)}>
      {t.showEdges(name)}
    </button>
  )
}

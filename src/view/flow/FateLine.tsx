/** Why a neuron passes no gradient, as a line for the card beside it; nothing for one that does. */
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { fateOf, reasonOf } from './fates'
import './marks.css'

export function FateLine({ layer, unit }: { layer: number; unit: number }) {
  const t = useLaterMessages().flow
  const reason = useLab((state) => {
    const fate = fateOf(state, layer, unit)
    return fate && reasonOf(state, layer, fate, t)
  })
  return reason && <p className="fate-line">{reason}</p>
}

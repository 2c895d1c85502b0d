/** Halos under the parts that a text speaks of. */
import type { ReactNode } from 'react'
import { targetKey, type Target } from '../../core/trace'
import type { Places } from '../../draw/places'
import { useLab } from '../lab'
import './lit.css'

/** From the edge of a circle to that of its halo. */
const MARGIN = 12
/** From the top of a circle to the end of its bias. */
const STUB = 18

function halo(places: Places, target: Target): ReactNode {
  const key = targetKey(target)
  if (target.kind === 'edge') {
    const route = places.edge(target.layer, target.unit, target.from)
    return route && <path key={key} d={route.d} />
  }
  if (target.kind === 'neuron' || target.kind === 'bias') {
    const disc = places.neuron(target.layer, target.unit)
    if (!disc) return null
    const { at, r } = disc
    if (target.kind === 'bias') return <path key={key} d={`M${at.x} ${at.y - r}V${at.y - r - STUB}`} />
    return <circle key={key} cx={at.x} cy={at.y} r={r + MARGIN} />
  }
  const { loss } = places
  if (!loss) return null
  const { at, r } = loss
  const half = r + MARGIN
  return <rect key={key} x={at.x - half} y={at.y - half} width={2 * half} height={2 * half} rx={2 * MARGIN} />
}

export function LitParts({ places }: { places: Places }) {
  const lit = useLab((state) => state.lit)
  return (
    <g className="lit" aria-hidden="true">
      {lit.map((target) => halo(places, target))}
    </g>
  )
}

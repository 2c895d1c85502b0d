/** Marks, on the graph, the neurons that pass no gradient on any example of the mini-batch. */
import type { Fate } from '../../core/saturation'
import { targetKey } from '../../core/trace'
import { ringGap } from '../../draw/layout'
import { drawnName, nameOf } from '../../draw/names'
import type { Disc, Places } from '../../draw/places'
import type { LaterMessages } from '../../i18n/messages'
import type { Lab } from '../../store/labState'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { affected, reasonOf } from './fates'
import { FateGlyph } from './FateGlyph'
import './marks.css'

/** Circles smaller than this have no room for a mark. */
const SMALLEST = 4

/** To the lower right of a circle and its ring, clear of the numbers in it and of the cells below it. */
function placeOf({ at, r }: Disc) {
  const away = (r + ringGap(r)) * Math.SQRT1_2
  return { x: at.x + away, y: at.y + away, r: Math.min(9, Math.max(3, r * 0.5)) }
}

/** What is to be marked, as one string, so that the graph renders only when that changes. */
function marked(state: Lab, t: LaterMessages['flow']): string {
  const marks = (affected(state) ?? []).flatMap(({ layer, fate, units }) => {
    const reason = reasonOf(state, layer, fate, t)
    return units.map((unit): Mark => ({ layer, unit, fate, reason }))
  })
  return JSON.stringify(marks)
}

interface Mark {
  readonly layer: number
  readonly unit: number
  readonly fate: Fate
  readonly reason: string
}

/** Stands in the graph's SVG. */
export function UnitMarks({ places }: { places: Places }) {
  const t = useLaterMessages().flow
  const spec = useLab((state) => state.script.spec)
  const marks = JSON.parse(useLab((state) => marked(state, t))) as Mark[]
  return marks.map(({ layer, unit, fate, reason }) => {
    const disc = places.neuron(layer, unit)
    if (!disc || disc.r < SMALLEST) return null
    const { x, y, r } = placeOf(disc)
    return (
      <g
        key={`${layer} ${unit}`}
        className="unit-mark"
        role="img"
        aria-label={`${drawnName(nameOf(spec, layer, unit))}: ${reason}`}
        transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
        data-target={targetKey({ kind: 'neuron', layer, unit })}
      >
        <FateGlyph fate={fate} r={r} />
      </g>
    )
  })
}

/** The neurons that pass no gradient, with the reasons, layer by layer. */
import { drawnName, nameOf } from '../../draw/names'
import { formatCount } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { LaterMessages } from '../../i18n/messages'
import { affected, reasonOf, type Affected } from './fates'
import { FateGlyph } from './FateGlyph'

const MOST_NAMED = 24

function sentence(state: Lab, { layer, fate, units }: Affected, t: LaterMessages['flow']): string {
  const { spec } = state.script
  const names = units.slice(0, MOST_NAMED).map((unit) => drawnName(nameOf(spec, layer, unit)))
  const more = units.length > MOST_NAMED ? [t.more(formatCount(units.length - MOST_NAMED))] : []
  return `${t.inLayer(String(layer), reasonOf(state, layer, fate, t))}: ${[...names, ...more].join(', ')}`
}

/** One string for the whole list, so that it renders when it changes. */
function listed(state: Lab, t: LaterMessages['flow']): string | null {
  const all = affected(state)
  return all && JSON.stringify(all.map((each) => [each.fate, sentence(state, each, t)]))
}

export function FateList() {
  const t = useLaterMessages().flow
  const text = useLab((state) => listed(state, t))
  const examples = useLab((state) => formatCount(state.trace?.examples.length ?? 0))
  const lines = text === null ? null : (JSON.parse(text) as [Affected['fate'], string][])
  return (
    <section className="chart">
      <h3>{t.units}</h3>
      {lines === null && <p className="flow-about">{t.unitsLater}</p>}
      {lines?.length === 0 && <p className="flow-about">{t.unitsNone(examples)}</p>}
      <ul className="fate-list">
        {lines?.map(([fate, line]) => (
          <li key={line}>
            <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true" className="unit-mark">
              <FateGlyph fate={fate} r={8} />
            </svg>
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}

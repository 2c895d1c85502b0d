/** The terms that a panel is about. */
import type { TermId } from '../../content/glossary'
import { useLaterMessages } from '../laterMessages'
import { Term } from './Term'

export function TermList({ ids }: { ids: readonly TermId[] }) {
  const t = useLaterMessages().glossary
  return (
    <div className="term-list">
      <span className="term-list-label">{t.about}</span>
      {ids.map((id) => (
        <Term key={id} id={id}>
          {t.names[id]}
        </Term>
      ))}
    </div>
  )
}

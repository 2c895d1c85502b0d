/** What a term means, its formula, what it is called elsewhere, what to read next and where to see it. Phrasing content only: a term may stand in any sentence. */
import { FORMULAS, RELATED } from '../../content/glossaryEntries'
import { PLACES, type SeePlace } from '../../content/glossaryPlaces'
import type { TermId } from '../../content/glossary'
import { later } from '../../i18n/later'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { formula } from './formula'
import { alsoNamed, LANGUAGE_TAGS, otherLanguages } from './otherWords'
import { seePlace } from './seePlace'
import './termCard.css'

interface TermCardProps {
  readonly id: TermId
  readonly onRelated: (id: TermId) => void
  /** Told when a place is turned to. */
  readonly onLeave?: () => void
}

function Names({ id }: { id: TermId }) {
  const own = useLab((state) => state.language)
  const t = useLaterMessages().glossary
  const also = alsoNamed(t, id)
  return (
    <>
      {also && <span className="term-also">{t.also(also)}</span>}
      {otherLanguages(own).map((language) => {
        const other = later[language].glossary
        const more = alsoNamed(other, id)
        return (
          <span key={language} className="term-other" lang={LANGUAGE_TAGS[language]}>
            <span className="term-language">{other.language}</span> {other.names[id]}
            {more && <span className="term-also">{other.also(more)}</span>}
          </span>
        )
      })}
    </>
  )
}

function See({ place, onLeave }: { place: SeePlace; onLeave: (() => void) | undefined }) {
  const store = useLabStore()
  const { setup, terms } = useMessages()
  const { glossary: t, lessonNames } = useLaterMessages()
  const label =
    place.kind === 'tick'
      ? t.inPreset(setup.presets.names[place.preset], terms.phases[place.after.phase])
      : t.inLesson(lessonNames.titles[place.lesson], place.scene)
  return (
    <button
      type="button"
      className="term-link"
      onClick={() => {
        onLeave?.()
        seePlace(store, place)
      }}
    >
      {label}
    </button>
  )
}

export function TermCard({ id, onRelated, onLeave }: TermCardProps) {
  const t = useLaterMessages().glossary
  const notation = FORMULAS[id]
  return (
    <span className="term-card">
      <span className="term-meaning">{t.meanings[id]}</span>
      {notation && <span className="term-formula">{formula(notation)}</span>}
      <Names id={id} />
      <span className="term-links">
        <span className="term-label">{t.related}</span>
        {RELATED[id].map((each) => (
          <button key={each} type="button" className="term-link" onClick={() => onRelated(each)}>
            {t.names[each]}
          </button>
        ))}
      </span>
      <span className="term-links">
        <span className="term-label">{t.see}</span>
        {PLACES[id].map((place) => (
          <See key={place.kind} place={place} onLeave={onLeave} />
        ))}
      </span>
    </span>
  )
}

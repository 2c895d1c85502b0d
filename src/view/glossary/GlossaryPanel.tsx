/** All terms, with a field to find one; each opens its card in place. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { TERM_IDS, type TermId } from '../../content/glossary'
import { later } from '../../i18n/later'
import { LANGUAGES, type Language } from '../../i18n/messages'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { alsoNamed } from './otherWords'
import { TermCard } from './TermCard'
import './glossary.css'

/** By the alphabet in English; in Chinese in the order in which one meets them. */
function ordered(language: Language): readonly TermId[] {
  if (language === 'zh') return TERM_IDS
  const { names } = later[language].glossary
  return [...TERM_IDS].sort((a, b) => names[a].localeCompare(names[b], language))
}

const namesOf = (id: TermId) =>
  LANGUAGES.map((each) => `${later[each].glossary.names[id]} ${alsoNamed(later[each].glossary, id) ?? ''}`)
const meaningsOf = (id: TermId) => LANGUAGES.map((each) => later[each].glossary.meanings[id])

/** Those whose names have the words in them, in any language; if there are none, those whose sentences do. */
function found(terms: readonly TermId[], words: string): readonly TermId[] {
  const wanted = words.trim().toLowerCase()
  const having = (textsOf: (id: TermId) => readonly string[]) =>
    terms.filter((id) => textsOf(id).some((text) => text.toLowerCase().includes(wanted)))
  const byName = having(namesOf)
  return byName.length > 0 ? byName : having(meaningsOf)
}

export function GlossaryPanel() {
  const t = useLaterMessages().glossary
  const language = useLab((state) => state.language)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<TermId | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const field = useId()
  const terms = useMemo(() => ordered(language), [language])
  const shown = found(terms, words)
  const turnTo = (id: TermId) => {
    setWords('')
    setOpen(id)
  }
  useEffect(() => {
    const button = open && list.current?.querySelector<HTMLElement>(`[data-term="${open}"]`)
    if (!button) return
    button.focus({ preventScroll: true })
    button.parentElement!.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <section className="glossary">
      <label htmlFor={field}>{t.find}</label>
      <input
        id={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="glossary-count" role="status">
        {shown.length > 0 ? t.count(shown.length, terms.length) : t.none}
      </p>
      <ul ref={list}>
        {shown.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="glossary-term"
              data-term={id}
              aria-expanded={open === id}
              onClick={() => setOpen(open === id ? null : id)}
            >
              {t.names[id]}
            </button>
            {open === id && <TermCard id={id} onRelated={turnTo} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

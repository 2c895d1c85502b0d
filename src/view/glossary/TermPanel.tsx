/** The card of a term beside it; on a phone, a sheet. Related terms open in the same place. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { TermId } from '../../content/glossary'
import type { Floating } from '../controls/useFloating'
import { useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { TermCard } from './TermCard'

export function TermPanel({ id: asked, floating }: { id: TermId; floating: Floating }) {
  const { id, panel, close, keepKeys, settle } = floating
  const [way, setWay] = useState<readonly TermId[]>([asked])
  const shown = way[way.length - 1]
  // The button that was pressed may be gone, and the focus must not go with it.
  const turnTo = (to: readonly TermId[]) => {
    setWay(to)
    panel.current?.focus({ preventScroll: true })
  }
  const { shell } = useMessages()
  const t = useLaterMessages().glossary
  useLayoutEffect(() => {
    settle()
    panel.current?.focus({ preventScroll: true })
  }, [panel, settle])
  return (
    <span
      ref={panel as RefObject<HTMLSpanElement | null>}
      id={id}
      className="panel term-panel"
      role="dialog"
      aria-label={t.names[shown]}
      aria-describedby={`${id}-card`}
      tabIndex={-1}
      onKeyDown={keepKeys}
    >
      <span className="panel-title">{t.names[shown]}</span>
      <span id={`${id}-card`}>
        <TermCard
          key={shown}
          id={shown}
          onRelated={(next) => turnTo([...way, next])}
          onLeave={() => close(false)}
        />
      </span>
      {way.length > 1 && (
        <button type="button" className="term-link" onClick={() => turnTo(way.slice(0, -1))}>
          {t.back(t.names[way[way.length - 2]])}
        </button>
      )}
      <button type="button" className="button panel-close" onClick={() => close()}>
        {shell.close}
      </button>
    </span>
  )
}

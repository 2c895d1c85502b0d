/** A button that opens a menu of which one item is current; arrow keys move, Home and End jump, letters search. */
import { useEffect, useId, type KeyboardEvent, type ReactNode } from 'react'
import { useFloating } from './useFloating'
import './panel.css'

export interface MenuItem<Id extends string> {
  readonly id: Id
  readonly title: string
  /** One line about it. */
  readonly about: string
}

interface MenuProps<Id extends string> {
  /** The button's accessible name; it should hold the words that `label` shows. */
  readonly name: string
  readonly label: ReactNode
  /** What the menu is called. */
  readonly title: string
  readonly items: readonly MenuItem<Id>[]
  readonly current: Id | null
  readonly onChoose: (id: Id) => void
}

/** Where a key leads from item `at` of `items`; null if the key means nothing here. */
function moved(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const last = items.length - 1
  if (key === 'ArrowDown') return at === last ? 0 : at + 1
  if (key === 'ArrowUp') return at <= 0 ? last : at - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key.length !== 1 || key === ' ') return null
  const round = [...items.keys()].map((k) => (at + 1 + k) % items.length)
  return round.find((k) => items[k].textContent.toLowerCase().startsWith(key.toLowerCase())) ?? null
}

export function Menu<Id extends string>({ name, label, title, items, current, onChoose }: MenuProps<Id>) {
  const { open, setOpen, button, panel, close, keepKeys } = useFloating<HTMLDivElement>()
  const id = useId()
  const elements = () => [...(panel.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])]
  useEffect(() => {
    if (!open) return
    const checked = panel.current?.querySelector<HTMLElement>('[aria-checked=true]')
    const first = checked ?? panel.current?.querySelector<HTMLElement>('[role=menuitemradio]')
    first?.focus({ preventScroll: true })
  }, [open, panel])
  const onKeyDown = (event: KeyboardEvent) => {
    keepKeys(event)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Tab') return close()
    const all = elements()
    const to = moved(event.key, all.indexOf(document.activeElement as HTMLElement), all)
    if (to === null) return
    event.preventDefault()
    all[to].focus()
  }
  return (
    <span className="popover">
      <button
        ref={button}
        type="button"
        className="menu-trigger"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          className="panel menu"
          role="menu"
          aria-label={title}
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitemradio"
              aria-checked={item.id === current}
              aria-labelledby={`${id}-${item.id}`}
              aria-describedby={`${id}-${item.id}-about`}
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                close()
                onChoose(item.id)
              }}
            >
              <span id={`${id}-${item.id}`} className="menu-item-title">
                {item.title}
              </span>
              <span id={`${id}-${item.id}-about`} className="menu-item-about">
                {item.about}
              </span>
            </button>
          ))}
        </div>
      )}
    </span>
  )
}

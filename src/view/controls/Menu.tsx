/** A menu of which one item is current; arrow keys move, Home and End jump, letters search. */
import { useLayoutEffect, type KeyboardEvent } from 'react'
import type { Floating } from './useFloating'
import './menu.css'

export interface MenuItem<Id extends string> {
  readonly id: Id
  readonly title: string
  /** One line about it. */
  readonly about: string
}

interface MenuProps<Id extends string> {
  /** Of the button that opens it. */
  readonly floating: Floating
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

export function Menu<Id extends string>({ floating, title, items, current, onChoose }: MenuProps<Id>) {
  const { id, panel, close, keepKeys, settle } = floating
  const elements = () => [...(panel.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])]
  useLayoutEffect(() => {
    settle()
    const checked = panel.current?.querySelector<HTMLElement>('[aria-checked=true]')
    const first = checked ?? panel.current?.querySelector<HTMLElement>('[role=menuitemradio]')
    first?.focus({ preventScroll: true })
  }, [panel, settle])
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
  )
}

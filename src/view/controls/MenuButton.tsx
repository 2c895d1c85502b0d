/** A button that opens a menu; the menu is loaded when it is first opened. */
import type { ReactNode } from 'react'
import { Loading } from '../Loading'
import { useFloating, type Floating } from './useFloating'
import './panel.css'

interface MenuButtonProps {
  /** The button's accessible name; it should hold the words that `label` shows. */
  readonly name: string
  readonly label: ReactNode
  readonly renderMenu: (floating: Floating) => ReactNode
}

export function MenuButton({ name, label, renderMenu }: MenuButtonProps) {
  const floating = useFloating()
  const { id, open, setOpen, button } = floating
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
      {open && <Loading>{renderMenu(floating)}</Loading>}
    </span>
  )
}

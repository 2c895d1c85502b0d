/** A button that opens a menu; the menu is loaded when it is first opened. */
import type { ReactNode } from 'react'
import { Loading } from '../Loading'
import { Chevron } from './Chevron'
import { useFloating, type Floating } from './useFloating'
import './panel.css'

interface MenuButtonProps {
  /** The button's accessible name; it should hold the words that `label` shows. */
  readonly name: string
  readonly label: ReactNode
  readonly disabled?: boolean
  readonly renderMenu: (floating: Floating) => ReactNode
}

export function MenuButton({ name, label, disabled, renderMenu }: MenuButtonProps) {
  const floating = useFloating()
  const { id, open, setOpen, button } = floating
  return (
    <span className="popover">
      <button
        ref={button}
        type="button"
        className="menu-trigger"
        disabled={disabled}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{label}</span>
        <Chevron />
      </button>
      {open && <Loading>{renderMenu(floating)}</Loading>}
    </span>
  )
}

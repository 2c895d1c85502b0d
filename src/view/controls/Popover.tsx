/** A button that opens a small dialog beside it; on a phone, a sheet at the bottom. */
import { useCallback, useEffect, type ReactNode } from 'react'
import { useMessages } from '../lab'
import { Loading } from '../Loading'
import { useFloating } from './useFloating'
import './panel.css'

interface PopoverProps {
  /** The button's accessible name; it should hold the words that `label` shows. */
  readonly name: string
  readonly label: ReactNode
  /** What the dialog is called, if not as the button. */
  readonly title?: string
  readonly className?: string
  readonly disabled?: boolean
  /** Told when it opens and when it closes. */
  readonly onToggle?: ((open: boolean) => void) | undefined
  /** What stands in it; given how to close it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** Stands behind what is awaited, so that it arrives with it. */
function Arrival({ onArrive }: { onArrive: () => void }) {
  useEffect(onArrive, [onArrive])
  return null
}

const FIRST = 'input:checked, input:not(:disabled), button, select'

export function Popover({
  name,
  label,
  title = name,
  className,
  disabled,
  onToggle,
  children,
}: PopoverProps) {
  const { id, open, setOpen, button, panel, close, keepKeys, settle } = useFloating()
  const { shell } = useMessages()
  useEffect(() => onToggle?.(open), [open, onToggle])
  const arrive = useCallback(() => {
    settle()
    const first = panel.current?.querySelector<HTMLElement>(FIRST) ?? panel.current
    first?.focus({ preventScroll: true })
  }, [panel, settle])
  return (
    <span className="popover">
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          className="panel"
          role="dialog"
          aria-label={title}
          tabIndex={-1}
          onKeyDown={keepKeys}
        >
          <h2 className="panel-title">{title}</h2>
          <Loading wait={<p className="panel-wait" aria-busy="true" />}>
            {typeof children === 'function' ? children(close) : children}
            <Arrival onArrive={arrive} />
          </Loading>
          <button type="button" className="button panel-close" onClick={() => close()}>
            {shell.close}
          </button>
        </div>
      )}
    </span>
  )
}

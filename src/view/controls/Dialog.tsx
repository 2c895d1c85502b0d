/** A dialog over the page: its title, what stands in it, and its buttons, the last of which closes it. */
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react'
import { useMessages } from '../lab'
import './dialog.css'

interface DialogProps {
  readonly className: string
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** For whoever closes it by another way. */
  readonly place?: RefObject<HTMLDialogElement | null>
  /** Beside the one that closes. */
  readonly buttons?: ReactNode
}

export function Dialog({ className, title, onClose, children, buttons, place }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null)
  const dialog = place ?? own
  const id = useId()
  const { shell } = useMessages()
  useEffect(() => {
    dialog.current!.showModal()
    dialog.current!.focus()
  }, [dialog])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      tabIndex={-1}
      onClose={onClose}
      aria-labelledby={id}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <form method="dialog" className="dialog-buttons">
        {buttons}
        <button type="submit" className="button">
          {shell.close}
        </button>
      </form>
    </dialog>
  )
}

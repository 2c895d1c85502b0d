/** A text to be copied: read-only, with a button. */
import { useId, useRef, useState } from 'react'
import { useLaterMessages } from '../laterMessages'

interface CopyFieldProps {
  readonly label: string
  readonly text: string
  readonly button: string
  readonly onCopy?: () => void
}

export function CopyField({ label, text, button, onCopy }: CopyFieldProps) {
  const t = useLaterMessages().links
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState<{ readonly of: string; readonly as: 'copied' | 'selected' } | null>(null)
  const copy = async () => {
    // Browsers have no clipboard for a page that did not come over https or from this computer.
    const { clipboard } = navigator as { clipboard?: Clipboard }
    field.current!.select()
    const done = await (clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => true,
      () => false,
    )
    setTold({ of: text, as: done ? 'copied' : 'selected' })
    onCopy?.()
  }
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-row">
        <textarea
          ref={field}
          id={id}
          readOnly
          rows={2}
          spellCheck={false}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {button}
        </button>
      </div>
      <p className="copy-told" role="status">
        {told?.of === text && t[told.as]}
      </p>
    </div>
  )
}

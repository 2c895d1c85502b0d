/** A field for a number that somebody has worked out: the text stays as it was written. */
import { useId, type ReactNode } from 'react'
import './controls.css'

interface NumberEntryProps {
  readonly label: ReactNode
  readonly text: string
  /** What is wrong with the text, as a sentence; null if nothing is. */
  readonly trouble: string | null
  readonly onType: (text: string) => void
  /** What stands beside the field. */
  readonly children?: ReactNode
}

export function NumberEntry({ label, text, trouble, onType, children }: NumberEntryProps) {
  const id = useId()
  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : `${id}-trouble`}
        onChange={(event) => onType(event.target.value)}
      />
      {children}
      {trouble !== null && (
        <p id={`${id}-trouble`} className="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

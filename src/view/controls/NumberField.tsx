/** A field for one number. What is typed counts when it is right: on Enter, or when the field is left. */
import { useId, useState, type KeyboardEvent } from 'react'
import { useLaterMessages } from '../laterMessages'
import { parseNumber, quoted } from './numberText'
import './controls.css'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  /** What is wrong with a number, as a sentence; null if nothing is. `text` is what the person wrote, to be quoted. */
  readonly check?: (value: number, text: string) => string | null
  readonly onCommit: (value: number) => void
  /** The label is there for screen readers only. */
  readonly hideLabel?: boolean
}

export function NumberField({ label, value, check, onCommit, hideLabel = false }: NumberFieldProps) {
  const { numbers } = useLaterMessages().panels
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number } | null>(null)
  const id = useId()
  // A draft belongs to the number it was begun over: when that is changed from elsewhere, the draft is gone.
  const typed = draft !== null && Object.is(draft.of, value) ? draft.text : null
  const judge = (text: string) => {
    const parsed = parseNumber(text)
    if (parsed.problem !== null) return { value: null, trouble: numbers[parsed.problem](quoted(text)) }
    return { value: parsed.value, trouble: check?.(parsed.value, quoted(text)) ?? null }
  }
  const trouble = typed === null ? null : judge(typed).trouble
  const commit = () => {
    if (typed === null) return
    const judged = judge(typed)
    if (judged.trouble !== null || judged.value === null) return
    setDraft(null)
    if (!Object.is(judged.value, value)) onCommit(judged.value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setDraft(null)
    }
  }
  return (
    <div className="number-field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? String(value)}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : `${id}-trouble`}
        onChange={(event) => setDraft({ text: event.target.value, of: value })}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {trouble !== null && (
        <p id={`${id}-trouble`} className="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

/** A field below a line, for the number that the person has computed instead. */
import { useId } from 'react'
import { parseNumber } from '../controls/numberText'
import { useLaterMessages } from '../laterMessages'
import '../controls/controls.css'

interface YourNumberProps {
  readonly title: string
  readonly text: string
  readonly onType: (text: string) => void
}

export function YourNumber({ title, text, onType }: YourNumberProps) {
  const { worked: t, panels } = useLaterMessages()
  const id = useId()
  const { problem } = parseNumber(text)
  const trouble = problem === null || problem === 'empty' ? null : panels.numbers[problem](text.trim())
  return (
    <div className="number-field worked-your-number">
      <label htmlFor={id}>
        <span aria-hidden="true">{t.yourNumberShort}</span>
        <span className="visually-hidden">{t.yourNumber(title)}</span>
      </label>
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
      {trouble !== null && (
        <p id={`${id}-trouble`} className="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

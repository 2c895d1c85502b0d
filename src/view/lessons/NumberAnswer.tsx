/** A field for an answer that is a number. */
import { useId, useState, type FormEvent } from 'react'
import { parseNumber } from '../controls/numberText'
import { useLaterMessages } from '../laterMessages'
import '../controls/controls.css'

export function NumberAnswer({ label, onAnswer }: { label: string; onAnswer: (value: number) => void }) {
  const { panels, lessons: t } = useLaterMessages()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState('')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseNumber(text)
    if (parsed.problem === null) onAnswer(parsed.value)
    else setTrouble(panels.numbers[parsed.problem](text.trim()))
  }
  return (
    <form className="number-field number-answer" onSubmit={submit} noValidate>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={trouble !== ''}
        aria-describedby={trouble === '' ? undefined : `${id}-trouble`}
        onChange={(event) => {
          setText(event.target.value)
          setTrouble('')
        }}
      />
      <button type="submit" className="button">
        {t.settle}
      </button>
      {trouble !== '' && (
        <p id={`${id}-trouble`} className="field-trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}

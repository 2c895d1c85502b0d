/** A field for an answer that is a number. */
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { NumberEntry } from '../controls/NumberEntry'
import { parseNumber } from '../controls/numberText'
import { useLaterMessages } from '../laterMessages'
import { bringIntoView } from './scrolling'

export function NumberAnswer({ label, onAnswer }: { label: string; onAnswer: (value: number) => void }) {
  const { panels, lessons: t } = useLaterMessages()
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (trouble !== null && place.current) bringIntoView(place.current)
  }, [trouble])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseNumber(text)
    if (parsed.problem === null) onAnswer(parsed.value)
    else setTrouble(panels.numbers[parsed.problem](text.trim()))
  }
  return (
    <form ref={place} className="number-answer" onSubmit={submit} noValidate>
      <NumberEntry
        label={label}
        text={text}
        trouble={trouble}
        onType={(typed) => {
          setText(typed)
          setTrouble(null)
        }}
      >
        <button type="submit" className="button">
          {t.settle}
        </button>
      </NumberEntry>
    </form>
  )
}

/** A field below a line, for the number that the person has computed instead. */
import { NumberEntry } from '../controls/NumberEntry'
import { parseNumber } from '../controls/numberText'
import { useLaterMessages } from '../laterMessages'

interface YourNumberProps {
  readonly title: string
  readonly text: string
  readonly onType: (text: string) => void
}

export function YourNumber({ title, text, onType }: YourNumberProps) {
  const { worked: t, panels } = useLaterMessages()
  const { problem } = parseNumber(text)
  const label = (
    <>
      <span aria-hidden="true">{t.yourNumberShort}</span>
      <span className="visually-hidden">{t.yourNumber(title)}</span>
    </>
  )
  return (
    <NumberEntry
      label={label}
      text={text}
      trouble={problem === null || problem === 'empty' ? null : panels.numbers[problem](text.trim())}
      onType={onType}
    />
  )
}

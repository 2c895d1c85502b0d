/** A field for one number of a sheet. */
import { useId } from 'react'
import { parseNumber } from '../controls/numberText'
import { useLaterMessages } from '../laterMessages'

interface OwnFieldProps {
  readonly title: string
  readonly text: string
  readonly onType: (text: string) => void
  readonly onFocus: () => void
}

export function OwnField({ title, text, onType, onFocus }: OwnFieldProps) {
  const { numbers } = useLaterMessages().panels
  const id = useId()
  const { problem } = parseNumber(text)
  const trouble = problem === null || problem === 'empty' ? null : numbers[problem](text.trim())
  return (
    <>
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={title}
        className={text === '' ? 'worked-field is-empty' : 'worked-field'}
        value={text}
        aria-invalid={trouble !== null}
        aria-describedby={trouble === null ? undefined : id}
        onChange={(event) => onType(event.target.value)}
        onFocus={onFocus}
      />
      {trouble !== null && (
        <span id={id} className="worked-trouble" role="alert">
          {trouble}
        </span>
      )}
    </>
  )
}

/** A choice of few short names in a row, as radio buttons. */
import { useId } from 'react'
import './controls.css'

interface SegmentedProps<T extends string | number> {
  readonly label: string
  /** null where none of the options is what is set. */
  readonly value: T | null
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly onChange: (option: T) => void
}

export function Segmented<T extends string | number>({
  label,
  value,
  options,
  nameOf,
  onChange,
}: SegmentedProps<T>) {
  const id = useId()
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="segmented">
        {options.map((option) => (
          <label key={option}>
            <input type="radio" name={id} checked={option === value} onChange={() => onChange(option)} />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

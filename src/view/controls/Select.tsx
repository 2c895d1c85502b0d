/** A choice among names that take little room, as a list that opens. */
import './controls.css'

interface SelectProps<T extends string> {
  /** For screen readers: what is chosen is said by the place. */
  readonly label: string
  readonly value: T
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly onChange: (option: T) => void
}

export function Select<T extends string>({ label, value, options, nameOf, onChange }: SelectProps<T>) {
  return (
    <select
      className="select"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  )
}

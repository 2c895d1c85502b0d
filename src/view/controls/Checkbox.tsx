/** Something that is or is not. */
import './controls.css'

interface CheckboxProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  /** The id of what says why it cannot be chosen. */
  readonly describedBy?: string | undefined
  /** The label is there for screen readers only. */
  readonly hideLabel?: boolean
}

export function Checkbox({
  label,
  checked,
  onChange,
  disabled = false,
  describedBy,
  hideLabel = false,
}: CheckboxProps) {
  return (
    <label className={`choice-row ${disabled ? 'is-off' : ''}`}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
    </label>
  )
}

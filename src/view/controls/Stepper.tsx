/** A whole number with a button for one fewer and one for one more. */
import { useLaterMessages } from '../laterMessages'
import { NumberField } from './NumberField'

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** The sentence about a number outside of the range, as the person wrote it. */
  readonly outside: (text: string) => string
  readonly onChange: (value: number) => void
  /** The label is there for screen readers only. */
  readonly hideLabel?: boolean
}

export function Stepper({ label, value, least, most, outside, onChange, hideLabel = false }: StepperProps) {
  const t = useLaterMessages().panels.layers
  const isInside = (number: number) => Number.isInteger(number) && number >= least && number <= most
  return (
    <div className="stepper">
      {!hideLabel && (
        <span className="stepper-label" aria-hidden="true">
          {label}
        </span>
      )}
      <button
        type="button"
        className="stepper-button"
        aria-label={t.fewer(label)}
        aria-disabled={value <= least}
        onClick={() => value > least && onChange(value - 1)}
      >
        −
      </button>
      <NumberField
        label={label}
        hideLabel
        value={value}
        check={(number, text) => (isInside(number) ? null : outside(text))}
        onCommit={onChange}
      />
      <button
        type="button"
        className="stepper-button"
        aria-label={t.more(label)}
        aria-disabled={value >= most}
        onClick={() => value < most && onChange(value + 1)}
      >
        +
      </button>
    </div>
  )
}

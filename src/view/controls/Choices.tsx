/** A choice among things that need a line of explanation each, as radio buttons one below the other. */
import { useId } from 'react'
import './controls.css'

interface ChoicesProps<T extends string | number> {
  readonly label: string
  /** null where none of the options is what is set. */
  readonly value: T | null
  readonly options: readonly T[]
  readonly nameOf: (option: T) => string
  readonly aboutOf?: (option: T) => string | null
  /** Why an option cannot be chosen; null if it can. */
  readonly obstacleOf?: (option: T) => string | null
  readonly onChange: (option: T) => void
  /** The label is there for screen readers only. */
  readonly hideLabel?: boolean
}

const none = () => null

export function Choices<T extends string | number>({
  label,
  value,
  options,
  nameOf,
  aboutOf = none,
  obstacleOf = none,
  onChange,
  hideLabel = false,
}: ChoicesProps<T>) {
  const id = useId()
  return (
    <fieldset className="choice">
      <legend className={hideLabel ? 'visually-hidden' : undefined}>{label}</legend>
      {options.map((option) => {
        const obstacle = option === value ? null : obstacleOf(option)
        const about = obstacle ?? aboutOf(option)
        const key = `${id}-${option}`
        return (
          <label key={option} className={`choice-row ${obstacle ? 'is-off' : ''}`}>
            <input
              type="radio"
              name={id}
              checked={option === value}
              disabled={obstacle !== null}
              aria-labelledby={key}
              aria-describedby={about ? `${key}-about` : undefined}
              onChange={() => onChange(option)}
            />
            <span>
              <span id={key} className="choice-name">
                {nameOf(option)}
              </span>
              {about && (
                <span id={`${key}-about`} className="choice-about">
                  {about}
                </span>
              )}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

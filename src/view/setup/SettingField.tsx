/** A field for a number of the recipe; what is wrong with a number is said by the field's own name. */
import type { LaterMessages } from '../../i18n/messages'
import { NumberField } from '../controls/NumberField'
import { useLaterMessages } from '../laterMessages'
import { settingText } from './words'

/** What a number must be: `count` a whole number of at least 1, two numbers the least and the greatest. */
export type Needs = 'positive' | 'notNegative' | 'share' | 'count' | 'countOrNone' | readonly [number, number]

const isWhole = (value: number, least: number) => Number.isSafeInteger(value) && value >= least

/** The sentence about a number that will not do; null if it will. */
function trouble(
  { numbers }: LaterMessages['panels'],
  what: string,
  needs: Needs,
  value: number,
  text: string,
): string | null {
  switch (needs) {
    case 'positive':
      return value > 0 ? null : numbers.notPositive(what, text)
    case 'notNegative':
      return value >= 0 ? null : numbers.negative(what, text)
    case 'share':
      return value >= 0 && value < 1 ? null : numbers.notShare(what, text)
    case 'count':
      return isWhole(value, 1) ? null : numbers.notCount(what, '1', text)
    case 'countOrNone':
      return isWhole(value, 0) ? null : numbers.notCount(what, '0', text)
    default: {
      const [least, most] = needs
      const inside = value >= least && value <= most
      return inside ? null : numbers.outside(what, settingText(least), settingText(most), text)
    }
  }
}

interface SettingFieldProps {
  readonly label: string
  readonly value: number
  readonly needs: Needs
  readonly onCommit: (value: number) => void
}

export function SettingField({ label, value, needs, onCommit }: SettingFieldProps) {
  const t = useLaterMessages().panels
  return (
    <NumberField
      label={label}
      value={value}
      check={(number, text) => trouble(t, label, needs, number, text)}
      onCommit={onCommit}
    />
  )
}

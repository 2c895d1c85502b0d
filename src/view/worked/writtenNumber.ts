/** A number as somebody typed it, with the digits that it was typed with. */
import { lastPlace, type Written } from '../../content/worked/agreement'
import { formatNumber, type DigitCount } from '../../draw/format'
import { parseNumber, plainNumber } from '../controls/numberText'

/** null where it is no number. */
export function readWritten(text: string): Written | null {
  const { value } = parseNumber(text)
  return value === null ? null : { value, unit: lastPlace(plainNumber(text)) }
}

/** A number to be compared with one that is written with so many digits: at least one more. */
export function beside(value: number, text: string, digits: DigitCount): string {
  const figures = plainNumber(text)
    .replace(/e.*/i, '')
    .replace(/^[+-]?0*\.?0*|\./g, '').length
  const enough = ([digits, 6, 'all'] as const).find((count) => count === 'all' || count > figures)
  return formatNumber(value, enough ?? 'all')
}

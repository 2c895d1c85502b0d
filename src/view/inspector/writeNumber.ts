/** Numbers as formulas and sentences write them. */
import type { NumberTerm } from '../../core/explain/expression'
import { formatNumber, type DigitCount } from '../../draw/format'

/** As short as it is: 1, 0.1, 10⁻⁸, and e and π themselves. */
export function writeExact(value: number): string {
  if (value === Math.E) return 'e'
  if (value === Math.PI) return 'π'
  const written = formatNumber(value, 'all').replace(/(\.\d*?)0+(?=[·×]|$)/, (_, kept: string) =>
    kept === '.' ? '' : kept,
  )
  return written.replace(/^(−?)1×/, '$1')
}

/** A term's number; `signed` where it is a readout of its own. */
export function writeTerm({ value, exact, world }: NumberTerm, digits: DigitCount, signed: boolean): string {
  if (value === null) return '0.00'
  return exact ? writeExact(value) : formatNumber(value, digits, signed && world === 'derivative')
}

/** In parentheses where it is negative, as a factor or after another sign. */
export function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text
}

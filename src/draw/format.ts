/** Numbers as people read them: so many significant digits, a true minus sign, halves rounded away from zero. */

export type DigitCount = 3 | 4 | 6 | 'all'

const MINUS = '−'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'

/**
 * The decimal digits of |value| and the place of the point: 0.0125 is "125" with exponent −2. All of them, or 15:
 * what is beyond is the trace of binary arithmetic, and 0.44854999999999995 is 0.44855 to a person who rounds it.
 */
function decimalOf(value: number, all: boolean): { digits: string; exponent: number } {
  const [mantissa, power] = Math.abs(value)
    .toExponential(all ? undefined : 14)
    .split('e')
  const digits = mantissa.replace('.', '')
  return { digits: all ? digits : digits.replace(/0+$/, '') || '0', exponent: Number(power) }
}

/** Rounds decimal digits to `count` of them, halves up: rounding happens on the number as it is written. */
function roundDigits(digits: string, exponent: number, count: number): { digits: string; exponent: number } {
  if (digits.length <= count) return { digits, exponent }
  const kept = digits.slice(0, count)
  if (digits[count] < '5') return { digits: kept, exponent }
  const up = (BigInt(kept) + 1n).toString()
  return up.length > kept.length
    ? { digits: up.slice(0, count), exponent: exponent + 1 }
    : { digits: up, exponent }
}

/** Digits with the point put in: `exponent` is that of the first digit. */
function plain(digits: string, exponent: number, leastDecimals: number): string {
  const whole = exponent < 0 ? '0' : digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = exponent < 0 ? '0'.repeat(-exponent - 1) + digits : digits.slice(exponent + 1)
  const decimals = fraction.padEnd(leastDecimals, '0')
  return decimals === '' ? whole : `${whole}.${decimals}`
}

const superscript = (n: number) =>
  String(n)
    .replace(/[0-9]/g, (d) => SUPERSCRIPTS[Number(d)])
    .replace('-', '⁻')

/** A small index below the line: 12 is ₁₂. */
export function subscript(n: number): string {
  return String(n).replace(/[0-9]/g, (d) => SUBSCRIPTS[Number(d)])
}

/** A small index above the line: 12 is ¹². */
export function raised(n: number): string {
  return superscript(n)
}

/** As many as are wanted, and all before the point: 524288 is not 524300. */
const leastDigits = (exponent: number, count: number) =>
  exponent < 6 ? Math.max(count, exponent + 1) : count

/**
 * `value` with `count` significant digits (rounded numbers keep their zeros: 0.4060) or as many as it has before the
 * point, at least two decimals (0.40), and powers of ten beyond 10⁶ and below 10⁻⁴. With `signed` positive numbers carry a plus.
 */
export function formatNumber(value: number, count: number | 'all', signed = false): string {
  if (Number.isNaN(value)) return 'NaN'
  const sign = value < 0 ? MINUS : signed && value > 0 ? '+' : ''
  if (!Number.isFinite(value)) return `${sign}∞`
  if (value === 0) return '0.00'
  const exact = decimalOf(value, count === 'all')
  const { digits, exponent } =
    count === 'all' ? exact : roundDigits(exact.digits, exact.exponent, leastDigits(exact.exponent, count))
  if (exponent >= 6 || exponent < -4) return `${sign}${plain(digits, 0, 0)}×10${superscript(exponent)}`
  const roundedAway = exact.digits.length > digits.length
  const whole = exponent + 1
  const room = count === 'all' ? 2 : Math.max(0, Math.min(2, count - Math.max(whole, 0)))
  return `${sign}${plain(digits, exponent, roundedAway ? 0 : room)}`
}

/** Two decimals (or one) and no more, for a number inside a small circle: −0.39. */
export function formatShort(value: number, decimals: 1 | 2 = 2): string {
  if (!Number.isFinite(value)) return formatNumber(value, 3)
  if (Math.abs(value) >= 99.95) return formatNumber(value, 3)
  const rounded = Math.round(Math.abs(value) * 10 ** decimals) / 10 ** decimals
  return `${value < 0 && rounded > 0 ? MINUS : ''}${rounded.toFixed(Math.abs(value) >= 9.995 ? 1 : decimals)}`
}

/** A whole number with thin gaps: 12 345. */
export function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

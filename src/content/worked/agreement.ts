/** Whether a number that somebody wrote down is another one, to the digits that were written. */

export interface Written {
  readonly value: number
  /** What a 1 in the last written place is worth; 0 for a fraction, which is exact. */
  readonly unit: number
}

/** Differences of this share of a number are how two machines add the same terms in two orders. */
const SAME = 1e-12

/** What a 1 in the last place of a plain decimal ("0.42", "3.3e-05") is worth; 0 for a fraction. */
export function lastPlace(plain: string): number {
  const [, fraction = '', power = '0'] = /^[+-]?\d*\.?(\d*)(?:e([+-]?\d+))?$/i.exec(plain) ?? []
  return plain.includes('/') ? 0 : Number(`1e${Number(power) - fraction.length}`)
}

/** A plain decimal as in `PrintedNumber`. */
export function writtenOf(plain: string): Written {
  return { value: Number(plain), unit: lastPlace(plain) }
}

/** Rounding is to the nearest; a half may go either way. */
export function isRounded({ value, unit }: Written, to: number): boolean {
  return Math.abs(value - to) <= 0.5 * unit * (1 + 1e-9) + SAME * Math.abs(to)
}

/** The digits of `to` up to the last written one, and not rounded. */
export function isCutOff({ value, unit }: Written, to: number): boolean {
  const beyond = Math.abs(to) - Math.abs(value)
  const slack = SAME * Math.abs(to)
  return value * to >= 0 && beyond >= -slack && beyond < unit * (1 - 1e-9)
}

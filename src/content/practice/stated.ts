/** Numbers as questions state them. */

/** The power of ten of the first digit. */
export function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1])
}

/** Beyond this power of ten nobody reckons any more. */
const FURTHEST = 20

/** Whether numbers are finite, and neither so large nor so small that no question is about them. */
export function areStatable(...values: readonly number[]): boolean {
  return values.every(
    (value) => value === 0 || (Number.isFinite(value) && Math.abs(exponentOf(value)) <= FURTHEST),
  )
}

/** Decimals of a number as it is written. */
const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0

/**
 * With so many significant digits, as the page writes numbers, but with a point, an ASCII minus and an e. Halves are
 * rounded up as of the decimal number: what is beyond 15 digits is the trace of binary arithmetic.
 */
export function stated(value: number, digits = 4): string {
  if (value === 0) return '0.00'
  const nudged = value * (1 + 4e-15)
  const precise = nudged.toPrecision(digits)
  const rounded = Number(precise)
  const isExact = Math.abs(rounded - value) <= 1e-14 * Math.abs(value)
  const exponent = exponentOf(rounded)
  if (exponent >= 6 || exponent < -4) {
    return (isExact ? rounded.toExponential() : nudged.toExponential(digits - 1)).replace('+', '')
  }
  if (!isExact) return precise.includes('e') ? String(rounded) : precise
  const least = Math.max(0, Math.min(2, digits - Math.max(exponent + 1, 0)))
  return rounded.toFixed(Math.max(least, decimalsOf(rounded)))
}

/** To three digits, of which at least one follows a point: a whole number would have to be met exactly. */
function precise(value: number): string {
  const text = value.toPrecision(3)
  return text.includes('.') ? text : value.toExponential(2)
}

/** A wrong number that is nearer than this to the right one, as a share of it, could not be told from it. */
const LEAST_GAP = 0.03
/** Beyond these a number is no exercise. */
const [SMALLEST, LARGEST] = [1e-6, 1e5]

/** The right answer to a question for a number, and the wrong ones that tempt, by the reason why they do. */
export interface NumberAnswers {
  readonly answer: string
  readonly tempting: Readonly<Record<string, string>>
}

/** null where the number is too small or too large to be asked for, or is 0 and something wrong is almost 0. */
export function numberAnswers(
  value: number,
  tempting: Readonly<Record<string, number | null>>,
): NumberAnswers | null {
  const size = Math.abs(value)
  const wrong = Object.entries(tempting).filter(
    (each): each is [string, number] => each[1] !== null && Number.isFinite(each[1]) && each[1] !== value,
  )
  // A 0 is written 0.00, and met by whatever is within 0.01 of it.
  const isNear = (other: number) =>
    Math.abs(other - value) <= LEAST_GAP * (other === 0 || size === 0 ? 1 : size)
  const tells = ([, other]: [string, number]) => !isNear(other)
  const written = (kept: typeof wrong, one: (value: number) => string) =>
    Object.fromEntries(kept.map(([reason, other]) => [reason, one(other)]))
  if (value === 0) {
    return wrong.every(tells) ? { answer: '0.00', tempting: written(wrong, precise) } : null
  }
  if (!(size >= SMALLEST && size <= LARGEST)) return null
  return { answer: precise(value), tempting: written(wrong.filter(tells), precise) }
}

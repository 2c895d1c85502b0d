/** Sine and cosine, the same bits in every engine. */
import { polynomial } from './floatingPoint'

/** (sin x − x)/x³ in powers of x², |x| ≤ π/4 */
const SINE = [-1 / 6, 1 / 120, -1 / 5040, 1 / 362880, -1 / 39916800, 1 / 6227020800, -1 / 1307674368000]
/** (cos x − 1 + ½x²)/x⁴ in powers of x², |x| ≤ π/4 */
const COSINE = [
  1 / 24,
  -1 / 720,
  1 / 40320,
  -1 / 3628800,
  1 / 479001600,
  -1 / 87178291200,
  1 / 20922789888000,
]

/** sin(x + low) */
function sineOfSum(x: number, low: number): number {
  const z = x * x
  return x + (x * z * polynomial(SINE, z) + low * (1 - 0.5 * z))
}

/** cos(x + low), with what 1 − z/2 loses by rounding. */
function cosineOfSum(x: number, low: number): number {
  const z = x * x
  const half = 0.5 * z
  const w = 1 - half
  return w + (1 - w - half + (z * z * polynomial(COSINE, z) - x * low))
}

/**
 * sin(x + quarters·π/2) for |x| ≤ 10^6; NaN beyond, where the reduction would no longer be exact. π/2 is the sum of
 * three parts of 33 bits, whose multiples are exact, and a rest: Cody and Waite, with the parts of FreeBSD's
 * e_rem_pio2.c.
 */
function sineFrom(x: number, quarters: number): number {
  if (!(Math.abs(x) <= 1e6)) return NaN
  const k = Math.floor(x * 6.36619772367581382433e-1 + 0.5) | 0
  const first = x - k * 1.57079632673412561417
  const second = k * 6.0771005063039659766e-11
  const a = first - second
  const aLost = first - (a + (first - a)) + (first - a - second)
  const third = k * 2.0222662487111664558e-21
  const b = a - third
  const bLost = a - (b + (a - b)) + (a - b - third)
  const low = aLost + bLost - k * 8.47842766036889956997e-32
  const turn = (k + quarters) & 3
  const value = turn & 1 ? cosineOfSum(b, low) : sineOfSum(b, low)
  return turn & 2 ? -value : value
}

/** sin x, within 1.2 units of the last place for |x| ≤ 10^6; NaN beyond. */
export function sin(x: number): number {
  return Math.abs(x) < 1e-8 ? x : sineFrom(x, 0)
}

/** cos x, within 1.2 units of the last place for |x| ≤ 10^6; NaN beyond. */
export function cos(x: number): number {
  return sineFrom(x, 1)
}

/** e^x where speed does not count: over the whole range, of a sum, and less 1. */
import { EXP, EXP_REST } from './elementaryTables'
import { scale } from './floatingPoint'

/** (e^s − 1 − s)/s² for |s| ≤ 1/128 */
function secondOrder(s: number): number {
  return 1 / 2 + s * (1 / 6 + s * (1 / 24 + s * (1 / 120 + s * (1 / 720))))
}

/**
 * e^(x + low), |low| far below |x| or 0; within 0.55 units of the last place, 0.8 of a subnormal number. x = k ln 2 + c + s, c = n/64: the
 * halves of ln 2 are those of FreeBSD's e_exp.c, of which k times the first is exact.
 */
export function expOfSum(x: number, low: number): number {
  if (!(Math.abs(x) < 746)) return x > 0 ? Infinity : x < 0 ? 0 : NaN
  const k = Math.floor(x * Math.LOG2E + 0.5) | 0
  const high = x - k * 6.9314718036912381649e-1
  const n = Math.floor(high * 64 + 0.5) | 0
  const s = high - n * (1 / 64) + (low - k * 1.90821492927058770002e-10)
  const e = EXP[n + 1280]
  return scale(e + (e * (s + s * s * secondOrder(s)) + EXP_REST[n + 256]), k)
}

/** e^x − 1, within 1.1 units of the last place. */
export function expm1(x: number): number {
  if (!(Math.abs(x) < 4)) return expOfSum(x, 0) - 1
  if (x === 0) return x
  const n = Math.floor(x * 64 + 0.5) | 0
  if (n === 0) return x + x * x * secondOrder(x)
  const s = x - n * (1 / 64)
  const e = EXP[n + 1280]
  const p = s * s * secondOrder(s)
  // e^c·e^s − 1 = (e^c − 1) + s + (e^s − 1 − s) + (e^c − 1)(e^s − 1), and what e − 1 loses by rounding.
  const m = e - 1
  return m + (s + (p + m * (s + p) + (EXP_REST[n + 256] + (e - (m + 1)))))
}

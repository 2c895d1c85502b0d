/** Powers with any real exponent, the same bits in every engine. */
import { expOfSum } from './elementaryExp'
import { log } from './elementaryLog'
import { EXP, EXP_REST } from './elementaryTables'
import { nearestExponent, productError, scale } from './floatingPoint'

/** m·e^−y − 1, which is ln m − y where y is ln m as a double: what the logarithm has beyond it. */
function logRest(m: number, y: number): number {
  const n = Math.floor(-64 * y + 0.5) | 0
  const s = -y - n * (1 / 64)
  // e^s − 1 = p + low
  const half = 0.5 * s * s
  const p = s + half
  const series = 1 / 6 + s * (1 / 24 + s * (1 / 120 + s * (1 / 720 + s * (1 / 5040 + s * (1 / 40320)))))
  const low = s - p + half + (0.5 * productError(s, s, s * s) + s * (s * s) * series)
  const e = EXP[n + 1280]
  const v = m * e
  const w = v * p
  const lost = productError(m, e, v) + m * EXP_REST[n + 256]
  return v - 1 + w + (lost + lost * p + productError(v, p, w) + v * low)
}

/**
 * base^exponent for base ≥ 0, as Math.pow has it (0⁰ = 1), NaN below; within 0.55 units of the last place, so that
 * what can be written exactly is exact.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1
  const rough = exponent * log(base)
  if (!(Math.abs(rough) < 746)) return rough > 0 ? Infinity : rough < 0 ? 0 : NaN
  // ln base = high + low
  const k = nearestExponent(base)
  const m = scale(base, -k)
  const y = log(m)
  const a = k * 6.9314718036912381649e-1
  const high = a + y
  const low = a - high + y + (logRest(m, y) + k * 1.90821492927058770002e-10)
  const product = exponent * high
  const rest = productError(exponent, high, product) + exponent * low
  const sum = product + rest
  return expOfSum(sum, product - sum + rest)
}

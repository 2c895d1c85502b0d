/** Logarithms, the same bits in every engine. */
import { exp } from './elementary'
import { nearestExponent, scale } from './floatingPoint'

/**
 * k ln 2 + ln(1 + f) + low for 1 + f between √½ and √2. With s = f/(2 + f), ln(1 + f) = 2s + s·R(s²), which is
 * f − ½f² + s(½f² + R). Coefficients of R and halves of ln 2 are those of FreeBSD's e_log.c.
 */
function logOf(k: number, f: number, low: number): number {
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const half = 0.5 * f * f
  return (
    k * 6.9314718036912381649e-1 -
    (half - (s * (half + even + odd) + (k * 1.90821492927058770002e-10 + low)) - f)
  )
}

/** ln x, within 0.9 units of the last place. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN
  const k = nearestExponent(x)
  return logOf(k, scale(x, -k) - 1, 0)
}

/** ln(1 + x), within 0.9 units of the last place. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x > 0 ? x : NaN
  if (Math.abs(x) < 1e-9) return x - 0.5 * x * x
  if (x > -0.29 && x < 0.41) return logOf(0, x, 0)
  const u = 1 + x
  const lost = x > 1 ? 1 - (u - x) : x - (u - 1)
  const k = nearestExponent(u)
  return logOf(k, scale(u, -k) - 1, lost / u)
}

/** ln(1 + e^z) = max(z, 0) + ln(1 + e^−|z|), within 2.4 units of the last place, also where it is close to 0. */
export function softplus(z: number): number {
  const e = exp(-Math.abs(z))
  // ln(1 + e) = ln 2 + ln(1 + ½(e − 1))
  const rest = e < 0.41 ? logOf(0, e, 0) : logOf(1, 0.5 * (e - 1), 0)
  return z > 0 ? z + rest : rest
}

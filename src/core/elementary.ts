/**
 * exp, tanh and the logistic function: the same bits in every engine, and faster than out of Math. x = c + s, where
 * the value at c = k/64 is looked up and a short series does for |s| ≤ 1/128; adding 1.5·2^52 rounds 64x to the
 * integer k in the last bits, and the table's middle is added to the same literal. Literals, because bundlers turn
 * constants into variables.
 */
import { expOfSum } from './elementaryExp'
import { EXP, LOGISTIC, TANH } from './elementaryTables'

/** e^x = e^c + e^c(e^s − 1), within 1.6 units of the last place. */
export function exp(x: number): number {
  if (!(Math.abs(x) < 20)) return +expOfSum(x, 0)
  const k = x * 64 + 6755399441057024
  const s = x - (k - 6755399441057024) * (1 / 64)
  // The series up to s⁵, its s⁶/720 shared out to s² and s⁴ (Lanczos' economization): 2^−56 is left of it.
  const p = s + s * s * (0.4999999999977711 + s * (1 / 6 + s * (0.04166678469381081 + s * (1 / 120))))
  const e = EXP[k | 0]
  return e + e * p
}

/** tanh |x| = 1 − 2e + 2e² − …, e = e^−2|x|, of which e² is nothing beside 1 from |x| = 10 on. */
function farTanh(x: number): number {
  const y = 1 - 2 * expOfSum(-2 * Math.abs(x), 0)
  return x < 0 ? -y : y
}

/** tanh x = T + t(1 − T²)/(1 + Tt), T = tanh c, t = tanh s, c = k/128; within 1.3 units of the last place. */
export function tanh(x: number): number {
  if (!(Math.abs(x) < 10)) return +farTanh(x)
  const k = x * 128 + 6755399441057024
  const s = x - (k - 6755399441057024) * (1 / 128)
  const q = s * s
  // The series up to s⁷, economized as well.
  const t = s - s * (q * (0.33333333332792037 - q * 0.13333218678393302))
  const T = TANH[k | 0]
  const v = T * t
  // t less what is lost of it: t − Tt(T + t)/(1 + Tt), exact to the last place also where T is small
  return T + (t - (v * (T + t)) / (1 + v))
}

/** 1/(1 + e) = 1 − e + … or e/(1 + e) = e − e² + …, e = e^−|x|, where e² is nothing beside 1 from |x| = 20 on. */
function farLogistic(x: number): number {
  const e = expOfSum(-Math.abs(x), 0)
  return x < 0 ? e - e * e : 1 - e
}

/**
 * 1/(1 + e^−x) = L + 2tL(1 − L)/(1 + 2t(L − ½)), L = the value at c, t = tanh ½s; within 1.6 units of the last place,
 * also where it is close to 0.
 */
export function logistic(x: number): number {
  if (!(Math.abs(x) < 20)) return +farLogistic(x)
  const k = x * 64 + 6755399441057024
  const s = x - (k - 6755399441057024) * (1 / 64)
  const q = s * s
  const u = s - s * (q * (1 / 12 - q * (1 / 120))) // 2t
  const L = LOGISTIC[k | 0]
  return L + (L * (1 - L) * u) / (1 + (L - 0.5) * u)
}

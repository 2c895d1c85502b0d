/**
 * exp, tanh and the logistic function, two to three times as fast as out of Math and within 4 units of the last
 * place. x = c + s, where c = k/32 is looked up and t = tanh s (or tanh ½s) = s − s³/3 + 2s⁵/15 − 17s⁷/315 is exact
 * to 1e-16, since |s| ≤ 1/64; then the addition theorems put the two together.
 */

/** Beyond it a number is nothing beside 1: e^−44 < 2^−63. */
const FAR = 44
const PER_UNIT = 32
/** Where 0 stands in the tables: FAR · PER_UNIT, as a literal because bundlers inline those only. */
const ZERO = 1408

function tabulate(f: (x: number) => number): Float64Array {
  return Float64Array.from({ length: 2 * ZERO + 1 }, (_, n) => f((n - ZERO) / PER_UNIT))
}

const EXP = tabulate(Math.exp)
const TANH = tabulate(Math.tanh)

/** tanh s for |s| ≤ 1/64. */
function smallTanh(s: number): number {
  const q = s * s
  return s - s * q * (1 / 3 - q * (2 / 15 - q * (17 / 315)))
}

/** tanh x = (tanh c + t)/(1 + t·tanh c) */
export function tanh(x: number): number {
  if (!(x < FAR && x > -FAR)) return Math.tanh(x)
  const n = (x * PER_UNIT + (ZERO + 0.5)) | 0
  const t = smallTanh(x - (n - ZERO) * (1 / PER_UNIT))
  const T = TANH[n]
  return (T + t) / (1 + T * t)
}

/** e^x = e^c·(1 + t)/(1 − t), t = tanh ½s */
export function exp(x: number): number {
  if (!(x < FAR && x > -FAR)) return Math.exp(x)
  const n = (x * PER_UNIT + (ZERO + 0.5)) | 0
  const t = smallTanh(0.5 * (x - (n - ZERO) * (1 / PER_UNIT)))
  return (EXP[n] * (1 + t)) / (1 - t)
}

/** 1/(1 + e^−x) = e^x/(e^x + 1), exact also where it is close to 0 */
export function logistic(x: number): number {
  if (!(x < FAR && x > -FAR)) return x > 0 ? 1 : Math.exp(x)
  const n = (x * PER_UNIT + (ZERO + 0.5)) | 0
  const t = smallTanh(0.5 * (x - (n - ZERO) * (1 / PER_UNIT)))
  const above = EXP[n] * (1 + t)
  return above / (above + (1 - t))
}

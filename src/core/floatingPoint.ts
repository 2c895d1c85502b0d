/** Numbers as significand and exponent, what a product loses by rounding, and polynomials. */

const bits = new DataView(new ArrayBuffer(8))

/** The k for which x·2^−k lies between √½ and √2, x > 0: √½ begins with the bits 3fe6a09e. */
export function nearestExponent(x: number): number {
  // A subnormal number has no exponent of its own; 2^60 times it has.
  if (x < 2.3e-308) return nearestExponent(x * 1152921504606846976) - 60
  bits.setFloat64(0, x)
  return (bits.getInt32(0) - 0x3fe6a09e) >> 20
}

/** 2^k stands at k + 540. */
const POWERS = new Float64Array(1081)
POWERS[540] = 1
for (let k = 1; k <= 540; k++) {
  POWERS[540 + k] = 2 * POWERS[539 + k]
  POWERS[540 - k] = 0.5 * POWERS[541 - k]
}

/** x·2^k for an integer |k| ≤ 1080, rounded once at most if x or the result is about 1. */
export function scale(x: number, k: number): number {
  const half = k >> 1
  return x * POWERS[half + 540] * POWERS[k - half + 540]
}

/** a·b − product, exactly, where product is a·b rounded: Veltkamp's and Dekker's (Numer. Math. 18, 1971). */
export function productError(a: number, b: number, product: number): number {
  const p = a * 134217729 // 2^27 + 1
  const aHigh = p - (p - a)
  const aLow = a - aHigh
  const q = b * 134217729
  const bHigh = q - (q - b)
  const bLow = b - bHigh
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
}

/** c₀ + c₁x + c₂x² + … */
export function polynomial(c: readonly number[], x: number): number {
  let sum = 0
  for (let n = c.length - 1; n >= 0; n--) sum = sum * x + c[n]
  return sum
}

/** The normal distribution and the error function, the same bits in every engine. */
import { expOfSum } from './elementaryExp'
import { polynomial, productError } from './floatingPoint'

const PLACES = 160n
/** 1/√(2π) */
const DENSITY_AT_0 = 0x662114cf50d942343f2cf1402eae38bfd3829f30n

/** Coefficients of each row of `SERIES`. */
const TERMS = 11

/**
 * Φ(c + s) = Σ a_n sⁿ for |s| ≤ 1/32: from 11(k + 96), the 11 coefficients at c = k/16, |k| ≤ 96, each the double next
 * to the true one. They are worked out in integers of 160 binary places, from 0 to one c after the other: of
 * φ(c + s) = Σ d_n sⁿ, φ' = −zφ makes (n + 1)d_(n+1) = −c d_n − d_(n−1), and Φ is its integral.
 */
const SERIES = new Float64Array(193 * TERMS)

function fill(): void {
  const one = 1n << PLACES
  const unit = 1 / Number(one)
  const rounded = (v: bigint) => Number(v) * unit
  let density = DENSITY_AT_0
  let tail = one >> 1n
  for (let k = 0; k <= 96; k++) {
    const right = (96 + k) * TERMS
    const left = (96 - k) * TERMS
    SERIES[right] = rounded(one - tail)
    SERIES[left] = rounded(tail)
    // term = d_n/16ⁿ
    let before = 0n
    let term = density
    density = 0n
    for (let n = 0n; term !== 0n || before !== 0n; n++) {
      if (n < TERMS - 1) {
        const a = rounded((term << (4n * n)) / (n + 1n))
        SERIES[right + 1 + Number(n)] = a
        SERIES[left + 1 + Number(n)] = n % 2n === 0n ? a : -a
      }
      density += term
      tail -= term / (16n * (n + 1n))
      const next = -(BigInt(k) * term + before) / (256n * (n + 1n))
      before = term
      term = next
    }
  }
}

fill()

/** φ(z) = e^(−z²/2)/√(2π), within 0.55 units of the last place. */
export function normalDensity(z: number): number {
  if (!(Math.abs(z) < 40)) return z === z ? 0 : NaN
  const square = z * z
  const a = -0.5 * square
  const x = a - 0.9189385332046728 // ln √(2π), of which 3.88e−17 is too much
  const part = a - x
  const low = a - (x + part) + (part - 0.9189385332046728)
  return expOfSum(x, low + (3.8782941580672414e-17 - 0.5 * productError(z, z, square)))
}

/** Φ(z) beyond the table. */
function normalCdfFar(z: number): number {
  if (!(z < 0)) return z > 0 ? 1 - normalCdfFar(-z) : NaN
  // φ/Φ = t + 1/(t + 2/(t + 3/(t + …))), t = −z: Laplace's continued fraction, to 1e−17 for t ≥ 6
  let ratio = -z
  for (let n = 22; n > 0; n--) ratio = n / ratio - z
  return normalDensity(z) / ratio
}

/** Φ(z), the standard normal distribution up to z; within 2.2 units of the last place, also where it is close to 0. */
export function normalCdf(z: number): number {
  if (!(Math.abs(z) < 6)) return normalCdfFar(z)
  const k = z * 16 + 6755399441055840
  const s = z - (k - 6755399441055840) * (1 / 16)
  const r = (k | 0) * 11
  const A = SERIES
  const q = s * s
  const odd = A[r + 1] + q * (A[r + 3] + q * (A[r + 5] + q * (A[r + 7] + q * A[r + 9])))
  const even = A[r + 2] + q * (A[r + 4] + q * (A[r + 6] + q * (A[r + 8] + q * A[r + 10])))
  return A[r] + (s * odd + q * even)
}

/** (erf x)/x − 1 = 2/√π Σ (−1)ⁿ x^2n/(n!(2n + 1)) − 1 in powers of x² */
const ERF = [
  0.1283791670955126, -0.37612638903183754, 0.11283791670955126, -0.026866170645131252, 0.005223977625442188,
  -0.0008548327023450853, 0.00012055332981789664, -1.492565035840625e-5, 1.6462114365889248e-6,
  -1.6365844691234924e-7, 1.4807192815879218e-8, -1.2290555301717928e-9,
]

/** erf x = 2/√π ∫₀ˣ e^(−t²) dt, within 1.5 units of the last place. */
export function erf(x: number): number {
  if (x > 0.5) return 1 - 2 * normalCdf(-Math.SQRT2 * x)
  if (x < -0.5) return 2 * normalCdf(Math.SQRT2 * x) - 1
  return x + x * polynomial(ERF, x * x)
}

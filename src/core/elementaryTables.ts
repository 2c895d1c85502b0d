/**
 * e^c and the logistic function of c at every c = k/64, and tanh c at every k/128, each the double next to the true
 * value: worked out in integers of 192 binary places, because every engine's Math.exp is another.
 */

const PLACES = 192n
const ONE = 1n << PLACES
/** As far as the numbers of a network usually go: 64·20. */
const STEPS = 1280

const UNIT = 1 / Number(ONE)

/** Number() of an integer rounds to the nearest double, and dividing by 2^192 loses nothing. */
const rounded = (v: bigint) => Number(v) * UNIT
const rest = (v: bigint) => rounded(v - BigInt(Number(v)))

/** e^±1/64 = Σ (±1/64)ⁿ/n! */
function expOfStep(sign: bigint): bigint {
  let sum = 0n
  for (let n = 1n, term = ONE; term !== 0n; n++) {
    sum += term
    term = (sign * term) / (64n * n)
  }
  return sum
}

/** e^c stands at 64c + 1280, |c| ≤ 20. */
export const EXP = new Float64Array(2 * STEPS + 1)
/** What e^c has beyond the number in EXP: at 64c + 256, |c| ≤ 4. */
export const EXP_REST = new Float64Array(513)
/** 1/(1 + e^−c) stands at 64c + 1280, |c| ≤ 20. */
export const LOGISTIC = new Float64Array(2 * STEPS + 1)
/** tanh c = 2/(1 + e^−2c) − 1 stands at 128c + 1280, |c| ≤ 10. */
export const TANH = new Float64Array(2 * STEPS + 1)

function fill(): void {
  const up = expOfStep(1n)
  const down = expOfStep(-1n)
  let above = ONE
  let below = ONE
  for (let k = 0; k <= STEPS; k++) {
    EXP[STEPS + k] = rounded(above)
    EXP[STEPS - k] = rounded(below)
    if (k <= 256) {
      EXP_REST[256 + k] = rest(above)
      EXP_REST[256 - k] = rest(below)
    }
    const logistic = (ONE << PLACES) / (ONE + above)
    LOGISTIC[STEPS + k] = rounded(ONE - logistic)
    LOGISTIC[STEPS - k] = rounded(logistic)
    TANH[STEPS + k] = rounded(ONE - 2n * logistic)
    TANH[STEPS - k] = rounded(2n * logistic - ONE)
    above = (above * up) >> PLACES
    below = (below * down) >> PLACES
  }
}

fill()

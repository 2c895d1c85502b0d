/** The product of a matrix of which most numbers are 0. */
import type { Product } from './productInPlace'

/** Numbers in a view. */
const CAPACITY = 32768

/** The most terms of a sum. */
export const MOST_LISTED = 5461

/** Copies and views as in productByPanels.ts; of A only a list of what is not 0. */
function createProductWithoutZeros(): Product {
  const VALUES = new Float64Array(CAPACITY)
  /** Where a value's factors stand. */
  const PLACES = new Int32Array(CAPACITY)
  /** Where the list of each row ends. */
  const ENDS = new Int32Array(CAPACITY)
  const right = new ArrayBuffer(8 * (CAPACITY + 5))
  const RIGHT0 = new Float64Array(right, 0, CAPACITY)
  const RIGHT1 = new Float64Array(right, 8, CAPACITY)
  const RIGHT2 = new Float64Array(right, 16, CAPACITY)
  const RIGHT3 = new Float64Array(right, 24, CAPACITY)
  const RIGHT4 = new Float64Array(right, 32, CAPACITY)
  const RIGHT5 = new Float64Array(right, 40, CAPACITY)

  /** Lists row by row what is not 0 in A. */
  function list(A: Float64Array, pA: number, kA: number, first: number, rows: number, K: number): void {
    let n = 0
    for (let r = 0; r < rows; r++) {
      let a = ((first + r) * pA) | 0
      for (let place = 0; place < 6 * K; place = (place + 6) | 0) {
        const value = A[a]
        VALUES[n] = value
        PLACES[n] = place
        // Not by a branch, which the processor could not foresee.
        n = (n + Number(value !== 0)) | 0
        a = (a + kA) | 0
      }
      ENDS[r] = n
    }
  }

  /** Copies six rows of B; where there are fewer, the last of them instead of what is missing. */
  function packSix(B: Float64Array, qB: number, kB: number, q: number, Q: number, K: number): void {
    const row0 = q * qB
    const row1 = Math.min(q + 1, Q - 1) * qB
    const row2 = Math.min(q + 2, Q - 1) * qB
    const row3 = Math.min(q + 3, Q - 1) * qB
    const row4 = Math.min(q + 4, Q - 1) * qB
    const row5 = Math.min(q + 5, Q - 1) * qB
    let b = 0
    for (let at = 0; at < 6 * K; at = (at + 6) | 0) {
      RIGHT0[at] = B[(row0 + b) | 0]
      RIGHT1[at] = B[(row1 + b) | 0]
      RIGHT2[at] = B[(row2 + b) | 0]
      RIGHT3[at] = B[(row3 + b) | 0]
      RIGHT4[at] = B[(row4 + b) | 0]
      RIGHT5[at] = B[(row5 + b) | 0]
      b = (b + kB) | 0
    }
  }

  /** The listed numbers `begin … end` of a row of A times `columns` rows of B, up to six. */
  function tile(begin: number, end: number, C: Float64Array, c: number, qC: number, columns: number): void {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    for (let n = begin; n < end; n = (n + 1) | 0) {
      const value = VALUES[n]
      const place = PLACES[n]
      s0 += value * RIGHT0[place]
      s1 += value * RIGHT1[place]
      s2 += value * RIGHT2[place]
      s3 += value * RIGHT3[place]
      s4 += value * RIGHT4[place]
      s5 += value * RIGHT5[place]
    }
    C[c] = s0
    if (columns > 1) C[(c + qC) | 0] = s1
    if (columns > 2) C[(c + 2 * qC) | 0] = s2
    if (columns > 3) C[(c + 3 * qC) | 0] = s3
    if (columns > 4) C[(c + 4 * qC) | 0] = s4
    if (columns > 5) C[(c + 5 * qC) | 0] = s5
  }

  return (A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K) => {
    const most = Math.floor(CAPACITY / K)
    for (let first = 0; first < P; first += most) {
      const rows = Math.min(most, P - first)
      list(A, pA, kA, first, rows, K)
      for (let q = 0; q < Q; q += 6) {
        packSix(B, qB, kB, q, Q, K)
        for (let r = 0; r < rows; r++) {
          tile(r > 0 ? ENDS[r - 1] : 0, ENDS[r], C, (first + r) * pC + q * qC, qC, Q - q)
        }
      }
    }
  }
}

/**
 * As `Product` says, for up to MOST_LISTED terms, without the terms in which A is 0: a sum begins with 0 and is never
 * −0, so that adding 0 or −0 would change nothing. Where B is infinite it is not the NaN that ∞·0 would make of it.
 */
export const productWithoutZeros = createProductWithoutZeros()

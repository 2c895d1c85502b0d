/** The product of larger matrices, by way of copies that lie in the order in which they are read. */
import type { Product } from './productInPlace'

/** Numbers in a view. */
const CAPACITY = 32768

/** The most terms of a sum. */
export const MOST_TERMS = 10922

/**
 * Neighbouring rows are interleaved, and view v of a copy begins v numbers later, so that one index finds a number in
 * each row. The views never change, and being made inside a function shows that to the engine however the program is
 * bundled: it then knows where each stands, and checks an index once for all views of a length. A round takes six sums,
 * because more of them, with their products, are more than the processor has registers for.
 */
function createProductByPanels(): Product {
  const left = new ArrayBuffer(8 * (CAPACITY + 2))
  const LEFT0 = new Float64Array(left, 0, CAPACITY)
  const LEFT1 = new Float64Array(left, 8, CAPACITY)
  const LEFT2 = new Float64Array(left, 16, CAPACITY)
  const right = new ArrayBuffer(8 * (CAPACITY + 1))
  const RIGHT0 = new Float64Array(right, 0, CAPACITY)
  const RIGHT1 = new Float64Array(right, 8, CAPACITY)

  /** Copies three rows of A, from `at` on; returns where the next three go. */
  function packThree(
    A: Float64Array,
    kA: number,
    row0: number,
    row1: number,
    row2: number,
    at: number,
    K: number,
  ) {
    let a = 0
    for (let k = 0; k < K; k++) {
      LEFT0[at] = A[(row0 + a) | 0]
      LEFT1[at] = A[(row1 + a) | 0]
      LEFT2[at] = A[(row2 + a) | 0]
      at = (at + 3) | 0
      a = (a + kA) | 0
    }
    return at
  }

  function packTwo(B: Float64Array, kB: number, row0: number, row1: number, K: number): void {
    let b = 0
    for (let at = 0; at < 2 * K; at = (at + 2) | 0) {
      RIGHT0[at] = B[(row0 + b) | 0]
      RIGHT1[at] = B[(row1 + b) | 0]
      b = (b + kB) | 0
    }
  }

  /** Three copied rows of A, from `a` on, times two of B. */
  function tile(
    a: number,
    K: number,
    C: Float64Array,
    c0: number,
    c1: number,
    c2: number,
    next: number,
  ): void {
    let s00 = 0
    let s01 = 0
    let s10 = 0
    let s11 = 0
    let s20 = 0
    let s21 = 0
    for (let b = 0; b < 2 * K; b = (b + 2) | 0) {
      const x0 = LEFT0[a]
      const x1 = LEFT1[a]
      const x2 = LEFT2[a]
      const w0 = RIGHT0[b]
      const w1 = RIGHT1[b]
      s00 += x0 * w0
      s01 += x0 * w1
      s10 += x1 * w0
      s11 += x1 * w1
      s20 += x2 * w0
      s21 += x2 * w1
      a = (a + 3) | 0
    }
    C[c0] = s00
    C[(c0 + next) | 0] = s01
    C[c1] = s10
    C[(c1 + next) | 0] = s11
    C[c2] = s20
    C[(c2 + next) | 0] = s21
  }

  return (A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K) => {
    const most = 3 * Math.floor(CAPACITY / (3 * K))
    for (let first = 0; first < P; first += most) {
      const last = Math.min(first + most, P) - 1
      for (let p = first, at = 0; p <= last; p += 3) {
        at = packThree(A, kA, p * pA, Math.min(p + 1, last) * pA, Math.min(p + 2, last) * pA, at, K)
      }
      for (let q = 0; q < Q; q += 2) {
        const next = q + 1 < Q ? 1 : 0
        packTwo(B, kB, q * qB, (q + next) * qB, K)
        for (let p = first, a = 0; p <= last; p += 3, a += 3 * K) {
          const c = q * qC
          tile(a, K, C, p * pC + c, Math.min(p + 1, last) * pC + c, Math.min(p + 2, last) * pC + c, next * qC)
        }
      }
    }
  }
}

/** As `Product` says, for up to MOST_TERMS terms. At the edges the last row stands in for those that are missing. */
export const productByPanels = createProductByPanels()

/** The product that everything is made of, where the matrices lie; for larger ones copies of them are faster to read. */

/**
 * C[p][q] = Σ_k A[p][k]·B[q][k]. A[p][k] stands at p·pA + k·kA, B[q][k] at q·qB + k·kB, C[p][q] at p·pC + q·qC. Each
 * sum begins with 0 and takes its terms in the order of k, so that every way to compute it gives the same bits.
 */
export type Product = (
  A: Float64Array,
  pA: number,
  kA: number,
  B: Float64Array,
  qB: number,
  kB: number,
  C: Float64Array,
  pC: number,
  qC: number,
  P: number,
  Q: number,
  K: number,
) => void

/**
 * Eight sums side by side keep the processor busy. Where the last block would stand over the edge it is moved back, and
 * computes some numbers a second time.
 */
export const productInPlace: Product = (A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K) => {
  if (Q < 4) {
    if (P < 4) smallProduct(A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K)
    else productInPlace(B, qB, kB, A, pA, kA, C, qC, pC, Q, P, K)
    return
  }
  const stepA = P > 1 ? pA : 0
  const stepC = P > 1 ? pC : 0
  const qB2 = 2 * qB
  const qB3 = 3 * qB
  for (let p = 0; p < P; p += 2) {
    const top = p + 2 <= P || P === 1 ? p : P - 2
    for (let q = 0; q < Q; q += 4) {
      const left = q + 4 <= Q ? q : Q - 4
      let s00 = 0
      let s01 = 0
      let s02 = 0
      let s03 = 0
      let s10 = 0
      let s11 = 0
      let s12 = 0
      let s13 = 0
      let a = top * pA
      let b = left * qB
      for (let k = 0; k < K; k++) {
        const a0 = A[a]
        const a1 = A[(a + stepA) | 0]
        const b0 = B[b]
        const b1 = B[(b + qB) | 0]
        const b2 = B[(b + qB2) | 0]
        const b3 = B[(b + qB3) | 0]
        s00 += a0 * b0
        s01 += a0 * b1
        s02 += a0 * b2
        s03 += a0 * b3
        s10 += a1 * b0
        s11 += a1 * b1
        s12 += a1 * b2
        s13 += a1 * b3
        a = (a + kA) | 0
        b = (b + kB) | 0
      }
      const c0 = top * pC + left * qC
      const c1 = c0 + stepC
      C[c0] = s00
      C[c0 + qC] = s01
      C[c0 + 2 * qC] = s02
      C[c0 + 3 * qC] = s03
      C[c1] = s10
      C[c1 + qC] = s11
      C[c1 + 2 * qC] = s12
      C[c1 + 3 * qC] = s13
    }
  }
}

/** One number after the other, where there is no room for a block. */
const smallProduct: Product = (A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K) => {
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < Q; q++) {
      let s = 0
      for (let k = 0; k < K; k++) s += A[p * pA + k * kA] * B[q * qB + k * kB]
      C[p * pC + q * qC] = s
    }
  }
}

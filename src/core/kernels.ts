/**
 * The hot loops and nothing else. Everything is row-major: a layer's numbers are rows × units, its weights
 * units × below.
 */

/**
 * C[p][q] = Σ_k A[p][k]·B[q][k]. A[p][k] stands at p·pA + k·kA, B[q][k] at q·qB + k·kB, C[p][q] at p·pC + q·qC. Each
 * sum is taken in the order of k; eight of them side by side keep the processor busy and change no bit. Where the
 * last block would stand over the edge it is moved back, and computes some numbers a second time.
 */
function product(
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
): void {
  if (Q < 4) {
    if (P < 4) smallProduct(A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K)
    else product(B, qB, kB, A, pA, kA, C, qC, pC, Q, P, K)
    return
  }
  const stepA = P > 1 ? pA : 0
  const stepC = P > 1 ? pC : 0
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
        const a1 = A[a + stepA]
        const b0 = B[b]
        const b1 = B[b + qB]
        const b2 = B[b + 2 * qB]
        const b3 = B[b + 3 * qB]
        s00 += a0 * b0
        s01 += a0 * b1
        s02 += a0 * b2
        s03 += a0 * b3
        s10 += a1 * b0
        s11 += a1 * b1
        s12 += a1 * b2
        s13 += a1 * b3
        a += kA
        b += kB
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

/** The same, one number after the other, where there is no room for a block. */
function smallProduct(
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
): void {
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < Q; q++) {
      let s = 0
      for (let k = 0; k < K; k++) s += A[p * pA + k * kA] * B[q * qB + k * kB]
      C[p * pC + q * qC] = s
    }
  }
}

/** z[r][j] = Σ_i W[j][i]·x[r][i] + b[j] */
export function affine(
  W: Float64Array,
  b: Float64Array,
  x: Float64Array,
  z: Float64Array,
  rows: number,
  units: number,
  below: number,
): void {
  product(x, below, 1, W, below, 1, z, units, 1, rows, units, below)
  for (let k = 0, j = 0; k < rows * units; k++) {
    z[k] += b[j]
    if (++j === units) j = 0
  }
}

/** incoming[r][i] = Σ_j W[j][i]·delta[r][j], for the layer below */
export function backpropagate(
  W: Float64Array,
  delta: Float64Array,
  incoming: Float64Array,
  rows: number,
  units: number,
  below: number,
): void {
  product(delta, units, 1, W, 1, below, incoming, below, 1, rows, below, units)
}

/** dW[j][i] = Σ_r delta[r][j]·x[r][i], db[j] = Σ_r delta[r][j] */
export function gradients(
  delta: Float64Array,
  x: Float64Array,
  dW: Float64Array,
  db: Float64Array,
  rows: number,
  units: number,
  below: number,
): void {
  product(delta, 1, units, x, 1, below, dW, below, 1, units, below, rows)
  for (let j = 0; j < units; j++) {
    let s = 0
    for (let k = j; k < rows * units; k += units) s += delta[k]
    db[j] = s
  }
}

/** p −= rate·g; returns 0, or NaN if some new parameter is not finite, as it is not where its gradient is not. */
export function descend(p: Float64Array, g: Float64Array, rate: number): number {
  let probe = 0
  for (let k = 0; k < p.length; k++) {
    const next = p[k] - rate * g[k]
    p[k] = next
    probe += next * 0
  }
  return probe
}

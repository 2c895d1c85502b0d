/**
 * The hot loops and nothing else. Everything is row-major: a layer's numbers are rows × units, its weights
 * units × below.
 */
import { MOST_TERMS, productByPanels } from './productByPanels'
import { productInPlace, type Product } from './productInPlace'
import { MOST_LISTED, productWithoutZeros } from './productWithoutZeros'

/** Whether copies of the matrices cost less than they save; about half a nanosecond a number, a quarter a term. */
const paysToCopy = (P: number, Q: number) => P * Q >= 5 * (P + Q)

/** The way that is fastest for the size; all give the same bits. */
const product: Product = (A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K) => {
  const way = paysToCopy(P, Q) && K <= MOST_TERMS ? productByPanels : productInPlace
  way(A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K)
}

/** The same for an A that may be mostly zeros, as inputs of pictures and outputs of relu are; `count` numbers of it are looked at. */
const sparseProduct: Product = (A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K) => {
  const sparse = paysToCopy(P, Q) && K <= MOST_LISTED && isMostlyZeros(A, P * K)
  const way = sparse ? productWithoutZeros : product
  way(A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K)
}

/** An estimate: every eleventh number is looked at. */
function isMostlyZeros(x: Float64Array, count: number): boolean {
  let surplus = 0
  for (let k = 0; k < count; k = (k + 11) | 0) surplus += x[k] === 0 ? 1 : -1
  return surplus > 0
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
  sparseProduct(x, below, 1, W, below, 1, z, units, 1, rows, units, below)
  for (let j = 0; j < units; j++) {
    const bias = b[j]
    for (let k = j; k < rows * units; k += units) z[k] += bias
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
  sparseProduct(x, 1, below, delta, 1, units, dW, 1, below, below, units, rows)
  sumRows(delta, db, rows, units)
}

/** db[j] = Σ_r delta[r][j], four of them side by side */
function sumRows(delta: Float64Array, db: Float64Array, rows: number, units: number): void {
  const end = rows * units
  let j = 0
  for (; j + 4 <= units; j += 4) {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    for (let k = j; k < end; k += units) {
      s0 += delta[k]
      s1 += delta[k + 1]
      s2 += delta[k + 2]
      s3 += delta[k + 3]
    }
    db[j] = s0
    db[j + 1] = s1
    db[j + 2] = s2
    db[j + 3] = s3
  }
  for (; j < units; j++) {
    let s = 0
    for (let k = j; k < end; k += units) s += delta[k]
    db[j] = s
  }
}

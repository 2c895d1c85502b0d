/** The little linear algebra that lessons' tests compute with. */

/** The rank of a matrix, by elimination with the largest pivots. */
export function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < left[0].length && rank < left.length; column++) {
    const size = (k: number) => Math.abs(left[k][column])
    let pivot = rank
    for (let k = rank + 1; k < left.length; k++) if (size(k) > size(pivot)) pivot = k
    if (size(pivot) < 1e-9) continue
    ;[left[rank], left[pivot]] = [left[pivot], left[rank]]
    for (let k = rank + 1; k < left.length; k++) {
      const factor = left[k][column] / left[rank][column]
      for (let c = column; c < left[k].length; c++) left[k][c] -= factor * left[rank][c]
    }
    rank++
  }
  return rank
}

/** The least eigenvalue of a symmetric matrix, by Jacobi's rotations. */
export function leastEigenvalue(symmetric: readonly (readonly number[])[]): number {
  const a = symmetric.map((row) => [...row])
  const n = a.length
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, p, q)
  }
  return Math.min(...a.map((row, k) => row[k]))
}

/** Turns the plane of two axes so that what lies between them becomes 0. */
function rotate(a: number[][], p: number, q: number): void {
  if (a[p][q] === 0) return
  const angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p])
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  for (let k = 0; k < a.length; k++) {
    const [kp, kq] = [a[k][p], a[k][q]]
    a[k][p] = c * kp - s * kq
    a[k][q] = s * kp + c * kq
  }
  for (let k = 0; k < a.length; k++) {
    const [pk, qk] = [a[p][k], a[q][k]]
    a[p][k] = c * pk - s * qk
    a[q][k] = s * pk + c * qk
  }
}

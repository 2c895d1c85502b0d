import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affine, backpropagate, gradients } from '../../src/core/kernels'
import { MOST_TERMS, productByPanels } from '../../src/core/productByPanels'
import { productInPlace, type Product } from '../../src/core/productInPlace'
import { MOST_LISTED, productWithoutZeros } from '../../src/core/productWithoutZeros'
import { Random, seedState } from '../../src/core/random'

const range = (length: number) => Array.from({ length }, (_, k) => k)

/** From a single row or unit to more than a block of any kind takes, so that every edge comes up. */
const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 }))
/** The share of zeros: none, as in hidden layers, as in pictures, everything. */
const zeros = fc.constantFrom(0, 0.45, 0.8, 1)

/** Draws matrices of normal numbers, some of them 0 or −0. */
function numbers(seed: number): (length: number, share?: number) => Float64Array {
  const random = new Random(seedState(seed))
  const draw = (share: number) =>
    random.uniform() >= share ? random.normal() : random.uniform() < 0.5 ? 0 : -0
  return (length, share = 0) => Float64Array.from({ length }, () => draw(share))
}

/** One term after the other, beginning with 0. */
function sum(count: number, term: (k: number) => number): number {
  let total = 0
  for (let k = 0; k < count; k++) total += term(k)
  return total
}

/** To the bit: 0 is not −0. */
function expectBits(got: Float64Array, wanted: number[]): void {
  expect(got).toStrictEqual(Float64Array.from(wanted))
}

describe('the kernels give the very bits of the formulas, in every shape and with any zeros', () => {
  const shapes = fc.record({ rows: size, units: size, below: size, share: zeros, seed: fc.integer() })

  it('z = W x + b', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, below, share, seed }) => {
        const draw = numbers(seed)
        const [W, b, x] = [draw(units * below), draw(units), draw(rows * below, share)]
        const z = draw(rows * units)
        affine(W, b, x, z, rows, units, below)
        const of = (r: number, j: number) => sum(below, (i) => W[j * below + i] * x[r * below + i]) + b[j]
        expectBits(
          z,
          range(rows * units).map((k) => of(Math.floor(k / units), k % units)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('incoming = Wᵀ delta', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, below, share, seed }) => {
        const draw = numbers(seed)
        const [W, delta] = [draw(units * below), draw(rows * units, share)]
        const incoming = draw(rows * below)
        backpropagate(W, delta, incoming, rows, units, below)
        const of = (r: number, i: number) => sum(units, (j) => W[j * below + i] * delta[r * units + j])
        expectBits(
          incoming,
          range(rows * below).map((k) => of(Math.floor(k / below), k % below)),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('dW = deltaᵀ x, db = Σ delta', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, below, share, seed }) => {
        const draw = numbers(seed)
        const [delta, x] = [draw(rows * units, 0.3), draw(rows * below, share)]
        const [dW, db] = [draw(units * below), draw(units)]
        gradients(delta, x, dW, db, rows, units, below)
        const of = (j: number, i: number) => sum(rows, (r) => delta[r * units + j] * x[r * below + i])
        expectBits(
          dW,
          range(units * below).map((k) => of(Math.floor(k / below), k % below)),
        )
        expectBits(
          db,
          range(units).map((j) => sum(rows, (r) => delta[r * units + j])),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('sums longer than any copy can hold', () => {
  it.each([
    ['of many numbers', MOST_TERMS + 1, 0],
    ['of mostly zeros', MOST_LISTED + 1, 0.8],
  ])('%s come to the same bits', (_, below, share) => {
    const [rows, units] = [10, 11]
    const draw = numbers(1)
    const [W, b, x] = [draw(units * below), draw(units), draw(rows * below, share)]
    const z = draw(rows * units)
    affine(W, b, x, z, rows, units, below)
    const of = (r: number, j: number) => sum(below, (i) => W[j * below + i] * x[r * below + i]) + b[j]
    expectBits(
      z,
      range(rows * units).map((k) => of(Math.floor(k / units), k % units)),
    )
    const dW = draw(rows * units)
    gradients(W, x, dW, draw(units), below, units, rows)
    const slope = (j: number, i: number) => sum(below, (r) => W[r * units + j] * x[r * rows + i])
    expectBits(
      dW,
      range(units * rows).map((k) => slope(Math.floor(k / rows), k % rows)),
    )
  })
})

const WAYS: readonly (readonly [string, Product, number])[] = [
  ['in place', productInPlace, Infinity],
  ['by panels', productByPanels, MOST_TERMS],
  ['without zeros', productWithoutZeros, MOST_LISTED],
]

describe.each(WAYS)('a product %s', (_, product, most) => {
  const check = (P: number, Q: number, K: number, share: number, seed: number, turned: boolean) => {
    const draw = numbers(seed)
    const [A, B, C] = [draw(P * K, share), draw(Q * K), draw(P * Q)]
    const [pA, kA, pC, qC] = turned ? [1, P, 1, P] : [K, 1, Q, 1]
    const [qB, kB] = turned ? [1, Q] : [K, 1]
    product(A, pA, kA, B, qB, kB, C, pC, qC, P, Q, K)
    const of = (p: number, q: number) => sum(K, (k) => A[p * pA + k * kA] * B[q * qB + k * kB])
    const at = (k: number) => (turned ? of(k % P, Math.floor(k / P)) : of(Math.floor(k / Q), k % Q))
    expectBits(C, range(P * Q).map(at))
  }

  it('takes each sum in order, with any strides', () => {
    fc.assert(fc.property(size, size, size, zeros, fc.integer(), fc.boolean(), check), { numRuns: 300 })
  })

  it('has room for more rows than its copies take at once, and for the most terms', () => {
    check(130, 7, 700, 0.8, 1, false)
    check(400, 3, 200, 0, 2, true)
    check(4, 8, Math.min(most, 12000), 0.5, 3, false)
  })

  it('passes on what is not finite', () => {
    for (const wrong of [NaN, Infinity, -Infinity]) {
      const C = new Float64Array(1)
      product(Float64Array.of(0, wrong, 1), 3, 1, Float64Array.of(1, 1, 1), 3, 1, C, 1, 1, 1, 1, 3)
      expect(C[0]).toBe(wrong)
    }
  })
})

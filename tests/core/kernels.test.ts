import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affine, backpropagate, descend, gradients } from '../../src/core/kernels'
import { Random, seedState } from '../../src/core/random'

const size = fc.integer({ min: 1, max: 11 })
const shapes = fc.record({ rows: size, units: size, below: size, seed: fc.integer() })
const range = (length: number) => Array.from({ length }, (_, k) => k)

/** One term after the other, in order. */
const sum = (terms: number[]) => terms.reduce((total, term) => total + term, 0)

function numbers(seed: number): (length: number) => Float64Array {
  const random = new Random(seedState(seed))
  return (length) => Float64Array.from({ length }, () => random.normal())
}

describe('the kernels give the very bits of the formulas, in every shape', () => {
  it('z = W x + b', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, below, seed }) => {
        const draw = numbers(seed)
        const [W, b, x] = [draw(units * below), draw(units), draw(rows * below)]
        const z = new Float64Array(rows * units)
        affine(W, b, x, z, rows, units, below)
        for (const r of range(rows)) {
          for (const j of range(units)) {
            const terms = range(below).map((i) => W[j * below + i] * x[r * below + i])
            expect(z[r * units + j]).toBe(sum(terms) + b[j])
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('incoming = Wᵀ delta', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, below, seed }) => {
        const draw = numbers(seed)
        const [W, delta] = [draw(units * below), draw(rows * units)]
        const incoming = new Float64Array(rows * below)
        backpropagate(W, delta, incoming, rows, units, below)
        for (const r of range(rows)) {
          for (const i of range(below)) {
            const terms = range(units).map((j) => W[j * below + i] * delta[r * units + j])
            expect(incoming[r * below + i]).toBe(sum(terms))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('dW = deltaᵀ x, db = Σ delta', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, below, seed }) => {
        const draw = numbers(seed)
        const [delta, x] = [draw(rows * units), draw(rows * below)]
        const dW = new Float64Array(units * below)
        const db = new Float64Array(units)
        gradients(delta, x, dW, db, rows, units, below)
        for (const j of range(units)) {
          for (const i of range(below)) {
            const terms = range(rows).map((r) => delta[r * units + j] * x[r * below + i])
            expect(dW[j * below + i]).toBe(sum(terms))
          }
          expect(db[j]).toBe(sum(range(rows).map((r) => delta[r * units + j])))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('p −= rate·g, with a probe for what is not finite', () => {
    const p = Float64Array.of(1, 2, 3)
    expect(descend(p, Float64Array.of(10, 0, -10), 0.5)).toBe(0)
    expect([...p]).toEqual([-4, 2, 8])
    for (const wrong of [NaN, Infinity, -Infinity]) {
      expect(descend(Float64Array.of(1, 2), Float64Array.of(0, wrong), 0)).toBeNaN()
      expect(descend(Float64Array.of(wrong, 2), Float64Array.of(0, 0), 1)).toBeNaN()
    }
  })
})

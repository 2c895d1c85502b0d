import { describe, expect, it } from 'vitest'
import { biasIndex, viewParameters, weightIndex } from '../../src/core/network'
import { cell } from '../../src/core/trace'
import { checkOf, oracleTrace, planted, traceOf } from './checks'

describe('a mistake', () => {
  const trace = traceOf({ loss: 'huber' })
  const { network } = trace.recipe

  it('in one entry is found, named, and comes first', () => {
    for (const [at, cellOf] of [
      [weightIndex(network, 1, 3, 1), cell('dW', 1, 3, 1)],
      [weightIndex(network, 2, 0, 2), cell('dW', 2, 0, 2)],
      [biasIndex(network, 1, 2), cell('db', 1, 2)],
    ] as const) {
      const { counts, gradients } = checkOf(
        planted(trace, (gradient) => gradient.with(at, gradient[at] * 1.001)),
      )
      expect(counts).toEqual({ agrees: 16, disagrees: 1, corner: 0, rounding: 0 })
      expect(gradients[0]).toMatchObject({ cell: cellOf, judgement: 'disagrees' })
      expect(gradients[0].slope).toBeCloseTo(trace.gradient.values[at], 12)
    }
  })

  it('of the sign is found everywhere', () => {
    const { counts, gradients } = checkOf(planted(trace, (gradient) => gradient.map((g) => -g)))
    expect(counts.disagrees).toBe(17)
    const sizes = gradients.map(({ apart }) => apart)
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(sizes[0]).toBeCloseTo(2, 9)
  })

  it('of biases left out is found in the biases alone', () => {
    const { counts, gradients } = checkOf(
      planted(trace, (gradient) => {
        viewParameters(network, gradient).biases.forEach((b) => b.fill(0))
        return gradient
      }),
    )
    expect(counts.disagrees).toBe(5)
    expect(gradients.slice(0, 5).every(({ cell: { quantity } }) => quantity === 'db')).toBe(true)
  })

  it('of a forgotten slope is found in the layer where it was forgotten', () => {
    // σ′ left out of δ in the hidden layer: its gradient is made from what arrives there.
    const { incoming, a, rows } = trace
    const { counts, gradients } = checkOf(
      planted(trace, (gradient) => {
        const { weights, biases } = viewParameters(network, gradient)
        for (let j = 0; j < 4; j++) {
          const sum = (of: (r: number) => number) => rows.reduce((s, r) => s + of(r), 0)
          biases[1][j] = sum((r) => incoming[1][4 * r + j])
          for (let i = 0; i < 2; i++) {
            weights[1][2 * j + i] = sum((r) => incoming[1][4 * r + j] * a[0][2 * r + i])
          }
        }
        return gradient
      }),
    )
    expect(counts).toMatchObject({ disagrees: 12, agrees: 5 })
    expect(gradients.slice(0, 12).every(({ cell: { layer } }) => layer === 1)).toBe(true)
  })

  it('in the first layers is found though their gradients have all but vanished', () => {
    const deep = oracleTrace('arch-deep-2-8x6-1-tanh-b5')
    const at = weightIndex(deep.recipe.network, 1, 0, 0)
    const wrong = planted(deep, (gradient) => gradient.with(at, gradient[at] * 1.01))
    expect(checkOf(wrong).gradients[0]).toMatchObject({ cell: cell('dW', 1, 0, 0), judgement: 'disagrees' })
  })
})

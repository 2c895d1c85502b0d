import { describe, expect, it } from 'vitest'
import { recipeM } from '../../../src/content/lessons/recipeM'
import { isBias, type ActivationName, type NetworkSpec } from '../../../src/core/network'

function spec(inputs: number, hidden: readonly number[], activation: ActivationName = 'tanh'): NetworkSpec {
  return { inputs, layers: [...hidden, 1].map((units) => ({ units, activation })) }
}

const DEEP = spec(2, Array<number>(10).fill(8))
const WIDE = spec(1, [12])

/** The weights in their order, and the biases. */
function parts(network: NetworkSpec, values: Float64Array): { weights: number[]; biases: number[] } {
  const of = (bias: boolean) => [...values].filter((_, index) => isBias(network, index) === bias)
  return { weights: of(false), biases: of(true) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe('recipe M', () => {
  it('gives the weights that were computed elsewhere, layer by layer and row by row', () => {
    const deep = parts(DEEP, recipeM(DEEP, 1, 'xavier')).weights
    expect(deep).toHaveLength(600)
    expect(deep[0]).toBeCloseTo(-0.635869860987, 12)
    expect(deep.at(-1)).toBeCloseTo(0.06641649913, 12)
    expect(sum(deep)).toBeCloseTo(-2.624677364273, 12)
    const wide = parts(WIDE, recipeM(WIDE, 1, 'xavier')).weights
    expect(wide[0]).toBeCloseTo(-0.557694760814, 12)
    expect(sum(wide)).toBeCloseTo(4.41103341153, 12)
  })

  it('throws ten numbers away, then begins with 0.0895477696738894', () => {
    const bound = Math.sqrt(6 / (1 + 12))
    expect((recipeM(WIDE, 1, 'xavier')[0] / bound + 1) / 2).toBeCloseTo(0.0895477696738894, 15)
  })

  it('leaves biases at 0', () => {
    expect(new Set(parts(DEEP, recipeM(DEEP, 1, 'he')).biases)).toEqual(new Set([0]))
  })

  it('goes by what comes in alone for He, and multiplies by a scale', () => {
    const xavier = recipeM(WIDE, 1, 'xavier')
    expect(recipeM(WIDE, 1, 'he')[0] / xavier[0]).toBeCloseTo(Math.sqrt(13), 12)
    expect(recipeM(WIDE, 1, 'xavier', 2)).toEqual(xavier.map((value) => 2 * value))
  })

  it('starts elsewhere with another seed', () => {
    expect(recipeM(WIDE, 2, 'xavier')[0]).not.toBe(recipeM(WIDE, 1, 'xavier')[0])
  })
})

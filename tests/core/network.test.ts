import { describe, expect, it } from 'vitest'
import {
  biasIndex,
  createParameters,
  isBias,
  parameterCount,
  sameShape,
  viewParameters,
  weightIndex,
  widthOf,
  type NetworkSpec,
} from '../../src/core/network'

const SPEC: NetworkSpec = {
  inputs: 3,
  layers: [
    { units: 2, activation: 'tanh' },
    { units: 4, activation: 'linear' },
  ],
}

describe('the parameters', () => {
  it('stand layer by layer, row by row, weights before biases', () => {
    const { values, weights, biases } = createParameters(SPEC)
    values.forEach((_, k) => (values[k] = k))
    expect(values).toHaveLength(2 * 4 + 4 * 3)
    expect([...weights[1]]).toEqual([0, 1, 2, 3, 4, 5])
    expect([...biases[1]]).toEqual([6, 7])
    expect([...weights[2]]).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
    expect([...biases[2]]).toEqual([16, 17, 18, 19])
    expect([weights[0].length, biases[0].length]).toEqual([0, 0])
  })

  it('are found by layer and unit, and known for what they are', () => {
    const { values, weights, biases } = createParameters(SPEC)
    values.forEach((_, k) => (values[k] = k))
    const kinds: boolean[] = []
    for (let l = 1; l <= 2; l++) {
      for (let j = 0; j < widthOf(SPEC, l); j++) {
        for (let i = 0; i < widthOf(SPEC, l - 1); i++) {
          const index = weightIndex(SPEC, l, j, i)
          expect(index).toBe(weights[l][j * widthOf(SPEC, l - 1) + i])
          kinds[index] = false
        }
        const index = biasIndex(SPEC, l, j)
        expect(index).toBe(biases[l][j])
        kinds[index] = true
      }
    }
    expect(kinds).toHaveLength(parameterCount(SPEC))
    expect(kinds.map((_, index) => isBias(SPEC, index))).toEqual(kinds)
    expect(isBias(SPEC, 20)).toBe(false)
  })

  it('are refused where their number is another', () => {
    expect(() => viewParameters(SPEC, new Float64Array(19))).toThrow('expected 20 parameters, got 19')
  })
})

describe('two networks', () => {
  const changed = (change: Partial<NetworkSpec>) => sameShape(SPEC, { ...SPEC, ...change })

  it('have the same shape if every width is the same', () => {
    expect(changed({})).toBe(true)
    expect(changed({ layers: SPEC.layers.map((layer) => ({ ...layer, activation: 'relu' })) })).toBe(true)
    expect(changed({ inputs: 2 })).toBe(false)
    expect(changed({ layers: SPEC.layers.slice(0, 1) })).toBe(false)
    expect(changed({ layers: [SPEC.layers[0], { ...SPEC.layers[1], units: 5 }] })).toBe(false)
    expect(changed({ layers: [{ ...SPEC.layers[0], units: 5 }, SPEC.layers[1]] })).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parameterCount, type NetworkSpec } from '../../src/core/network'
import { sampleGradients } from '../../src/core/parameterSample'
import { Random, seedState } from '../../src/core/random'
import type { Cell } from '../../src/core/trace'

const spec: NetworkSpec = {
  inputs: 5,
  layers: [
    { units: 8, activation: 'tanh' },
    { units: 2, activation: 'linear' },
  ],
}
const sample = (most: number, seed = 1) => sampleGradients(spec, most, new Random(seedState(seed)))
const key = ({ quantity, layer, unit, from }: Cell) => `${quantity} ${layer} ${unit} ${from}`

describe('a sample of parameters', () => {
  it('is all of them, in their order, where there are no more', () => {
    const all = sample(1000)
    expect(all).toHaveLength(parameterCount(spec))
    expect(all.map(key).slice(0, 6)).toEqual([
      'dW 1 0 0',
      'dW 1 0 1',
      'dW 1 0 2',
      'dW 1 0 3',
      'dW 1 0 4',
      'dW 1 1 0',
    ])
    expect(key(all[40])).toBe('db 1 0 0')
    expect(key(all[48])).toBe('dW 2 0 0')
    expect(key(all.at(-1)!)).toBe('db 2 1 0')
  })

  it('has each parameter once at most, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 66 }), fc.integer(), (most, seed) => {
        const keys = sample(most, seed).map(key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(keys.length).toBeLessThanOrEqual(most)
        expect(keys.length).toBeGreaterThan(most - 4)
        expect(keys).toEqual(sample(most, seed).map(key))
      }),
    )
  })

  it('gives small groups whole, and shares the rest out', () => {
    const keys = sample(32).map(key)
    const count = (group: string) => keys.filter((each) => each.startsWith(group)).length
    expect(['db 2', 'db 1', 'dW 2', 'dW 1'].map(count)).toEqual([2, 8, 11, 11])
  })

  it('depends on the generator', () => {
    expect(sample(20, 1)).not.toEqual(sample(20, 2))
  })
})

import { describe, expect, it } from 'vitest'
import {
  hasScale,
  INITIALIZER_NAMES,
  initialParameters,
  type InitializerName,
} from '../../src/core/initializers'
import type { NetworkSpec } from '../../src/core/network'

const SPEC: NetworkSpec = {
  inputs: 50,
  layers: [
    { units: 200, activation: 'relu' },
    { units: 10, activation: 'softmax' },
  ],
}

/** Fan-in 50, fan-out 200. Of a uniform distribution on ±c the deviation is c/√3. */
const DEVIATION: Record<InitializerName, number> = {
  'xavier-uniform': Math.sqrt(2 / 250),
  'xavier-normal': Math.sqrt(2 / 250),
  'he-uniform': Math.sqrt(2 / 50),
  'he-normal': Math.sqrt(2 / 50),
  'lecun-normal': Math.sqrt(1 / 50),
  pytorch: Math.sqrt(1 / 50 / 3),
  uniform: 0.5 / Math.sqrt(3),
  normal: 1,
  constant: 0.5,
  zeros: 0,
}

const deviation = (values: Float64Array) =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length)

describe('the initializers', () => {
  it.each(INITIALIZER_NAMES)('%s has the spread of its formula', (name) => {
    const { weights } = initialParameters(SPEC, name, 1)
    expect(Math.abs(deviation(weights[1]) - DEVIATION[name])).toBeLessThanOrEqual(0.02 * DEVIATION[name])
    if (name.endsWith('uniform') || name === 'pytorch') {
      const bound = Math.sqrt(3) * DEVIATION[name]
      expect(Math.max(...weights[1].map(Math.abs))).toBeLessThanOrEqual(bound)
      expect(Math.max(...weights[1].map(Math.abs))).toBeGreaterThan(0.99 * bound)
    } else if (name !== 'zeros' && name !== 'constant') {
      expect(Math.max(...weights[1].map(Math.abs))).toBeGreaterThan(3 * DEVIATION[name])
    }
  })

  it.each(INITIALIZER_NAMES)('%s: biases are 0, but for PyTorch', (name) => {
    const { biases } = initialParameters(SPEC, name, 1)
    if (name === 'pytorch') expect(Math.abs(deviation(biases[1]) - DEVIATION.pytorch)).toBeLessThan(0.01)
    else expect(deviation(biases[1]) + deviation(biases[2])).toBe(0)
  })

  it('go by a scale where they have one', () => {
    const spread = (name: InitializerName) => deviation(initialParameters(SPEC, name, 1, 0.1).weights[1])
    expect(spread('normal')).toBeCloseTo(0.1, 2)
    expect(spread('uniform')).toBeCloseTo(0.1 / Math.sqrt(3), 2)
    expect(new Set(initialParameters(SPEC, 'constant', 1, 0.1).weights[1])).toEqual(new Set([0.1]))
    expect(spread('he-normal')).toBeCloseTo(DEVIATION['he-normal'], 2)
    expect(INITIALIZER_NAMES.filter(hasScale)).toEqual(['uniform', 'normal', 'constant'])
  })

  it('are the same with the same seed only', () => {
    const draw = (seed: number) => initialParameters(SPEC, 'he-normal', seed).values
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })
})

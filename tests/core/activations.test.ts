import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activate, ACTIVATIONS, deactivate } from '../../src/core/activations'
import { ACTIVATION_NAMES } from '../../src/core/network'

const ELEMENTWISE = ['linear', 'relu', 'sigmoid', 'tanh'] as const
const numbers = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 6, maxLength: 6 })

describe('the activations', () => {
  it.each(ELEMENTWISE)('%s: the derivative is the slope', (name) => {
    const { apply, derivative } = ACTIVATIONS[name]
    for (const z of [-3.7, -1, -0.3, 0.2, 0.9, 2.5]) {
      const h = 1e-5
      const slope = (apply(z + h) - apply(z - h)) / (2 * h)
      expect(derivative(z, apply(z))).toBeCloseTo(slope, 9)
    }
  })

  it('relu has slope 0 at 0 and lets NaN through', () => {
    expect(ACTIVATIONS.relu.derivative(0)).toBe(0)
    expect(ACTIVATIONS.relu.apply(NaN)).toBeNaN()
    expect(ACTIVATIONS.relu.apply(-Infinity)).toBe(0)
  })

  it.each(ELEMENTWISE)('%s: the loops say what the table says', (name) => {
    fc.assert(
      fc.property(numbers, numbers, (values, arriving) => {
        const z = Float64Array.from(values)
        const incoming = Float64Array.from(arriving)
        const a = new Float64Array(6)
        const delta = new Float64Array(6)
        activate(name, z, a, 2, 3)
        deactivate(name, z, a, incoming, delta, 2, 3)
        const { apply, derivative } = ACTIVATIONS[name]
        expect(a).toEqual(z.map((v) => apply(v)))
        expect(delta).toEqual(incoming.map((v, k) => v * derivative(z[k], a[k])))
      }),
    )
  })

  it('softmax is normalised row by row, however large the numbers are', () => {
    const a = new Float64Array(6)
    activate('softmax', Float64Array.of(1000, 1001, 999, -5, -5, -5), a, 2, 3)
    const total = Math.exp(-1) + 1 + Math.exp(-2)
    ;[Math.exp(-1) / total, 1 / total, Math.exp(-2) / total, 1 / 3, 1 / 3, 1 / 3].forEach((expected, k) => {
      expect(a[k]).toBeCloseTo(expected, 15)
    })
  })

  it('softmax goes back by its full Jacobian', () => {
    fc.assert(
      fc.property(numbers, numbers, (values, arriving) => {
        const incoming = Float64Array.from(arriving)
        const a = new Float64Array(6)
        const delta = new Float64Array(6)
        activate('softmax', Float64Array.from(values), a, 2, 3)
        deactivate('softmax', new Float64Array(6), a, incoming, delta, 2, 3)
        for (let k = 0; k < 6; k++) {
          const row = k < 3 ? [0, 1, 2] : [3, 4, 5]
          const terms = row.map((m) => ACTIVATIONS.softmax.derivative(a[m], a[k], m === k) * incoming[m])
          expect(delta[k]).toBeCloseTo(terms[0] + terms[1] + terms[2], 13)
        }
      }),
    )
  })

  it.each(ACTIVATION_NAMES)('%s: the probe tells of numbers that are not finite', (name) => {
    const a = new Float64Array(4)
    expect(activate(name, Float64Array.of(1, -2, 3, 1e300), a, 2, 2)).toBe(0)
    for (const wrong of [NaN, Infinity, -Infinity]) {
      expect(activate(name, Float64Array.of(1, wrong, 3, 4), a, 2, 2)).toBeNaN()
    }
  })
})

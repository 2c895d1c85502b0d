import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activate,
  ACTIVATIONS,
  deactivate,
  shapeOf,
  type ElementwiseActivation,
} from '../../src/core/activations'
import { ACTIVATION_NAMES } from '../../src/core/network'

const ELEMENTWISE = ACTIVATION_NAMES.filter((name) => name !== 'softmax')
const SOFTMAX = { units: 3, activation: 'softmax' } as const

/** An activation with a shape that is not the usual one, as functions of z. */
function shaped(activation: (typeof ELEMENTWISE)[number]) {
  const layer = { units: 3, activation, negativeSlope: 0.2, alpha: 1.5 }
  const rule: ElementwiseActivation = ACTIVATIONS[activation]
  const shape = shapeOf(layer)
  return {
    layer,
    apply: (z: number) => rule.apply(z, shape),
    derivative: (z: number) => rule.derivative(z, rule.apply(z, shape), shape),
  }
}

const numbers = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 6, maxLength: 6 })

describe('the activations', () => {
  it.each(ELEMENTWISE)('%s: the derivative is the slope', (name) => {
    const { apply, derivative } = shaped(name)
    for (const z of [-3.7, -1, -0.3, 0.2, 0.9, 2.5]) {
      const h = 1e-5
      const slope = (apply(z + h) - apply(z - h)) / (2 * h)
      expect(derivative(z)).toBeCloseTo(slope, 9)
    }
  })

  it('have at 0 the slopes that PyTorch gives them', () => {
    expect(ELEMENTWISE.map((name) => [name, shaped(name).derivative(0)])).toEqual([
      ['linear', 1],
      ['relu', 0],
      ['leaky-relu', 0.2],
      ['sigmoid', 0.25],
      ['tanh', 1],
      ['elu', 1.5],
      ['gelu', 0.5],
      ['gelu-tanh', 0.5],
      ['softplus', 0.5],
      ['silu', 0.5],
    ])
  })

  it('are shaped by the slope and alpha of their layer, or by the usual ones', () => {
    expect(shapeOf({ units: 1, activation: 'leaky-relu' })).toBe(0.01)
    expect(shapeOf({ units: 1, activation: 'elu' })).toBe(1)
    expect(shapeOf({ units: 1, activation: 'elu', alpha: 2, negativeSlope: 3 })).toBe(2)
    expect(shaped('leaky-relu').apply(-2)).toBe(-0.4)
    expect(shaped('elu').apply(-1)).toBeCloseTo(1.5 * (Math.exp(-1) - 1), 15)
  })

  it('gelu in its exact form is not the one with tanh', () => {
    expect(shaped('gelu').apply(1)).toBeCloseTo(0.8413447460685429, 15)
    expect(shaped('gelu-tanh').apply(1)).toBeCloseTo(0.8411919906082768, 15)
  })

  it.each(ELEMENTWISE)('%s lets NaN through', (name) => {
    expect(shaped(name).apply(NaN)).toBeNaN()
  })

  it('relu of −∞ is 0', () => {
    expect(ACTIVATIONS.relu.apply(-Infinity)).toBe(0)
  })

  it.each(ELEMENTWISE)('%s: the loops say what the table says', (name) => {
    fc.assert(
      fc.property(numbers, numbers, (values, arriving) => {
        const z = Float64Array.from(values)
        const incoming = Float64Array.from(arriving)
        const a = new Float64Array(6)
        const delta = new Float64Array(6)
        const { layer, apply, derivative } = shaped(name)
        activate(layer, z, a, 2, 3)
        deactivate(layer, z, a, incoming, delta, 2, 3)
        expect(a).toEqual(z.map((v) => apply(v)))
        expect(delta).toEqual(incoming.map((v, k) => v * derivative(z[k])))
      }),
    )
  })

  it('softmax is normalised row by row, however large the numbers are', () => {
    const a = new Float64Array(6)
    activate(SOFTMAX, Float64Array.of(1000, 1001, 999, -5, -5, -5), a, 2, 3)
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
        activate(SOFTMAX, Float64Array.from(values), a, 2, 3)
        deactivate(SOFTMAX, new Float64Array(6), a, incoming, delta, 2, 3)
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
    const layer = { units: 2, activation: name }
    expect(activate(layer, Float64Array.of(1, -2, 3, 1e300), a, 2, 2)).toBe(0)
    for (const wrong of [NaN, Infinity, -Infinity]) {
      expect(activate(layer, Float64Array.of(1, wrong, 3, 4), a, 2, 2)).toBeNaN()
    }
  })
})

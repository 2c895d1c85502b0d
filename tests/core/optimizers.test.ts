import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optimize, OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import { OPTIMIZER_NAMES, type Optimizer, type UpdateRule } from '../../src/core/recipe'
import { rateAt } from '../../src/core/schedules'

/** The update of one number by the papers' formulas, over and over: what it comes to. */
function byFormula(optimizer: Optimizer, rate: number, p: number, gradients: readonly number[]): number {
  let [w, v, s] = [p, 0, 0]
  gradients.forEach((g, before) => {
    const k = before + 1
    switch (optimizer.name) {
      case 'sgd':
        w -= rate * g
        break
      case 'momentum':
        v = optimizer.momentum * v + g
        w -= rate * v
        break
      case 'nesterov':
        v = optimizer.momentum * v + g
        w -= rate * (g + optimizer.momentum * v)
        break
      case 'adagrad':
        s += g ** 2
        w -= (rate * g) / (Math.sqrt(s) + optimizer.epsilon)
        break
      case 'rmsprop':
        s = optimizer.rho * s + (1 - optimizer.rho) * g ** 2
        w -= (rate * g) / (Math.sqrt(s) + optimizer.epsilon)
        break
      default: {
        const { beta1, beta2, epsilon } = optimizer
        v = beta1 * v + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g ** 2
        w -= (rate * (v / (1 - beta1 ** k))) / (Math.sqrt(s / (1 - beta2 ** k)) + epsilon)
      }
    }
  })
  return w
}

describe('the optimizers', () => {
  it.each(OPTIMIZER_NAMES)('%s does what its formula says, also with several weights', (name) => {
    const optimizer = OPTIMIZER_DEFAULTS[name]
    const gradients = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 20 })
    fc.assert(
      fc.property(gradients, gradients, (first, second) => {
        const steps = Math.min(first.length, second.length)
        const p = Float64Array.of(0.3, -0.7)
        const moments = new Float64Array(4)
        for (let k = 1; k <= steps; k++) {
          const g = Float64Array.of(first[k - 1], second[k - 1])
          expect(optimize(optimizer, 0.1, k, { p, g, moments, from: 0, to: 2, second: 2 })).toBe(0)
        }
        expect(p[0]).toBeCloseTo(byFormula(optimizer, 0.1, 0.3, first.slice(0, steps)), 12)
        expect(p[1]).toBeCloseTo(byFormula(optimizer, 0.1, -0.7, second.slice(0, steps)), 12)
      }),
    )
  })

  it.each(OPTIMIZER_NAMES)('%s leaves what is outside its stretch alone', (name) => {
    const p = Float64Array.of(1, 2, 3)
    const moments = new Float64Array(6)
    const g = Float64Array.of(1, 1, 1)
    optimize(OPTIMIZER_DEFAULTS[name], 0.1, 1, { p, g, moments, from: 1, to: 2, second: 3 })
    expect([p[0], p[2]]).toEqual([1, 3])
    expect(p[1]).toBeLessThan(2)
    expect([0, 2, 3, 5].map((at) => moments[at])).toEqual([0, 0, 0, 0])
  })

  it.each(OPTIMIZER_NAMES)('%s tells of a number that is not finite', (name) => {
    for (const wrong of [NaN, Infinity, -Infinity, 1e200]) {
      const moments = new Float64Array(2)
      const stretch = { p: Float64Array.of(1), g: Float64Array.of(wrong), moments, from: 0, to: 1, second: 1 }
      const probe = optimize(OPTIMIZER_DEFAULTS[name], 1, 1, stretch)
      const squares = !['sgd', 'momentum', 'nesterov'].includes(name)
      if (wrong === 1e200 && !squares) expect(probe).toBe(0)
      else expect(probe).toBeNaN()
    }
  })

  it('look at every number, however many are taken at a time', () => {
    const probeOf = (g: Float64Array) => {
      const p = new Float64Array(7).fill(1)
      const moments = new Float64Array(0)
      return optimize(OPTIMIZER_DEFAULTS.sgd, 0.1, 1, { p, g, moments, from: 0, to: 7, second: 7 })
    }
    const finite = Float64Array.of(1, -2, 3, -4, 5, -6, 7)
    expect(probeOf(finite)).toBe(0)
    finite.forEach((_, at) => expect(probeOf(finite.with(at, Infinity))).toBeNaN())
  })

  it('forget what has shrunk below anything that matters', () => {
    for (const name of ['momentum', 'nesterov', 'rmsprop', 'adam', 'adamw'] as const) {
      const moments = Float64Array.of(-1.05e-300, 1.0005e-300)
      const stretch = { p: Float64Array.of(1), g: new Float64Array(1), moments, from: 0, to: 1, second: 1 }
      if (name === 'rmsprop') moments[0] = 1.0005e-300
      optimize(OPTIMIZER_DEFAULTS[name], 0.1, 1, stretch)
      expect(moments[0]).toBe(0)
      if (name.startsWith('adam')) expect(moments[1]).toBe(0)
    }
  })
})

describe('the rate', () => {
  const at = (rule: Partial<UpdateRule>, k: number) =>
    rateAt({ learningRate: 0.8, schedule: { name: 'constant' }, warmUp: 0, ...rule }, k)

  it('follows its schedule', () => {
    expect(at({}, 1000)).toBe(0.8)
    expect(at({ schedule: { name: 'exponential', gamma: 0.5 } }, 4)).toBeCloseTo(0.1, 15)
    const steps = [1, 3, 4, 6, 7].map((k) => at({ schedule: { name: 'step', gamma: 0.5, stepSize: 3 } }, k))
    expect(steps).toEqual([0.8, 0.8, 0.4, 0.4, 0.2])
    const cosine = { name: 'cosine', etaMin: 0.2, tMax: 4 } as const
    ;[0.8, 0.5 + 0.3 * Math.SQRT1_2, 0.5, 0.5 - 0.3 * Math.SQRT1_2, 0.2].forEach((rate, k) => {
      expect(at({ schedule: cosine }, k + 1)).toBeCloseTo(rate, 14)
    })
  })

  it('rises in a straight line over the warm-up', () => {
    expect([1, 2, 3, 4, 5].map((k) => at({ warmUp: 4 }, k))).toEqual([0.2, 0.4, 0.8 * 0.75, 0.8, 0.8])
    expect(at({ warmUp: 4, schedule: { name: 'exponential', gamma: 0.5 } }, 2)).toBeCloseTo(0.2, 15)
  })
})

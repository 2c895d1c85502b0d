import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBias, parameterCount, type NetworkSpec } from '../../src/core/network'
import { OPTIMIZER_DEFAULTS } from '../../src/core/optimizers'
import type { Optimizer, UpdateRule } from '../../src/core/recipe'
import { addL1, addL2, cut, norm, scale, shrink } from '../../src/core/regularizers'
import { Trainer } from '../../src/core/training'
import { gradientNorm, penaltyOf, Updater } from '../../src/core/update'
import { updateStages } from '../../src/core/updateStages'
import { anyRun, smallRun, trainThrough } from './runs'

describe('the stages of an update', () => {
  it('lead to the parameter that is trained, to the bit', () => {
    let stages = 0
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 12 }), (start, step) => {
        const { trace } = new Trainer(start).traceOf(step)
        for (let index = 0; index < trace.before.values.length; index++) {
          const { next, first, second, trained } = updateStages(trace, index)
          expect(next).toBe(trace.after.values[index])
          if (first && second && trained) stages++
        }
      }),
      { numRuns: 300 },
    )
    expect(stages).toBeGreaterThan(200)
  })

  it('come one after the other: penalties, clipping, decay', () => {
    const rule = {
      l1: { amount: 0.01, appliesTo: 'weights' },
      l2: { amount: 0.1, appliesTo: 'weights+biases' },
      clip: { kind: 'global-norm', maxNorm: 0.01, epsilon: 1e-6 },
      weightDecay: { amount: 0.3, kind: 'l2-gradient', appliesTo: 'weights' },
      optimizer: OPTIMIZER_DEFAULTS.sgd,
    } as const
    const { trace } = new Trainer(smallRun(rule)).traceOf(1)
    const { network } = trace.recipe
    expect(trace.clipScale).toBeCloseTo(0.01 / (trace.gradientNorm + 1e-6), 15)
    for (let index = 0; index < parameterCount(network); index++) {
      const w = trace.before.values[index]
      const stages = updateStages(trace, index)
      const l1 = isBias(network, index) ? 0 : 0.01 * Math.sign(w)
      const decay = isBias(network, index) ? 0 : 0.3 * w
      expect(stages.withL1).toBeCloseTo(stages.gradient + l1, 15)
      expect(stages.withL2).toBeCloseTo(stages.withL1 + 0.1 * w, 15)
      expect(stages.clipped).toBeCloseTo(stages.withL2 * trace.clipScale, 15)
      expect(stages.decayed).toBeCloseTo(stages.clipped + decay, 15)
      expect(stages.next).toBeCloseTo(w - 0.1 * stages.decayed, 15)
    }
  })

  it('decoupled decay shrinks the parameter, not the gradient', () => {
    const decay = { amount: 0.5, kind: 'decoupled', appliesTo: 'weights' } as const
    const { trace } = new Trainer(smallRun({ weightDecay: decay })).traceOf(1)
    const bias = trace.before.values.length - 1
    expect(updateStages(trace, 0).shrunk).toBeCloseTo(trace.before.values[0] * (1 - 0.1 * 0.5), 15)
    expect(updateStages(trace, 0).decayed).toBe(trace.gradient.values[0])
    expect(updateStages(trace, bias).shrunk).toBe(trace.before.values[bias])
  })

  it('of a bias that is not trained are one: it stays, and no norm counts it', () => {
    const clip = { kind: 'global-norm', maxNorm: 0.01, epsilon: 0 } as const
    const { trace } = new Trainer(smallRun({ clip, trainBiases: false })).traceOf(1)
    const weights = trace.gradient.weights.flatMap((values) => [...values])
    expect(trace.gradientNorm).toBeCloseTo(Math.hypot(...weights), 15)
    const bias = trace.before.values.length - 1
    const stages = updateStages(trace, bias)
    const g = trace.gradient.values[bias]
    expect([stages.trained, stages.next]).toEqual([false, trace.before.values[bias]])
    expect([stages.gradient, stages.withL1, stages.withL2, stages.clipped, stages.decayed]).toEqual(
      Array(5).fill(g),
    )
  })
})

describe('what an optimizer remembers', () => {
  const momentsOf = (optimizer: Optimizer, step = 3) => {
    const trainer = new Trainer(smallRun({ optimizer }))
    const { trace } = trainer.traceOf(step)
    const { first, second, decayed } = updateStages(trace, 2)
    return { first, second, g: decayed, old: trace.moments, next: trainer.stateAt(step + 1).moments }
  }

  it.each(['adam', 'adamw'] as const)('is told with the start from 0 corrected: %s', (name) => {
    const { first, second, g, old, next } = momentsOf(OPTIMIZER_DEFAULTS[name])
    const size = old.length / 2
    expect([first!.before, second!.before]).toEqual([old[2], old[size + 2]])
    expect([first!.after, second!.after]).toEqual([next[2], next[size + 2]])
    expect(first!.after).toBeCloseTo(0.9 * first!.before + 0.1 * g, 15)
    expect(second!.after).toBeCloseTo(0.999 * second!.before + 0.001 * g * g, 15)
    expect(first!.corrected).toBeCloseTo(first!.after / (1 - 0.9 ** 3), 15)
    expect(second!.corrected).toBeCloseTo(second!.after / (1 - 0.999 ** 3), 15)
  })

  it.each(['momentum', 'nesterov', 'adagrad', 'rmsprop'] as const)('is one number: %s', (name) => {
    const { first, second, old, next } = momentsOf(OPTIMIZER_DEFAULTS[name])
    expect(old).toHaveLength(17)
    expect(second).toBeNull()
    expect(first).toEqual({ before: old[2], after: next[2], corrected: next[2] })
    expect(first!.before).not.toBe(first!.after)
  })

  it('is nothing: sgd', () => {
    const { first, second, old } = momentsOf(OPTIMIZER_DEFAULTS.sgd)
    expect([first, second, old.length]).toEqual([null, null, 0])
  })
})

describe('an update', () => {
  const network: NetworkSpec = { inputs: 1, layers: [{ units: 1, activation: 'linear' }] }
  const apply = (changes: Partial<UpdateRule>, gradient: number[], parameters = [1, 1]) => {
    const updater = new Updater(network, smallRun({ network, ...changes }).recipe)
    const state = {
      parameters: Float64Array.from(parameters),
      gradient: Float64Array.from(gradient),
      moments: new Float64Array(4),
    }
    const probe = updater.apply(state, 1, 0)
    return { updater, probe, parameters: [...state.parameters], gradient: [...state.gradient] }
  }

  it('leaves the gradient as it was computed', () => {
    const l2 = { amount: 1, appliesTo: 'weights+biases' } as const
    expect(apply({ l2 }, [0.5, -0.5]).gradient).toEqual([0.5, -0.5])
    const p = Float64Array.of(3, 0)
    const g = Float64Array.of(1, 4)
    expect(gradientNorm(network, smallRun({ network, l2 }).recipe, p, g)).toBe(Math.hypot(4, 4))
    expect([...g]).toEqual([1, 4])
  })

  it('draws no number that is 0 away from it', () => {
    const l1 = { amount: 0.5, appliesTo: 'weights+biases' } as const
    expect(apply({ l1 }, [0, 0], [0, -2]).parameters).toEqual([0, -2 + 0.1 * 0.5])
    expect(apply({ l1 }, [0, 0], [2, -0]).parameters).toEqual([2 - 0.1 * 0.5, -0])
  })

  it('cuts what is beyond, and the rest not at all', () => {
    const clip = { kind: 'value', maxValue: 0.5 } as const
    expect(apply({ clip, learningRate: 1 }, [3, -3]).parameters).toEqual([0.5, 1.5])
    expect(apply({ clip, learningRate: 1 }, [0.25, -0.5]).parameters).toEqual([0.75, 1.5])
  })

  it('tells of a number that clipping or a frozen bias would hide', () => {
    const clip = { kind: 'value', maxValue: 0.5 } as const
    expect(apply({ clip }, [Infinity, 1]).probe).toBeNaN()
    expect(apply({ clip }, [1, 1]).probe).toBe(0)
    expect(apply({ trainBiases: false }, [1, Infinity]).probe).toBeNaN()
    expect(apply({ trainBiases: false }, [1, 1]).probe).toBe(0)
    const byNorm = { kind: 'global-norm', maxNorm: 1, epsilon: 0 } as const
    expect(apply({ clip: byNorm }, [1, NaN]).probe).toBeNaN()
    expect(apply({ clip: byNorm }, [Infinity, 1]).probe).toBeNaN()
    expect(apply({ clip: byNorm }, [30, 40]).probe).toBe(0)
  })

  it('says what it was made with', () => {
    const clip = { kind: 'global-norm', maxNorm: 1, epsilon: 0 } as const
    const { updater } = apply({ clip, warmUp: 4 }, [30, 40])
    expect([updater.rate, updater.gradientNorm, updater.clipScale]).toEqual([0.025, 50, 0.02])
    const plain = apply({}, [30, 40]).updater
    expect([plain.rate, plain.gradientNorm, plain.clipScale]).toEqual([0.1, 0, 1])
    expect(apply({ clip }, [0.3, 0.4]).updater.clipScale).toBe(1)
  })
})

describe('the penalties', () => {
  const network: NetworkSpec = { inputs: 1, layers: [{ units: 2, activation: 'tanh' }] }
  const rule = (changes: Partial<UpdateRule>) => smallRun({ network, ...changes }).recipe

  it('count weights, or weights and biases', () => {
    const p = Float64Array.of(3, -4, 10, -20)
    const l1 = (appliesTo: 'weights' | 'weights+biases') =>
      penaltyOf(network, rule({ l1: { amount: 0.5, appliesTo } }), p)
    const l2 = { amount: 0.5, appliesTo: 'weights' } as const
    expect([l1('weights'), l1('weights+biases')]).toEqual([3.5, 18.5])
    expect(penaltyOf(network, rule({ l2 }), p)).toBe(0.25 * 25)
    expect(penaltyOf(network, rule({}), p)).toBe(0)
  })
})

describe('what is done to a part of the parameters', () => {
  const span = { from: 1, to: 3 }

  it('leaves the others alone', () => {
    const g = () => Float64Array.of(4, 4, -4, 4)
    const p = Float64Array.of(1, 2, -3, 4)
    const after = (act: (of: Float64Array) => void) => {
      const numbers = g()
      act(numbers)
      return [...numbers]
    }
    expect(after((of) => scale(of, span, 0.5))).toEqual([4, 2, -2, 4])
    expect(after((of) => cut(of, span, 3))).toEqual([4, 3, -3, 4])
    expect(after((of) => addL1(p, of, span, 1))).toEqual([4, 5, -5, 4])
    expect(after((of) => addL2(p, of, span, 1))).toEqual([4, 6, -7, 4])
    expect(after((of) => shrink(of, span, 0.25))).toEqual([4, 3, -3, 4])
  })
})

describe('the length of a gradient', () => {
  it('is right where squares overflow, and says where it is not finite', () => {
    const all = [{ from: 0, to: 2 }]
    expect(norm(Float64Array.of(3, 4), all)).toBe(5)
    expect(norm(Float64Array.of(3e200, 4e200), all)).toBeCloseTo(5e200, -187)
    expect(norm(Float64Array.of(1, Infinity), all)).toBe(Infinity)
    expect(norm(Float64Array.of(1, NaN), all)).toBeNaN()
  })
})

describe('another optimizer in the middle of a run', () => {
  it('begins with nothing remembered; other constants of the same one go on', () => {
    const old = new Trainer(smallRun({ optimizer: OPTIMIZER_DEFAULTS.adam }))
    trainThrough(old, 20)
    const state = old.stateAt(11)
    expect([state.age, state.moments.some((m) => m !== 0)]).toEqual([10, true])
    const { recipe } = smallRun()
    const other = old.fork(11, { kind: 'recipe', recipe: { ...recipe, optimizer: OPTIMIZER_DEFAULTS.adamw } })
    expect([other.stateAt(11).age, other.stateAt(11).moments.every((m) => m === 0)]).toEqual([0, true])
    const optimizer = { ...OPTIMIZER_DEFAULTS.adam, beta1: 0.5 } as Optimizer
    const same = old.fork(11, { kind: 'recipe', recipe: { ...recipe, optimizer } })
    expect(same.stateAt(11)).toEqual(state)
    const plain = old.fork(11, { kind: 'recipe', recipe })
    trainThrough(plain, 200, 11)
    expect(plain.stateAt(150).moments).toHaveLength(0)
    expect(plain.stateAt(5).moments).toHaveLength(state.moments.length)
  })
})

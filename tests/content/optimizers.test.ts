import { describe, expect, test } from 'vitest'
import { chooseOptimizer, RATES } from '../../src/content/optimizers'
import { makePreset } from '../../src/content/makePreset'
import { horizonOf, isScheduled, SCHEDULE_DEFAULTS, SCHEDULE_NAMES } from '../../src/content/schedules'
import { OPTIMIZER_NAMES, type Recipe } from '../../src/core/recipe'
import { rateAt } from '../../src/core/schedules'
import { workedExample } from '../../src/content/workedExample'

const recipe: Recipe = { ...workedExample().recipe, learningRate: 0.1 }
const after = (before: Recipe, name: Recipe['optimizer']['name']): Recipe => ({
  ...before,
  ...chooseOptimizer(before, name).change,
})

describe('the rate', () => {
  test('that was the old optimizer’s first becomes the new one’s first, and back', () => {
    const adam = chooseOptimizer(recipe, 'adam')
    expect(adam.change).toMatchObject({
      learningRate: 0.01,
      optimizer: { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    })
    expect(adam.adjustments).toEqual(['rateFollows'])
    expect(after(after(recipe, 'adam'), 'sgd').learningRate).toBe(0.1)
  })

  test('that a person chose stays where the new optimizer can use it', () => {
    const own = { ...recipe, learningRate: 0.03 }
    expect(chooseOptimizer(own, 'adam')).toMatchObject({ change: { learningRate: 0.03 }, adjustments: [] })
    const far = { ...recipe, learningRate: 0.5 }
    expect(after(far, 'adam').learningRate).toBe(0.01)
    expect(after({ ...recipe, learningRate: 1e-5 }, 'momentum').learningRate).toBe(0.03)
  })

  test('to begin with is one of the usual ones', () => {
    for (const name of OPTIMIZER_NAMES) {
      const { usual, first } = RATES[name]
      expect(usual).toContain(first)
      expect(usual.toSorted((a, b) => a - b)).toEqual(usual)
    }
  })
})

describe('weight decay', () => {
  test('comes and goes with AdamW', () => {
    const adamw = chooseOptimizer(recipe, 'adamw')
    expect(adamw.change.weightDecay).toEqual({ kind: 'decoupled', amount: 0.01, appliesTo: 'weights' })
    expect(adamw.adjustments).toEqual(['rateFollows', 'decayComes'])
    const back = chooseOptimizer(after(recipe, 'adamw'), 'adam')
    expect(back.change.weightDecay).toBeNull()
    expect(back.adjustments).toEqual(['decayGoes'])
  })

  test('that was in the gradient is decoupled for AdamW with the same amount', () => {
    const decay = { kind: 'l2-gradient', amount: 0.3, appliesTo: 'weights+biases' } as const
    const adamw = chooseOptimizer({ ...recipe, weightDecay: decay }, 'adamw')
    expect(adamw.change.weightDecay).toEqual({ ...decay, kind: 'decoupled' })
    expect(adamw.adjustments).toContain('decayComes')
    const momentum = chooseOptimizer({ ...recipe, weightDecay: decay }, 'momentum')
    expect(momentum.change.weightDecay).toEqual(decay)
  })
})

describe('schedules', () => {
  test('none and no warm-up is no schedule', () => {
    expect(isScheduled(recipe)).toBe(false)
    expect(isScheduled({ ...recipe, warmUp: 1 })).toBe(true)
    expect(isScheduled({ ...recipe, schedule: SCHEDULE_DEFAULTS.step })).toBe(true)
  })

  test('the horizon shows what each does', async () => {
    const rule = { ...(await makePreset.xor()).recipe, warmUp: 0 }
    for (const name of SCHEDULE_NAMES) {
      const schedule = SCHEDULE_DEFAULTS[name]
      const end = rateAt({ ...rule, schedule }, Math.max(1, horizonOf({ schedule, warmUp: 0 })))
      if (name === 'exponential') expect(end / rule.learningRate).toBeLessThan(0.02)
      if (name === 'step') expect(end / rule.learningRate).toBe(0.5 ** 4)
      if (name === 'cosine') expect(end / rule.learningRate).toBeGreaterThan(0.99)
    }
    expect(horizonOf({ schedule: { name: 'constant' }, warmUp: 30 })).toBe(60)
    expect(horizonOf({ schedule: { name: 'exponential', gamma: 1.01 }, warmUp: 0 })).toBe(100)
    expect(horizonOf({ schedule: { name: 'exponential', gamma: 1 }, warmUp: 0 })).toBe(100)
    expect(horizonOf({ schedule: { name: 'exponential', gamma: 1 - 1e-9 }, warmUp: 0 })).toBeLessThan(1e7)
  })
})

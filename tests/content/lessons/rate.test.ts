import { expect, it } from 'vitest'
import { straightLine } from '../../../src/content/articlePresets'
import { LINE_INPUTS } from '../../../src/content/datasets/line'
import { withParameter, withRecipe } from '../../../src/content/lessons/experiments'
import { rate } from '../../../src/content/lessons/rate'
import type { Setup } from '../../../src/content/setup'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf } from './lessonRuns'

const BOUND = 0.081

/** The eigenvalues, larger first, of the Hessian (2/N)Σ[x², x; x, 1] of the line's mean squared error. */
function curvatures(): [number, number] {
  const mean = (of: (x: number) => number) =>
    LINE_INPUTS.reduce((sum, [x]) => sum + of(x), 0) / LINE_INPUTS.length
  const [a, b, d] = [2 * mean((x) => x * x), 2 * mean((x) => x), 2]
  const half = Math.hypot((a - d) / 2, b)
  return [(a + d) / 2 + half, (a + d) / 2 - half]
}

const etaOf = (setup: Setup) => setup.recipe.learningRate
const slopeAt = (setup: Setup, step: number) => numberOf(setup, cell('db', 1), step)
const losses = (setup: Setup, updates: number) =>
  Array.from({ length: updates + 1 }, (_, k) => lossAfter(setup, k))
const rises = (numbers: readonly number[]) => numbers.every((each, k) => k === 0 || each > numbers[k - 1])
const falls = (numbers: readonly number[]) => numbers.every((each, k) => k === 0 || each < numbers[k - 1])

describeLesson('rate', rate, (setups) => {
  const { tiny, small, steep, swinging, below, above, decaying, freezing, halving } = setups
  const [steepest, shallow] = curvatures()
  const stepsTo = (setup: Setup) => firstBelow(setup, BOUND, 2500)!
  const lowest = withParameter(withParameter(straightLine(), 1, 0, 0, 1), 1, 0, 'bias', 0.4)
  const floor = lossAfter(lowest, 0)
  const start = lossAfter(small, 0)
  const bound = () => BOUND
  const decay = losses(decaying, 60)
  const peak = decay.indexOf(Math.max(...decay))
  const miss = (setup: Setup, updates: number) =>
    Math.abs(numberOf(setup, cell('a', 1), updates + 1) - numberOf(setup, cell('target')))
  const one = setups['neuron-one']
  const factorOf = ({ recipe }: Setup) =>
    recipe.schedule.name === 'exponential' ? recipe.schedule.gamma : NaN
  return {
    facts: {
      'too-small': {
        tiny: () => etaOf(tiny),
        bound,
        'tiny-steps': () => stepsTo(tiny),
        small: () => etaOf(small),
        'small-steps': () => stepsTo(small),
      },
      'steep-direction': {
        rate: () => 1 / steepest,
        curvature: () => steepest,
        shallow: () => shallow,
        ratio: () => steepest / shallow,
        floor: () => floor,
        bound,
        steps: () => stepsTo(steep),
      },
      'across-the-valley': { rate: () => etaOf(swinging), bound, steps: () => stepsTo(swinging) },
      'the-border': {
        swinging: () => etaOf(swinging),
        rate: () => etaOf(above),
        below: () => etaOf(below),
        'below-steps': () => stepsTo(below),
        bound,
        curvature: () => steepest,
        border: () => 2 / steepest,
      },
      'one-neuron': {
        half: () => etaOf(setups['neuron-half']),
        rate: () => etaOf(one),
        beyond: () => etaOf(setups['neuron-beyond']),
      },
      decay: {
        rate: () => etaOf(decaying),
        factor: () => factorOf(decaying),
        'peak-steps': () => peak,
        border: () => 2 / steepest,
        'fast-factor': () => factorOf(freezing),
        frozen: () => lossAfter(freezing, 300),
      },
      'two-schedules': { rate: () => etaOf(halving), next: () => traceOf(halving, 101).learningRate },
      'your-turn': {
        bound,
        small: () => etaOf(small),
        'small-steps': () => stepsTo(small),
        steep: () => etaOf(steep),
        'steep-steps': () => stepsTo(steep),
        swinging: () => etaOf(swinging),
        'swinging-steps': () => stepsTo(swinging),
      },
    },
    answers: {
      'steep-direction': {
        little: () => lossAfter(steep, 1) < start && lossAfter(steep, 1) > start / 2,
        floor: () => lossAfter(steep, 1) < floor * 1.1,
        larger: () => lossAfter(steep, 1) > start,
      },
      'the-border': {
        slow: () => firstBelow(above, start / 2, 2500) !== null,
        diverges: () => rises(losses(above, 200)),
        quick: () => lossAfter(above, 40) < lossAfter(swinging, 40),
      },
      'one-neuron': {
        swings: () => [1, 2, 3, 4, 50, 51].every((k) => Math.abs(miss(one, k) - miss(one, 0)) < 1e-9),
        arrives: () => miss(one, 1) < 1e-9,
        grows: () => miss(one, 2) > miss(one, 1) + 1e-9,
      },
      decay: {
        diverges: () => rises(decay),
        falls: () => falls(decay),
        'rises-first': () => peak > 0 && rises(decay.slice(0, peak + 1)) && falls(decay.slice(peak)),
      },
      'two-schedules': {
        'too-high': () => Math.max(...losses(halving, 100)) > Math.max(...losses(setups.cosine, 100)),
        'local-minimum': () => Math.abs(slopeAt(halving, 1001)) < 1e-6,
        'too-short': () =>
          lossAfter(halving, 1000) > BOUND &&
          traceOf(halving, 1001).learningRate < 1e-9 &&
          Math.abs(slopeAt(halving, 1001)) > 0.01,
      },
    },
  }
})

it('has a neuron that arrives in one step with half the rate', () => {
  expect(numberOf(rate.experiments['neuron-half'](), cell('a', 1), 2)).toBeCloseTo(1, 12)
})

it('has a rate that comes below the border just when the loss begins to fall', () => {
  const { decaying } = rate.experiments
  const { learningRate } = decaying().recipe
  const border = 2 / curvatures()[0]
  expect(learningRate * 0.98 ** 8).toBeGreaterThan(border)
  expect(learningRate * 0.98 ** 9).toBeLessThan(border)
})

it('keeps what it tells the teacher: 28 steps with the best constant rate', () => {
  const counts = Array.from({ length: 109 }, (_, k) => {
    const learningRate = 0.03 + 0.0005 * k
    return firstBelow(withRecipe(straightLine(), { learningRate }), BOUND, 60) ?? Infinity
  })
  expect(Math.min(...counts)).toBe(28)
})

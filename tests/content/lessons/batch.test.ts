import { expect, it } from 'vitest'
import { batch } from '../../../src/content/lessons/batch'
import { LINE_INPUTS, LINE_TARGETS } from '../../../src/content/datasets/line'
import { withRecipe } from '../../../src/content/lessons/experiments'
import type { Setup } from '../../../src/content/setup'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf, trainerOf } from './lessonRuns'

const slopeOf = (setup: Setup, step = 1) => numberOf(setup, cell('dW', 1, 0, 0), step)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** The loss of all five examples after so many updates, whichever mini-batch comes next. */
function lossOfAll(setup: Setup, updates: number): number {
  const trainer = trainerOf(setup)
  return trainer.evaluate(trainer.stateAt(updates + 1).parameters).train.loss
}

/** The larger eigenvalue of the Hessian (2/N)Σ[x², x; x, 1] of the line's mean squared error. */
function curvature(): number {
  const xs = LINE_INPUTS.map(([x]) => x)
  const [a, b, d] = [2 * mean(xs.map((x) => x * x)), 2 * mean(xs), 2]
  return (a + d) / 2 + Math.hypot((a - d) / 2, b)
}

describeLesson('batch', batch, (setups) => {
  const { all, fourth, fifth, three, lowest, copies } = setups
  const singles = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => setups[name])
  const one = slopeOf(setups.first)
  const losses = traceOf(all).exampleLosses
  const error = (k: number) =>
    numberOf(all, cell('a', 1, 0), 1, k) - numberOf(all, cell('target', 0, 0), 1, k)
  const small = withRecipe(setups['lowest-three'], { learningRate: 0.001 })
  const oldMeans = () => [
    mean(singles.slice(0, 2).map((each) => slopeOf(each))),
    mean(singles.slice(2, 4).map((each) => slopeOf(each))),
    slopeOf(fifth),
  ]
  const circling = () => Array.from({ length: 30 }, (_, k) => lossOfAll(setups['lowest-three'], 6000 + k))
  return {
    facts: {
      'mean-of-squares': {
        s1: () => losses[0],
        s2: () => losses[1],
        s3: () => losses[2],
        s4: () => losses[3],
        s5: () => losses[4],
      },
      'hardest-pull': { e4: () => error(3), e5: () => error(4) },
      'five-copies': {
        sum: () => singles.reduce((sum, each) => sum + slopeOf(each), 0),
        five: () => 5 * one,
        'loss-mean': () => lossAfter(all, 1),
        'loss-sum': () => lossAfter(withRecipe(all, { learningRate: 5 * all.recipe.learningRate }), 1),
        'limit-mean': () => 2 / curvature(),
        'limit-sum': () => 2 / curvature() / 5,
      },
      'three-steps': {
        l1: () => lossOfAll(three, 1),
        l2: () => lossOfAll(three, 2),
        l3: () => lossOfAll(three, 3),
        'old-a': () => oldMeans()[0],
        'old-b': () => oldMeans()[1],
        'old-c': () => oldMeans()[2],
        plain: () => mean(oldMeans()),
      },
      circling: {
        rate: () => setups['lowest-three'].recipe.learningRate,
        a: () => lossOfAll(setups['lowest-three'], 6001),
        b: () => lossOfAll(setups['lowest-three'], 6002),
        c: () => lossOfAll(setups['lowest-three'], 6003),
        small: () => small.recipe.learningRate,
        'small-a': () => lossOfAll(small, 36001),
        'small-b': () => lossOfAll(small, 36002),
        'small-c': () => lossOfAll(small, 36003),
      },
      'your-turn': { bound: () => 0.1, n: () => firstBelow(all, 0.1, 100)! },
    },
    answers: {
      'hardest-pull': {
        alike: () => singles.every((each) => slopeOf(each) === one),
        fourth: () => singles.every((each) => Math.abs(slopeOf(each)) <= Math.abs(slopeOf(fourth))),
        fifth: () => singles.every((each) => Math.abs(slopeOf(each)) <= Math.abs(slopeOf(fifth))),
      },
      'five-copies': {
        'as-one': () => Math.abs(slopeOf(copies) - one) < 1e-12,
        'five-times': () => Math.abs(slopeOf(copies) - 5 * one) < 1e-12,
      },
      'three-steps': {
        same: () => Math.abs(mean(oldMeans()) - slopeOf(all)) < 1e-9,
        other: () => Math.abs(mean(oldMeans()) - slopeOf(all)) > 1e-9,
      },
      'at-the-minimum': {
        content: () => Math.abs(slopeOf(setups['lowest-fifth'])) < 1e-9,
        pulls: () => Math.abs(slopeOf(setups['lowest-fifth']) - 4) < 1e-9,
        'as-before': () => slopeOf(setups['lowest-fifth']) === slopeOf(fifth),
      },
      circling: {
        stays: () => circling().every((loss) => loss < traceOf(lowest).loss + 1e-3),
        circles: () => circling().every((loss) => loss > traceOf(lowest).loss + 1e-3 && loss < 0.12),
        grows: () => circling().some((loss) => loss > 1),
      },
    },
  }
})

it('has mini-batches whose circle lies around the best line with example 5 counted twice', () => {
  const weights = [1, 1, 1, 1, 2]
  const xs = LINE_INPUTS.map(([x]) => x)
  const ys = LINE_TARGETS.map(([y]) => y)
  const weighed = (of: (k: number) => number) =>
    weights.reduce((sum, weight, k) => sum + weight * of(k), 0) / 6
  const [x, y] = [weighed((k) => xs[k]), weighed((k) => ys[k])]
  const w = weighed((k) => (xs[k] - x) * (ys[k] - y)) / weighed((k) => (xs[k] - x) ** 2)
  const slow = withRecipe(batch.experiments['lowest-three'](), { learningRate: 1e-4 })
  const at = (updates: number) => trainerOf(slow).stateAt(updates + 1).parameters[0]
  expect(mean([at(400001), at(400002), at(400003)])).toBeCloseTo(w, 3)
  expect(Math.abs(w - 1)).toBeGreaterThan(0.01)
})

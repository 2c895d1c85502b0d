import { withRecipe } from '../../../src/content/lessons/experiments'
import { starts } from '../../../src/content/lessons/starts'
import type { Setup } from '../../../src/content/setup'
import { initialParameters } from '../../../src/core/initializers'
import { OPTIMIZER_DEFAULTS } from '../../../src/core/optimizers'
import type { Recipe } from '../../../src/core/recipe'
import { cell, type Target } from '../../../src/core/trace'
import { penaltyOf } from '../../../src/core/update'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf, trainerOf } from './lessonRuns'
import { leastEigenvalue } from './matrices'

const upTo = (n: number) => [...Array(n).keys()]
const STARTS = 200

/** How many of so many Xavier starts, seeds 1, 2, …, come below 0.05 within 3000 updates; looked at every 100. */
function solved(setup: Setup, hidden: number, change: Partial<Recipe>): number {
  const [first, output] = setup.recipe.network.layers
  const network = { inputs: 2, layers: [{ ...first, units: hidden }, output] }
  const { recipe, data } = withRecipe(setup, { ...change, network })
  return upTo(STARTS).filter((k) => {
    const parameters = initialParameters(network, 'xavier-uniform', k + 1).values
    const run = trainerOf({ ...setup, recipe, data, parameters })
    return upTo(30).some((hundred) => {
      const limits = { budgetMs: null, steps: 101, now: () => 0, row: 0 }
      return run.advance(100 * hundred + 1, limits).trace.loss < 0.05
    })
  }).length
}

/** The parameters after so many updates. */
const parametersAfter = (setup: Setup, updates: number) => traceOf(setup, updates + 1).before.values

const lengthAfter = (setup: Setup, updates: number) => Math.hypot(...parametersAfter(setup, updates))

/** Loss plus penalty where a run has come to. */
function objective(setup: Setup, updates: number): number {
  const { recipe } = setup
  return lossAfter(setup, updates) + penaltyOf(recipe.network, recipe, parametersAfter(setup, updates))
}

/** The gradient of loss plus an L2 penalty on everything. */
function slopesAt(setup: Setup, parameters: Float64Array): number[] {
  const { gradient } = traceOf({ ...setup, parameters })
  return [...gradient.values].map((g, i) => g + (setup.recipe.l2?.amount ?? 0) * parameters[i])
}

/** The least curvature of loss plus penalty in any direction, from central differences of the gradient. */
function leastCurvature(setup: Setup, updates: number): number {
  const at = parametersAfter(setup, updates)
  const moved = (i: number, by: number) => at.map((value, k) => (k === i ? value + by : value))
  const rows = upTo(at.length).map((i) => {
    const [up, down] = [moved(i, 1e-4), moved(i, -1e-4)].map((parameters) => slopesAt(setup, parameters))
    return up.map((slope, k) => (slope - down[k]) / 2e-4)
  })
  return leastEigenvalue(rows.map((row, i) => row.map((each, k) => (each + rows[k][i]) / 2)))
}

/** The length of the gradient of loss plus penalty. */
const steepness = (setup: Setup, updates: number) =>
  Math.hypot(...slopesAt(setup, parametersAfter(setup, updates)))

describeLesson('starts', starts, (setups) => {
  const { zero, twins, nudged, good, stuck, goodPulled, stuckPulled, stuckMomentum } = setups
  const momentum = stuckMomentum.recipe
  const plain = solved(stuck, 2, {})
  const withMomentum = solved(stuck, 2, {
    optimizer: momentum.optimizer,
    learningRate: momentum.learningRate,
  })
  const identical = (setup: Setup) => {
    const [w1, w2, w3, w4, b1, b2, v1, v2] = parametersAfter(setup, 10000)
    return w1 === w3 && w2 === w4 && b1 === b2 && v1 === v2
  }
  const isMinimum = (setup: Setup) =>
    steepness(setup, 20000) < 1e-6 && leastCurvature(setup, 20000) > 10 * steepness(setup, 20000)
  const entropy = (p: number) => -(p * Math.log(p) + (1 - p) * Math.log(1 - p))
  return {
    facts: {
      // Three corners share one output p and want 1, 1 and 0; two share one and want 1 and 0.
      'a-hair': { floor: () => (3 / 4) * entropy(2 / 3) },
      'two-starts': { low: () => 0.05, steps: () => firstBelow(good, 0.05, 1000)! },
      tied: {
        floor: () => (2 / 4) * entropy(1 / 2),
        norm: () => lengthAfter(stuck, 5000),
        longer: () => lengthAfter(stuck, 100000),
        end: () => lossAfter(stuck, 100000),
      },
      'true-minimum': {
        lambda: () => stuckPulled.recipe.l2!.amount,
        high: () => objective(stuckPulled, 20000),
        least: () => leastCurvature(stuckPulled, 20000),
        low: () => objective(goodPulled, 20000),
      },
      momentum: {
        mu: () => (momentum.optimizer.name === 'momentum' ? momentum.optimizer.momentum : NaN),
        plain: () => plain,
        solved: () => withMomentum,
      },
      'more-room': {
        four: () => solved(stuck, 4, {}),
        eight: () => solved(stuck, 8, { optimizer: OPTIMIZER_DEFAULTS.adam, learningRate: 0.05 }),
        low: () => 0.05,
      },
    },
    answers: {
      twins: { specialise: () => !identical(twins), identical: () => identical(twins) },
      'a-hair': {
        solved: () => lossAfter(nudged, 10000) < 0.05,
        'no-better': () => Math.abs(lossAfter(nudged, 10000) - lossAfter(twins, 10000)) < 1e-6,
      },
      'two-starts': {
        solved: () => lossAfter(stuck, 50000) < 0.05,
        same: () => lossAfter(stuck, 50000) > 0.99 * lossAfter(stuck, 5000),
      },
      'true-minimum': { down: () => !isMinimum(stuckPulled), minimum: () => isMinimum(stuckPulled) },
      momentum: {
        'nearly-all': () => withMomentum > 0.9 * STARTS,
        half: () => withMomentum > 0.4 * STARTS && withMomentum < 0.6 * STARTS,
      },
    },
    clicks: {
      'all-zero': (at: Target) => {
        if (at.kind === 'edge') return numberOf(zero, cell('dW', at.layer, at.unit, at.from)) !== 0
        return at.kind === 'bias' && numberOf(zero, cell('db', at.layer, at.unit)) !== 0
      },
    },
  }
})

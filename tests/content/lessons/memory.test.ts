import { LINE_INPUTS } from '../../../src/content/datasets/line'
import { withExamples, withRecipe } from '../../../src/content/lessons/experiments'
import { memory } from '../../../src/content/lessons/memory'
import type { Setup } from '../../../src/content/setup'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf } from './lessonRuns'

const WITHIN = 0.01
const BOUND = 0.081

const etaOf = (setup: Setup) => setup.recipe.learningRate
const weightAfter = (setup: Setup, updates: number) => numberOf(setup, cell('W', 1), updates + 1)
/** What the optimizer remembers of the weight after so many updates: v, or m and v. */
const memoryAfter = (setup: Setup, updates: number, second = false) => {
  const { moments } = traceOf(setup, updates + 1)
  return moments[second ? moments.length / 2 : 0]
}

/** The first number of updates from which on |w| stays below a hundredth. */
function staysFrom(setup: Setup): number {
  let from = 0
  for (let updates = 0; updates <= 300; updates++) {
    if (Math.abs(weightAfter(setup, updates)) >= WITHIN) from = updates + 1
  }
  return from
}

/** The number of updates after which w is lowest. */
function lowestAfter(setup: Setup): number {
  const weights = Array.from({ length: 100 }, (_, updates) => weightAfter(setup, updates))
  return weights.indexOf(Math.min(...weights))
}

/** The larger eigenvalue of the Hessian (2/N)Σ[x², x; x, 1] of the line's mean squared error. */
function curvature(): number {
  const mean = (of: (x: number) => number) =>
    LINE_INPUTS.reduce((sum, [x]) => sum + of(x), 0) / LINE_INPUTS.length
  const [a, b, d] = [2 * mean((x) => x * x), 2 * mean((x) => x), 2]
  return (a + d) / 2 + Math.hypot((a - d) / 2, b)
}

describeLesson('memory', memory, (setups) => {
  const { sgd, momentum, nesterov, adam, valley } = setups
  const tenfold = setups['adam-ten']
  const mu = momentum.recipe.optimizer.name === 'momentum' ? momentum.recipe.optimizer.momentum : NaN
  const stepsTo = (setup: Setup) => firstBelow(setup, BOUND, 1000)!
  const racers = [valley, setups['valley-momentum'], setups['valley-adam']]
  const isFirst = (setup: Setup) => racers.every((each) => stepsTo(setup) <= stepsTo(each))
  const limit = (2 * (1 + mu)) / curvature()
  const plainLimit = 2 / curvature()

  const converges = (learningRate: number) =>
    lossAfter(withRecipe(setups['valley-momentum'], { learningRate }), 2000) < BOUND
  const isBorder = (rate: number) => converges(0.99 * rate) && !converges(1.01 * rate)

  const rawStep = (etaOf(adam) * memoryAfter(adam, 1)) / Math.sqrt(memoryAfter(adam, 1, true))
  const firstStep = (setup: Setup) => weightAfter(setup, 0) - weightAfter(setup, 1)
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6

  // |ŷ − y| has the gradient x = 1 as long as ŷ is above y, and it never comes down to −1e6.
  const steady = withRecipe(withExamples(momentum, [[1]], [[-1e6]]), { loss: 'mean-absolute-error' })

  return {
    facts: {
      'no-memory': { rate: () => etaOf(sgd), bound: () => WITHIN, n: () => staysFrom(sgd) },
      velocity: {
        mu: () => mu,
        rate: () => etaOf(momentum),
        v1: () => memoryAfter(momentum, 1),
        v2: () => memoryAfter(momentum, 2),
        v3: () => memoryAfter(momentum, 3),
        v4: () => memoryAfter(momentum, 4),
        v5: () => memoryAfter(momentum, 5),
        plain: () => weightAfter(momentum, 4) * (1 - etaOf(sgd)),
      },
      swinging: {
        'low-step': () => lowestAfter(momentum),
        n: () => staysFrom(momentum),
        bound: () => WITHIN,
        plain: () => staysFrom(sgd),
        'ahead-n': () => staysFrom(nesterov),
      },
      'two-memories': {
        m: () => memoryAfter(adam, 1),
        v: () => memoryAfter(adam, 1, true),
        rate: () => etaOf(adam),
        raw: () => rawStep,
      },
      hundredfold: {
        ten: () => firstStep(setups['sgd-ten']),
        tenth: () => firstStep(tenfold),
        thousandth: () => etaOf(tenfold) / numberOf(tenfold, cell('dW', 1)),
        rho: () => {
          const { optimizer } = setups.rmsprop.recipe
          return optimizer.name === 'rmsprop' ? optimizer.rho : NaN
        },
      },
      race: {
        bound: () => BOUND,
        rate: () => etaOf(valley),
        sgd: () => stepsTo(valley),
        momentum: () => stepsTo(setups['valley-momentum']),
        nesterov: () => stepsTo(setups['valley-nesterov']),
        adam: () => stepsTo(setups['valley-adam']),
        'sgd-rate': () => etaOf(setups['valley-sgd-fast']),
        'sgd-fast': () => stepsTo(setups['valley-sgd-fast']),
        'adam-rate': () => etaOf(setups['valley-adam-fast']),
        'adam-fast': () => stepsTo(setups['valley-adam-fast']),
      },
      'the-border': {
        mu: () => mu,
        tenth: () => plainLimit / 10,
        border: () => plainLimit,
        curvature,
        limit: () => limit,
        v50: () => memoryAfter(steady, 50),
      },
    },
    answers: {
      velocity: {
        brakes: () => Math.abs(weightAfter(momentum, 5)) < 1e-3,
        past: () => weightAfter(momentum, 5) < -0.01,
        plain: () => weightAfter(momentum, 5) > 0,
      },
      'two-memories': {
        shorter: () => rawStep < firstStep(adam) - 1e-6,
        same: () => near(rawStep, firstStep(adam)),
        longer: () => rawStep > firstStep(adam) + 1e-6,
      },
      hundredfold: {
        tenth: () => near(firstStep(tenfold), 0.1) && near(firstStep(setups['adam-tenth']), 0.1),
        ten: () => near(firstStep(tenfold), 10),
        thousandth: () => near(firstStep(tenfold), 0.001),
      },
      race: {
        adam: () => isFirst(setups['valley-adam']),
        momentum: () => isFirst(setups['valley-momentum']),
        plain: () => isFirst(valley),
      },
      'the-border': {
        tenth: () => isBorder(plainLimit / 10),
        same: () => isBorder(plainLimit),
        more: () => isBorder(limit),
      },
    },
  }
})

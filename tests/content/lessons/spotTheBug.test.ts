import { withRecipe } from '../../../src/content/lessons/experiments'
import { spotTheBug } from '../../../src/content/lessons/spotTheBug'
import { straightLine } from '../../../src/content/articlePresets'
import { FIRST_STEP_MISTAKES } from '../../../src/content/mistakes'
import type { Setup } from '../../../src/content/setup'
import { cell, valueOf, type Target } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { lossAfter, numberOf, traceOf } from './lessonRuns'

/** Whether the gradient of an edge or of a bias is another in one run than in the other. */
function differs(one: Setup, other: Setup, target: Target): boolean {
  if (target.kind !== 'edge' && target.kind !== 'bias') return false
  const { layer, unit } = target
  const where = target.kind === 'edge' ? cell('dW', layer, unit, target.from) : cell('db', layer, unit)
  return valueOf(traceOf(one), 0, where) !== valueOf(traceOf(other), 0, where)
}

const isNear = (one: number, other: number) => Math.abs(one - other) <= 1e-12 * Math.abs(other)

const LOOKS = [0, 1, 10, 100]
const losses = (setup: Setup) => LOOKS.map((updates) => lossAfter(setup, updates))
const falls = (setup: Setup) => losses(setup).every((loss, k, all) => k === 0 || loss < all[k - 1])

/** ∂L/∂w of article 002's regression with a sigmoid, as it should be, and as its program has it: summed, without the slope. */
function articleGradients() {
  const { network } = straightLine().recipe
  const sigmoid = { inputs: 1, layers: [{ ...network.layers[0], activation: 'sigmoid' as const }] }
  const setup = withRecipe(straightLine(), { network: sigmoid })
  const { a, targets } = traceOf(setup)
  const printed = a[1].reduce((sum, output, r) => sum + 2 * (output - targets[r]) * a[0][r], 0)
  return { correct: numberOf(setup, cell('dW', 1)), printed }
}

describeLesson('spot-the-bug', spotTheBug, (setups) => {
  const { right, slope, sign, bias, zForA, transposed } = setups
  const runs = [slope, right, zForA, bias]
  const lastOf = (setup: Setup) => lossAfter(setup, 100)
  const outputDelta = (setup: Setup, unit: number) => numberOf(setup, cell('delta', 2, unit))
  const hasDelta = (setup: Setup, of: (unit: number) => number) =>
    [0, 1].every((unit) => isNear(outputDelta(setup, unit), of(unit)))
  const error = (unit: number) =>
    numberOf(right, cell('a', 2, unit)) - numberOf(right, cell('target', 0, unit))
  const slower = withRecipe(sign, { learningRate: sign.recipe.learningRate / 100 })
  const { a, z } = traceOf(zForA)
  const hiddenSlope = a[1][0] * (1 - a[1][0])
  const usedBy = (factor: number) => isNear(numberOf(zForA, cell('dW', 2)), outputDelta(zForA, 0) * factor)
  return {
    facts: {
      slope: {
        printed: () => articleGradients().printed,
        correct: () => articleGradients().correct,
      },
      'z-for-a': { slope: () => hiddenSlope },
      'your-turn': { count: () => FIRST_STEP_MISTAKES.length },
    },
    answers: {
      'four-runs': {
        fastest: () => lastOf(right) === Math.min(...runs.map(lastOf)),
        slowest: () => lastOf(right) === Math.max(...runs.map(lastOf)),
        open: () => runs.every(falls) && runs.some((run) => run.planted && lastOf(run) < lastOf(right)),
      },
      slope: {
        half: () => hasDelta(slope, (unit) => 2 * outputDelta(right, unit)),
        slope: () => hasDelta(slope, error),
        sign: () => hasDelta(slope, (unit) => -outputDelta(right, unit)),
      },
      sign: {
        rate: () => lossAfter(slower, 1) < lossAfter(slower, 0),
        sign: () => hasDelta(sign, (unit) => -outputDelta(right, unit)),
        slope: () => hasDelta(sign, error),
      },
      'z-for-a': {
        a: () => usedBy(a[1][0]),
        slope: () => usedBy(hiddenSlope),
        z: () => usedBy(z[1][0]),
      },
    },
    clicks: {
      bias: (target) => differs(bias, right, target),
      transposed: (target) => differs(transposed, right, target),
    },
  }
})

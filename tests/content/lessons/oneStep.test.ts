import { oneStep } from '../../../src/content/lessons/oneStep'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, numberOf } from './lessonRuns'

describeLesson('one-step', oneStep, ({ worked, silent }) => {
  const z = numberOf(worked, cell('z', 1, 0))
  const bias = numberOf(worked, cell('b', 1, 0))
  const [prediction, target] = [numberOf(worked, cell('a', 2, 0)), numberOf(worked, cell('target'))]
  const lossAt = (output: number) => 0.5 * (output - target) ** 2
  const change = numberOf(worked, cell('b_next', 2, 0)) - numberOf(worked, cell('b', 2, 0))
  const hiddenDeltas = [0, 1, 2].map((j) => numberOf(worked, cell('delta', 1, j)))
  return {
    facts: {
      'first-sum': {
        low: () => z,
        high: () => 0.42,
        products: () => z - bias,
        needed: () => 0.42 - bias,
      },
      update: {
        rate: () => worked.recipe.learningRate,
        bound: () => 0.05,
        steps: () => firstBelow(worked, 0.05, 20)!,
      },
    },
    answers: {
      'first-sum': {
        printed: () => Math.abs(z - 0.42) < Math.abs(z - 0.38),
        'near-bias': () => Math.abs(z - 0.38) < Math.abs(z - 0.42),
      },
      loss: {
        rise: () => lossAt(prediction + 0.01) < lossAt(prediction),
        fall: () => lossAt(prediction - 0.01) < lossAt(prediction),
        // The loss that the step has is that of ŷ and y alone.
        depends: () => Math.abs(lossAt(prediction) - numberOf(worked, cell('loss'))) > 1e-12,
      },
      update: { fall: () => change < 0, rise: () => change > 0 },
    },
    clicks: {
      'hidden-delta': (target) =>
        target.kind === 'neuron' &&
        target.layer === 1 &&
        hiddenDeltas[target.unit] === Math.max(...hiddenDeltas),
      gradient: (target) =>
        target.kind === 'edge' && numberOf(silent, cell('dW', target.layer, target.unit, target.from)) === 0,
    },
  }
})

import { crossEntropy } from '../../../src/content/lessons/crossEntropy'
import type { Setup } from '../../../src/content/setup'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { agrees, firstBelow, lossAfter, numberOf } from './lessonRuns'

const upTo = (n: number) => [...Array(n).keys()]

/** Updates until the output is below a bound. */
const stepsTo = (setup: Setup, bound: number) =>
  upTo(1000).find((k) => numberOf(setup, cell('a', 1, 0), k + 1) < bound)!

describeLesson('cross-entropy', crossEntropy, ({ classes, squared, far, farSquared, sigmoidWrong }) => {
  const share = (j: number) => numberOf(classes, cell('a', 1, j))
  const delta = (j: number) => numberOf(classes, cell('delta', 1, j))
  const loss = numberOf(classes, cell('loss'))
  /** δ by each output's own slope alone. */
  const ownSlopeOnly = (j: number) => numberOf(classes, cell('incoming', 1, j)) * share(j) * (1 - share(j))
  const [output, target] = [cell('a', 1, 0), cell('target')].map((at) => numberOf(sigmoidWrong, at))
  const oneTerm = target === 0 ? 0 : -target * Math.log(output)
  return {
    facts: {
      // ∂ŷ₃/∂z₁ = −ŷ₃ŷ₁
      mistake: { mixed: () => -share(2) * share(0) },
      squared: { farSteps: () => stepsTo(far, 0.2), squaredSteps: () => stepsTo(farSquared, 0.2) },
      train: {
        late: () => lossAfter(classes, 10),
        bound: () => 0.05,
        steps: () => firstBelow(classes, 0.05, 100)!,
      },
    },
    answers: {
      loss: {
        own: () => Math.abs(loss + Math.log(share(2)) + Math.log(1 - share(1))) < 1e-12,
        'through-sum': () => Math.abs(loss + Math.log(share(2))) < 1e-12,
      },
      mistake: {
        same: () => upTo(2).every((j) => ownSlopeOnly(j) === delta(j)),
        nothing: () => upTo(2).every((j) => ownSlopeOnly(j) === 0),
      },
      squared: {
        before: () => agrees('-0.901434', numberOf(squared, cell('delta', 1, 2))),
        smaller: () => agrees('-0.128692', numberOf(squared, cell('delta', 1, 2))),
      },
      'one-sigmoid': { both: () => agrees('1.20397', oneTerm), zero: () => oneTerm === 0 },
    },
    clicks: {
      signs: (part) => part.kind === 'neuron' && part.layer === 1 && delta(part.unit) < 0,
    },
  }
})

import { LINE_TARGETS } from '../../../src/content/datasets/line'
import { slope } from '../../../src/content/lessons/slope'
import type { Setup } from '../../../src/content/setup'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { agrees, firstBelow, lossAfter, numberOf } from './lessonRuns'

const upTo = (n: number) => [...Array(n).keys()]

/** The slope of a sigmoid, from z. */
function slopeAt(z: number): number {
  const a = 1 / (1 + Math.exp(-z))
  return a * (1 - a)
}

/** Updates until the output is below a bound. */
const stepsTo = (setup: Setup, bound: number) =>
  upTo(1000).find((k) => numberOf(setup, cell('a', 1, 0), k + 1) < bound)!

describeLesson('slope', slope, ({ near, far, article }) => {
  const deltas = [near, far].map((setup) => numberOf(setup, cell('delta', 1, 0)))
  const falls = upTo(400).map((k) => lossAfter(far, k) - lossAfter(far, k + 1))
  const z = (layer: number, unit: number) => numberOf(article, cell('z', layer, unit))
  const first = numberOf(article, cell('dW', 1, 0, 0))
  const sizes = upTo(3).map((j) => Math.hypot(...[0, 1].map((i) => numberOf(article, cell('dW', 1, j, i)))))
  const late = lossAfter(article, 10_000)
  return {
    facts: {
      dimmer: {
        steepest: () => slopeAt(0),
        two: () => slopeAt(2),
        four: () => slopeAt(numberOf(far, cell('z', 1, 0))),
      },
      'flat-stretch': {
        output: () => Math.sqrt(2 * 0.02),
        bound: () => 0.5 * 0.2 ** 2,
        nearSteps: () => stepsTo(near, 0.2),
        farSteps: () => firstBelow(far, 0.02, 1000)!,
        fastest: () => falls.indexOf(Math.max(...falls)) + 1,
      },
      'two-slopes': {
        tiny: () => first,
        outputSlope: () => slopeAt(z(2, 0)),
        hiddenSlope: () => slopeAt(z(1, 0)),
      },
      least: { slope: () => slopeAt(z(1, 2)) },
      'out-of-reach': {
        regression: () => LINE_TARGETS.reduce((sum, [y]) => sum + (1 - y) ** 2, 0) / LINE_TARGETS.length,
      },
    },
    answers: {
      'two-starts': { far: () => deltas[1] > deltas[0], near: () => deltas[0] > deltas[1] },
      'two-slopes': { printed: () => agrees('-2', first), tiny: () => agrees('-0.00003', first) },
      'out-of-reach': {
        zero: () => late < 0.1,
        'above-two': () => late > 2 && 0.5 * (1 - numberOf(article, cell('target'))) ** 2 === 2,
      },
    },
    clicks: {
      least: (target) =>
        target.kind === 'neuron' && target.layer === 1 && sizes[target.unit] === Math.min(...sizes),
    },
  }
})

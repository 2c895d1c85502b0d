import { nonlinear } from '../../../src/content/lessons/nonlinear'
import { CORNERS, TRUTH } from '../../../src/content/datasets/xor'
import { withExamples } from '../../../src/content/lessons/experiments'
import type { Setup } from '../../../src/content/setup'
import { isBias } from '../../../src/core/network'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { firstBelow, lossAfter, numberOf, traceOf } from './lessonRuns'
import { rankOf } from './matrices'

const upTo = (n: number) => [...Array(n).keys()]

const outputsAfter = (setup: Setup, updates: number) =>
  [...traceOf(setup, updates + 1).a.at(-1)!].map((output) => Number(output.toFixed(3)))

/** How many independent functions of the inputs a network can be: the rank of its outputs at many points, for many settings. */
function freedomOf(setup: Setup): number {
  const points = [...CORNERS, [2, -1], [-1, 3], [0.5, 4], [3, 3]]
  const targets = points.map(() => [0])
  const outputs = upTo(12).map((k) => {
    const parameters = setup.parameters.map((value, i) => value + ((i * 7 + k * k * 11) % 13) / 13)
    return [...traceOf(withExamples({ ...setup, parameters }, points, targets)).a.at(-1)!]
  })
  return rankOf(outputs)
}

/** The slopes and the constant of an affine output, from three of the corners. */
function planeOf(setup: Setup, updates = 0): { v1: number; v2: number; c: number } {
  const [c, up, right] = [0, 1, 2].map((row) => numberOf(setup, cell('a', 3, 0), updates + 1, row))
  return { v1: right - c, v2: up - c, c }
}

const middleOf = (label: number) =>
  [0, 1].map((axis) => {
    const points = CORNERS.filter((_, k) => TRUTH[k][0] === label)
    return points.reduce((sum, point) => sum + point[axis], 0) / points.length
  })

describeLesson('nonlinear', nonlinear, ({ linear, tanh, relu }) => {
  const { parameters, recipe } = linear
  const after = (setup: Setup, bound: number) => () => firstBelow(setup, bound, 1000)!
  const parted = () => middleOf(0).some((coordinate, axis) => coordinate !== middleOf(1)[axis])
  const all = parameters.length
  const weights = upTo(all).filter((index) => !isBias(recipe.network, index)).length
  const falls = () => lossAfter(tanh, 800) < 0.1 * lossAfter(tanh, 500)
  return {
    facts: {
      'free-numbers': {
        all: () => all,
        weights: () => weights,
        free: () => freedomOf(linear),
        v1: () => planeOf(linear).v1,
        v2: () => planeOf(linear).v2,
        c: () => planeOf(linear).c,
      },
      'flat-fit': { product: () => Math.max(...Object.values({ ...planeOf(linear, 1000), c: 0 })) },
      curves: {
        floor: () => lossAfter(linear, 1000),
        afterFloor: after(tanh, 0.25),
        low: () => 0.05,
        afterLow: after(tanh, 0.05),
        lowest: () => 0.01,
        afterLowest: after(tanh, 0.01),
      },
      'one-bend': {
        low: () => 0.05,
        afterLow: after(relu, 0.05),
        lowest: () => 0.01,
        afterLowest: after(relu, 0.01),
      },
      'your-turn': { low: () => 0.05 },
    },
    answers: {
      'four-corners': { yes: parted, no: () => !parted() },
      'free-numbers': {
        all: () => freedomOf(linear) === all,
        weights: () => freedomOf(linear) === weights,
        three: () => freedomOf(linear) === 3,
      },
      'flat-fit': {
        solved: () => outputsAfter(linear, 10000).join() === '0,1,1,0',
        half: () => outputsAfter(linear, 10000).every((output) => output === 0.5),
      },
      curves: { stays: () => !falls(), falls },
    },
  }
})

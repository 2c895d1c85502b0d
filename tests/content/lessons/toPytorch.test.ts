import { toPytorch } from '../../../src/content/lessons/toPytorch'
import type { Setup } from '../../../src/content/setup'
import { widthOf } from '../../../src/core/network'
import { cell } from '../../../src/core/trace'
import { describeLesson } from './describeLesson'
import { lossAfter, numberOf, traceOf } from './lessonRuns'

/** Σ w·x + b, each operation rounded to single precision. */
function affine(weights: readonly number[], inputs: readonly number[], bias: number): number {
  const { fround } = Math
  const sum = weights.reduce(
    (total, weight, k) => fround(total + fround(fround(weight) * fround(inputs[k]))),
    0,
  )
  return fround(sum + fround(bias))
}

/** The loss of the worked example in single precision. */
function singleLoss(setup: Setup): number {
  const { before, a, targets } = traceOf(setup)
  const hidden = [0, 1, 2].map((j) =>
    affine([...before.weights[1].subarray(2 * j, 2 * j + 2)], [...a[0]], before.biases[1][j]),
  )
  const output = affine([...before.weights[2]], hidden, before.biases[2][0])
  const gap = Math.fround(output - Math.fround(targets[0]))
  return Math.fround(0.5 * Math.fround(gap * gap))
}

/** The shape that two shapes are spread to, as NumPy and PyTorch do; null where they don't fit. */
function spread(one: readonly number[], other: readonly number[]): number[] | null {
  const length = Math.max(one.length, other.length)
  const [a, b] = [one, other].map((shape) => [...Array<number>(length - shape.length).fill(1), ...shape])
  const fits = a.every((size, k) => size === b[k] || size === 1 || b[k] === 1)
  return fits ? a.map((size, k) => Math.max(size, b[k])) : null
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length

describeLesson('to-pytorch', toPytorch, ({ worked, meanSquares, halfRate, kept, line }) => {
  const { a, targets } = traceOf(line)
  const outputs = [...a[1]]
  const squares = outputs.flatMap((output) => [...targets].map((target) => (output - target) ** 2))
  const spreadTo = spread([outputs.length, 1], [targets.length])
  const biasGradient = (setup: Setup, step = 1) => numberOf(setup, cell('db', 2), step)
  const doubles = (one: number, other: number) => Math.abs(other / one - 2) < 1e-12
  const lossDoubles = () => doubles(lossAfter(worked, 0), lossAfter(meanSquares, 0))
  const gradientDoubles = () => doubles(biasGradient(worked), biasGradient(meanSquares))
  const isSameRun = [1, 2, 3, 4].every((updates) => lossAfter(kept, updates) === lossAfter(worked, updates))
  return {
    facts: {
      'same-numbers': { single: () => singleLoss(worked) },
      'mse-loss': {
        rate: () => meanSquares.recipe.learningRate,
        halfRate: () => halfRate.recipe.learningRate,
      },
      shapes: { wrong: () => mean(squares) },
      log: { near: () => Math.sqrt(0.00005), far: () => Math.sqrt(0.00015) },
    },
    quoted: {
      'log.loss': 'article 004, the last line of the printed log',
      'log.output': 'article 004, the printed output',
    },
    answers: {
      'mse-loss': {
        nothing: () => !lossDoubles() && !gradientDoubles(),
        'number-only': () => lossDoubles() && !gradientDoubles(),
        both: () => lossDoubles() && gradientDoubles(),
      },
      'zero-grad': {
        nothing: () => isSameRun,
        stronger: () => biasGradient(kept, 2) === biasGradient(worked) + biasGradient(worked, 2),
        error: () => traceOf(kept, 1000).step !== 1000,
      },
      shapes: {
        five: () => spreadTo?.reduce((product, size) => product * size) === 5,
        'twenty-five': () => spreadTo?.reduce((product, size) => product * size) === 25,
        error: () => spreadTo === null,
      },
      log: {
        yes: () => (3 - Math.sqrt(0.00005)).toFixed(4) === '3.0000',
        no: () => (3 - Math.sqrt(0.00005)).toFixed(4) !== '3.0000',
      },
    },
    clicks: {
      linear: (target) => {
        if (target.kind !== 'edge' && target.kind !== 'bias') return false
        const { network } = worked.recipe
        return widthOf(network, target.layer - 1) === 3 && widthOf(network, target.layer) === 1
      },
    },
  }
})

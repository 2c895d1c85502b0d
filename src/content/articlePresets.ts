/** Presets with written-down parameters: other people's worked examples, as in the reference cases. */
import { givenSetup } from './given'
import { LINE_INPUTS, LINE_TARGETS } from './datasets/line'
import type { Setup } from './setup'

/** Mazur's step-by-step example (famous-mazur-2-2-2): biases stay as they are, as on his page. */
export function mazur(): Setup {
  return givenSetup({
    preset: 'mazur',
    recipe: {
      network: {
        inputs: 2,
        layers: [
          { units: 2, activation: 'sigmoid' },
          { units: 2, activation: 'sigmoid' },
        ],
      },
      loss: 'half-squared-error',
      reduction: 'batch-mean',
      learningRate: 0.5,
      trainBiases: false,
    },
    weights: [
      [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
    ],
    biases: [
      [0.35, 0.35],
      [0.6, 0.6],
    ],
    inputs: [[0.05, 0.1]],
    targets: [[0.01, 0.99]],
  })
}

/** Article 004, section 4.3: no biases (zero and frozen), and a target that a sigmoid can never reach. */
export function article004(): Setup {
  return givenSetup({
    preset: 'article-004',
    recipe: {
      network: {
        inputs: 2,
        layers: [
          { units: 3, activation: 'sigmoid' },
          { units: 1, activation: 'sigmoid' },
        ],
      },
      loss: 'half-squared-error',
      reduction: 'batch-mean',
      learningRate: 0.1,
      trainBiases: false,
    },
    weights: [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [[1, 2, 3]],
    ],
    biases: [[0, 0, 0], [0]],
    inputs: [[1, 2]],
    targets: [[3]],
  })
}

/** Article 002's regression without its faults (article-002-linear-regression): one weight, one bias, five points. */
export function straightLine(): Setup {
  return givenSetup({
    preset: 'line',
    data: 'line',
    recipe: {
      network: { inputs: 1, layers: [{ units: 1, activation: 'linear' }] },
      loss: 'mean-squared-error',
      reduction: 'element-mean',
      learningRate: 0.01,
      trainBiases: true,
    },
    weights: [[[0.5]]],
    biases: [[0.1]],
    inputs: LINE_INPUTS,
    targets: LINE_TARGETS,
  })
}

/** The first screen: the worked example of article 000, section 4. */
import { givenSetup } from './given'
import type { Setup } from './setup'

/** 2-3-1 with ReLU on both layers, ½(ŷ − y)², η = 0.1, one example. */
export function workedExample(): Setup {
  return givenSetup({
    preset: 'worked-example',
    recipe: {
      network: {
        inputs: 2,
        layers: [
          { units: 3, activation: 'relu' },
          { units: 1, activation: 'relu' },
        ],
      },
      loss: 'half-squared-error',
      reduction: 'batch-mean',
      learningRate: 0.1,
      trainBiases: true,
    },
    weights: [
      [
        [0.15, 0.2],
        [0.25, 0.3],
        [0.35, 0.4],
      ],
      [[0.4, 0.45, 0.5]],
    ],
    biases: [[0.35, 0.35, 0.35], [0.6]],
    inputs: [[0.05, 0.1]],
    targets: [[0.01]],
  })
}

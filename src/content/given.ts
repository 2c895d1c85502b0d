/** A setup whose parameters are written down, as in a textbook. */
import { createParameters } from '../core/network'
import { PLAIN_DESCENT, type Recipe } from '../core/recipe'
import { examplesOf } from './examples'
import type { Setup } from './setup'

/** `weights[l][j][i]` and `biases[l][j]`, where `l` = 0 is the first layer after the input. */
export interface Given {
  readonly preset: string
  readonly recipe: Pick<Recipe, 'network' | 'loss' | 'reduction' | 'learningRate' | 'trainBiases'>
  readonly weights: readonly (readonly (readonly number[])[])[]
  readonly biases: readonly (readonly number[])[]
  readonly inputs: readonly (readonly number[])[]
  readonly targets: readonly (readonly number[])[]
  /** The dataset that the inputs and targets are, if they are one. */
  readonly data?: string
}

/** Every update sees the whole batch, in the order given. */
export function givenSetup(given: Given): Setup {
  const parameters = createParameters(given.recipe.network)
  given.weights.forEach((rows, k) => parameters.weights[k + 1].set(rows.flat()))
  given.biases.forEach((row, k) => parameters.biases[k + 1].set(row))
  return {
    preset: given.preset,
    title: null,
    data: {
      id: given.data ?? 'own',
      train: examplesOf(given.inputs, given.targets),
      test: null,
      task: { kind: 'none' },
      classNames: null,
    },
    recipe: {
      ...PLAIN_DESCENT,
      ...given.recipe,
      batching: { kind: 'shuffled', size: given.inputs.length },
      seed: 7,
    },
    initialization: 'given',
    parameters: parameters.values,
  }
}

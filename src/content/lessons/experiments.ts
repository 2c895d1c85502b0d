/** Makes the setups of lessons from numbers that are written down, and changes one thing in them. */
import { createParameters, viewParameters, type NetworkSpec } from '../../core/network'
import { PLAIN_DESCENT, type LossName, type Recipe, type Reduction, type Task } from '../../core/recipe'
import { examplesOf } from '../examples'
import type { Setup } from '../setup'

type Matrix = readonly (readonly number[])[]

export interface Plan {
  readonly network: NetworkSpec
  readonly loss: LossName
  /** `batch-mean` where it is left out: for one output that is the mean. */
  readonly reduction?: Reduction
  readonly learningRate: number
  /** Plain descent on everything, all examples in one batch, where it is left out. */
  readonly rule?: Partial<Omit<Recipe, 'network' | 'loss' | 'reduction' | 'learningRate'>>
  /** `weights[l][j][i]`, where `l` = 0 is the first layer after the input; or all parameters, in their flat order. */
  readonly weights: readonly Matrix[] | Float64Array
  /** Zeros where they are left out. */
  readonly biases?: Matrix
  readonly inputs: Matrix
  readonly targets: Matrix
  readonly test?: { readonly inputs: Matrix; readonly targets: Matrix }
  readonly task?: Task
}

function parametersOf({ network, weights, biases }: Plan): Float64Array {
  if (weights instanceof Float64Array) return weights
  const parameters = createParameters(network)
  weights.forEach((rows, k) => parameters.weights[k + 1].set(rows.flat()))
  biases?.forEach((row, k) => parameters.biases[k + 1].set(row))
  return parameters.values
}

/** An experiment whose every number is given. */
export function experiment(plan: Plan): Setup {
  const { network, loss, reduction = 'batch-mean', learningRate, rule, inputs, targets, test, task } = plan
  return {
    preset: null,
    title: null,
    data: {
      id: 'own',
      train: examplesOf(inputs, targets),
      test: test ? examplesOf(test.inputs, test.targets) : null,
      task: task ?? { kind: 'none' },
      classNames: null,
    },
    recipe: {
      ...PLAIN_DESCENT,
      trainBiases: true,
      batching: { kind: 'shuffled', size: inputs.length },
      seed: 7,
      network,
      loss,
      reduction,
      learningRate,
      ...rule,
    },
    initialization: 'given',
    parameters: parametersOf(plan),
  }
}

/** The same experiment with another recipe within the same shape: a rate, an optimizer, a loss, other activations. */
export function withRecipe(setup: Setup, change: Partial<Recipe>): Setup {
  return { ...setup, preset: null, recipe: { ...setup.recipe, ...change } }
}

/** The same experiment with one parameter changed: W[layer][unit][from], or the bias where `from` is 'bias'. */
export function withParameter(
  setup: Setup,
  layer: number,
  unit: number,
  from: number | 'bias',
  value: number,
): Setup {
  const { network } = setup.recipe
  const values = setup.parameters.slice()
  const parameters = viewParameters(network, values)
  const { weights, biases } = parameters
  if (from === 'bias') biases[layer][unit] = value
  else weights[layer][unit * (weights[layer].length / biases[layer].length) + from] = value
  return { ...setup, preset: null, parameters: values }
}

/** The same experiment on other examples. */
export function withExamples(setup: Setup, inputs: Matrix, targets: Matrix): Setup {
  const { recipe, data } = setup
  return {
    ...setup,
    preset: null,
    recipe: { ...recipe, batching: { kind: 'shuffled', size: inputs.length } },
    data: { ...data, id: 'own', train: examplesOf(inputs, targets) },
  }
}

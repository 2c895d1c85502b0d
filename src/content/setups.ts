/** A new setup from an old one: what a person changes in the setup sentence. */
import { initialParameters, type InitializerName } from '../core/initializers'
import { sameShape, type ActivationName } from '../core/network'
import type { Recipe } from '../core/recipe'
import type { Edit } from '../core/run'
import { hiddenLayers, outputOf, type DataSet, type Initialization, type Setup } from './setup'

export const MOST_HIDDEN_LAYERS = 6
export const MOST_UNITS = 16
/** 32 bits of a seed count. */
export const LARGEST_SEED = 2 ** 32 - 1

/** Part of a new start; what is left out stays. */
export type Fresh = Partial<
  Pick<Recipe, 'network' | 'loss' | 'reduction' | 'batching' | 'seed'> & {
    readonly data: DataSet
    readonly initialization: Initialization
  }
>

/** The initializer that suits an activation function. */
function suited(activation: ActivationName): InitializerName {
  return activation === 'relu' ? 'he-uniform' : 'xavier-uniform'
}

/** A run from step 1. Parameters that were given are kept where they fit; others are drawn from the seed. */
export function startAnew(setup: Setup, fresh: Fresh): Setup {
  const { data = setup.data, initialization = setup.initialization, ...change } = fresh
  const recipe = { ...setup.recipe, ...change }
  const { network, seed } = recipe
  const kept = { preset: null, title: setup.title, data, recipe }
  if (initialization === 'given' && sameShape(network, setup.recipe.network)) {
    return { ...kept, initialization, parameters: setup.parameters }
  }
  const initializer = initialization === 'given' ? suited(network.layers[0].activation) : initialization
  const parameters = initialParameters(network, initializer, seed).values
  return { ...kept, initialization: initializer, parameters }
}

/** Hidden layers of these widths; one that is new has the activation of the one before. */
export function withLayers(setup: Setup, widths: readonly number[]): Setup {
  const before = hiddenLayers(setup)
  const newest = before[before.length - 1]?.activation ?? 'tanh'
  const hidden = widths.map((units, k) => ({ units, activation: before[k]?.activation ?? newest }))
  return startAnew(setup, {
    network: { inputs: setup.recipe.network.inputs, layers: [...hidden, outputOf(setup)] },
  })
}

/** The same activation in all hidden layers. */
export function withActivation(setup: Setup, activation: ActivationName): Setup {
  const hidden = hiddenLayers(setup).map(({ units }) => ({ units, activation }))
  return startAnew(setup, {
    network: { inputs: setup.recipe.network.inputs, layers: [...hidden, outputOf(setup)] },
  })
}

/** Parameters drawn in another way, from the same seed. */
export function withInitializer(setup: Setup, initialization: InitializerName): Setup {
  return startAnew(setup, { initialization })
}

/** Another seed: other parameters, unless they were given, and another order of the examples. */
export function withSeed(setup: Setup, seed: number): Setup {
  return startAnew(setup, { seed })
}

/** A change that keeps the parameters and the run: it takes effect at the step on show. */
export function recipeEdit(
  setup: Setup,
  change: Partial<Pick<Recipe, 'learningRate' | 'batching' | 'trainBiases'>>,
): Edit {
  return { kind: 'recipe', recipe: { ...setup.recipe, ...change } }
}

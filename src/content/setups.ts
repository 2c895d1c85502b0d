/** A new setup from an old one: a run from step 1, or a change at the step on show. */
import { hasScale, DEFAULT_SCALES, initialParameters, type InitializerName } from '../core/initializers'
import { sameShape, type ActivationName } from '../core/network'
import type { Recipe, UpdateRule } from '../core/recipe'
import type { Edit } from '../core/run'
import { withoutMisfits } from './residual'
import type { DataSet, Initialization, Setup } from './setup'

export const MOST_HIDDEN_LAYERS = 11
export const MOST_UNITS = 256
/** 32 bits of a seed count. */
export const LARGEST_SEED = 2 ** 32 - 1

/** Part of a new start; what is left out stays. */
export type Fresh = Partial<
  Pick<Recipe, 'network' | 'loss' | 'reduction' | 'huberDelta' | 'batching' | 'seed'> & {
    readonly data: DataSet
    readonly initialization: Initialization
    readonly initialScale: number
  }
>

/** Activations that let about half of what they receive through: the weights are drawn twice as wide for them. */
const RECTIFIERS: ReadonlySet<ActivationName> = new Set([
  'relu',
  'leaky-relu',
  'elu',
  'gelu',
  'gelu-tanh',
  'softplus',
  'silu',
])

/** The initializer that suits an activation function. */
function suited(activation: ActivationName): InitializerName {
  return RECTIFIERS.has(activation) ? 'he-uniform' : 'xavier-uniform'
}

/** A run from step 1, without the residuals that no longer fit. Parameters that were given are kept where they fit; others are drawn from the seed. */
export function startAnew(setup: Setup, fresh: Fresh): Setup {
  const {
    data = setup.data,
    initialization = setup.initialization,
    initialScale = setup.initialScale,
    ...change
  } = fresh
  const network = withoutMisfits(change.network ?? setup.recipe.network)
  const recipe = { ...setup.recipe, ...change, network }
  const kept = { preset: null, title: setup.title, data, recipe }
  if (initialization === 'given' && sameShape(network, setup.recipe.network)) {
    return { ...kept, initialization, parameters: setup.parameters }
  }
  const initializer = initialization === 'given' ? suited(network.layers[0].activation) : initialization
  const scale = hasScale(initializer) ? initialScale : undefined
  const parameters = initialParameters(network, initializer, recipe.seed, scale).values
  return {
    ...kept,
    initialization: initializer,
    ...(scale !== undefined && { initialScale: scale }),
    parameters,
  }
}

/** Parameters drawn in another way, from the same seed; `scale` is for an initializer that goes by one. */
export function withInitializer(
  setup: Setup,
  initialization: InitializerName,
  scale: number | null = hasScale(initialization) ? DEFAULT_SCALES[initialization] : null,
): Setup {
  return startAnew(setup, { initialization, ...(scale !== null && { initialScale: scale }) })
}

/** Another seed: other parameters, unless they were given, and another order of the examples. */
export function withSeed(setup: Setup, seed: number): Setup {
  return startAnew(setup, { seed })
}

/** What can be changed without a new start. */
export type RuleChange = Partial<UpdateRule & Pick<Recipe, 'batching'>>

/** A change that keeps the parameters and the run: it takes effect at the step on show. */
export function recipeEdit(setup: Setup, change: RuleChange): Extract<Edit, { kind: 'recipe' }> {
  return { kind: 'recipe', recipe: { ...setup.recipe, ...change } }
}

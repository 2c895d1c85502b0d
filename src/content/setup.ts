/** What is set up: the data, the recipe and where the parameters start. A run is made from it and nothing else. */
import type { InitializerName } from '../core/initializers'
import type { LayerSpec } from '../core/network'
import type { Examples, Recipe, Task } from '../core/recipe'
import type { LargeDataSet } from './largeData'
import type { MistakeId } from './mistakes'

/** Parameters are drawn from the seed by an initializer, or were given (a worked example, a file, an edit kept). */
export type Initialization = InitializerName | 'given'

export interface DataSet {
  /** A dataset of `content/datasets`, or `own`: it came with a preset or a file. */
  readonly id: string
  readonly train: Examples
  readonly test: Examples | null
  readonly task: Task
  /** For classification: how people call the classes, in the order of the outputs; message keys or plain names. */
  readonly classNames: readonly string[] | null
  /** Where the inputs are the pixels of a picture, row by row from the top: 0 is paper, 1 is ink. */
  readonly image?: { readonly width: number; readonly height: number }
  /** For `own` data that are one of the large datasets but for some training rows, so that a file need not hold all of it. */
  readonly changed?: { readonly of: LargeDataSet; readonly rows: readonly number[] }
}

export interface Setup {
  /** The preset it came from, as long as nothing but rate and batch size was changed; null otherwise. */
  readonly preset: string | null
  /** A file's own title. */
  readonly title: string | null
  readonly data: DataSet
  /** `recipe.seed` seeds the initializer and the order of the examples. */
  readonly recipe: Recipe
  readonly initialization: Initialization
  /** For an initializer that goes by a scale; its default where it is left out. */
  readonly initialScale?: number
  /** The parameters before step 1. */
  readonly parameters: Float64Array
  /** What its run gets wrong, on purpose. Another network, other data or another start make a true run again. */
  readonly planted?: MistakeId
}

/** The hidden layers, from the input on. */
export function hiddenLayers({ recipe }: Setup): readonly LayerSpec[] {
  return recipe.network.layers.slice(0, -1)
}

/** The layer that gives ŷ. */
export function outputOf({ recipe }: Setup): LayerSpec {
  return recipe.network.layers[recipe.network.layers.length - 1]
}

/** Examples in a mini-batch, or 'given' where a file lists the mini-batches. */
export function batchSizeOf({ recipe, data }: Setup): number | 'given' {
  return recipe.batching.kind === 'given' ? 'given' : Math.min(recipe.batching.size, data.train.count)
}

/** What a run starts from, how it can be changed, and what it reports. */
import type { Checkpoint } from './checkpoint'
import type { Examples, Recipe, Task } from './recipe'
import type { Cell } from './trace'

/** Where the first non-finite number of a run appeared. `example` is a dataset row, null for what belongs to the whole mini-batch. */
export interface Divergence {
  readonly step: number
  readonly cell: Cell
  readonly example: number | null
  readonly value: number
}

/** How the network does on one set of examples. `accuracy` is null for regression; `confusion[target × classes + predicted]` only for argmax. */
export interface Evaluation {
  readonly loss: number
  readonly accuracy: number | null
  readonly confusion: Int32Array | null
  /** The rows that are answered wrongly, in order; left out for regression. */
  readonly wrong?: Int32Array
}

/**
 * The run so far, thinned to a bounded number of points of exact values. `losses[k]` is the mini-batch loss of step
 * `steps[k]`, before its update. `epochs` are whole-set figures of the parameters after `updates[k]` updates;
 * NaN where there is no test set or no accuracy.
 */
export interface History {
  readonly version: number
  readonly steps: Float64Array
  readonly losses: Float64Array
  readonly epochs: {
    readonly updates: Float64Array
    readonly train: Float64Array
    readonly test: Float64Array
    readonly trainAccuracy: Float64Array
    readonly testAccuracy: Float64Array
  }
}

/**
 * A square grid over two inputs: `resolution` samples a side, row 0 at `y1` (top), samples at cell centres. Over one
 * input it is a line of `resolution` samples from `x0` to `x1`.
 */
export interface GridRequest {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  readonly resolution: number
}

/** A change of the one network or of its data, taking effect before the update of the step at which it is made. */
export type Edit =
  | { readonly kind: 'parameter'; readonly index: number; readonly value: number }
  | { readonly kind: 'input' | 'target'; readonly row: number; readonly unit: number; readonly value: number }
  /** Another example in the place of one of the dataset: as many inputs and targets as the network has. */
  | {
      readonly kind: 'example'
      readonly row: number
      readonly inputs: Float64Array
      readonly targets: Float64Array
    }
  | { readonly kind: 'recipe'; readonly recipe: Recipe }

/** Everything a run starts from. With `resume` it starts there, and steps before it cannot be reached. */
export interface RunStart {
  readonly recipe: Recipe
  readonly parameters: Float64Array
  readonly train: Examples
  readonly test: Examples | null
  readonly task: Task
  readonly resume: Checkpoint | null
}

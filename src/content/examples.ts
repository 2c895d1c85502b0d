/** Rows of numbers as Examples. */
import type { Examples } from '../core/recipe'

/** One row an example. */
export function examplesOf(
  inputs: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
): Examples {
  return {
    count: inputs.length,
    inputs: Float64Array.from(inputs.flat()),
    targets: Float64Array.from(targets.flat()),
  }
}

/** What the papers call what an optimizer remembers, in the order of a checkpoint's moments. */
import type { OptimizerName } from './recipe'

export const MEMORY_LETTERS: Readonly<Record<OptimizerName, readonly string[]>> = {
  sgd: [],
  momentum: ['v'],
  nesterov: ['v'],
  adagrad: ['s'],
  rmsprop: ['s'],
  adam: ['m', 'v'],
  adamw: ['m', 'v'],
}

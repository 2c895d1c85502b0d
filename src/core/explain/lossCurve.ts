/** The loss of a mini-batch as a function of one parameter, where it is quick enough to be drawn between two frames. */
import { parameterCount } from '../network'
import { ShiftedLoss } from '../shiftedLoss'
import type { Cell, Trace } from '../trace'

const MOST_EXAMPLES = 64
const MOST_PARAMETERS = 600

/** Whether the curve is quick enough. */
export function hasLossCurve({ recipe, examples }: Trace): boolean {
  return examples.length <= MOST_EXAMPLES && parameterCount(recipe.network) <= MOST_PARAMETERS
}

/**
 * The reduced loss with a parameter (`W` or `b`) set to a value, everything else as before the update. null if the
 * mini-batch is not wholly here, or is too large.
 */
export function lossCurve(trace: Trace, parameter: Cell): ((value: number) => number) | null {
  if (trace.rows.length !== trace.examples.length || !hasLossCurve(trace)) return null
  const loss = new ShiftedLoss(trace)
  return (value) => loss.at(parameter, value)
}

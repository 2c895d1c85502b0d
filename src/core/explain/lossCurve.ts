/** The loss of a mini-batch as a function of one parameter, all else held still. */
import { lossOf } from '../losses'
import { outputLayer, parameterCount, viewParameters, widthOf } from '../network'
import { createForwardSpace, forward } from '../pass'
import type { Trace } from '../trace'

const MOST_EXAMPLES = 64
const MOST_PARAMETERS = 600

/** Whether the curve is quick enough to be drawn between two frames. */
export function hasLossCurve({ recipe, examples }: Trace): boolean {
  return examples.length <= MOST_EXAMPLES && parameterCount(recipe.network) <= MOST_PARAMETERS
}

/**
 * The reduced loss with the parameter at `index` of the flat array set to a value, everything else as before the
 * update. null if the mini-batch is not wholly here, or is too large.
 */
export function lossCurve(trace: Trace, index: number): ((value: number) => number) | null {
  const { recipe, rows, examples, before } = trace
  const { network: spec } = recipe
  const count = rows.length
  if (count !== examples.length || !hasLossCurve(trace)) return null
  const parameters = viewParameters(spec, before.values.slice())
  const space = createForwardSpace(spec, count)
  space.a[0].set(trace.a[0])
  space.targets.set(trace.targets)
  const last = outputLayer(spec)
  const outputs = widthOf(spec, last)
  return (value) => {
    parameters.values[index] = value
    forward(spec, parameters, space, count, trace.masks)
    return lossOf(recipe, space.z[last], space.a[last], space.targets, space.losses, count, outputs)
  }
}

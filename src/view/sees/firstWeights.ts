/** The weights or the gradient of a layer as they are known at the cursor. */
import { viewParameters, widthOf } from '../../core/network'
import { isKnown } from '../../core/playback'
import { cell } from '../../core/trace'
import type { Lab } from '../../store/labState'
import { parametersIn } from './parametersIn'

export const QUANTITIES = ['weights', 'gradient'] as const
export type WeightQuantity = (typeof QUANTITIES)[number]

/** units × units below, row-major; null while nothing of it is known. */
export function matrixOf(state: Lab, quantity: WeightQuantity, layer: number): Float64Array | null {
  const { trace, script, setup } = state
  if (quantity === 'gradient') return trace && trace.gradient.weights[layer]
  return viewParameters(script.spec, parametersIn(state) ?? setup.parameters).weights[layer]
}

/** Whether the numbers of unit `unit` may be shown. */
export function isRowKnown(
  { trace, script, cursor }: Lab,
  quantity: WeightQuantity,
  layer: number,
  unit: number,
): boolean {
  if (quantity === 'weights') return true
  return trace !== null && isKnown(script, cursor, cell('dW', layer, unit))
}

/** What the example on show gives to the inputs; null while there is none. */
export function inputsOnShow({ trace, example, script }: Lab): Float64Array | null {
  if (!trace) return null
  const row = Math.max(0, trace.rows.indexOf(example))
  const width = widthOf(script.spec, 0)
  return trace.a[0].subarray(row * width, (row + 1) * width)
}

/** The places of the largest magnitudes, the largest first. */
export function strongest(numbers: ArrayLike<number>, count: number): number[] {
  return Array.from({ length: numbers.length }, (_, k) => k)
    .sort((a, b) => Math.abs(numbers[b]) - Math.abs(numbers[a]))
    .slice(0, count)
}

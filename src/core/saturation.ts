/** Where activations are flat: pairs of unit and example whose slope lets hardly any gradient through. */
import { ACTIVATIONS, shapeOf, type ElementwiseActivation } from './activations'
import { isFused } from './losses'
import { outputLayer, widthOf, type LayerSpec } from './network'
import type { Recipe } from './recipe'
import type { Trace } from './trace'

/** A slope is flat below this share of the steepest that the activation has. */
export const FLAT_BELOW = 0.05

/** The largest |f′(z)| over all z; null for softmax, whose units have no slope of their own. */
export function steepestSlope(layer: LayerSpec): number | null {
  switch (layer.activation) {
    case 'sigmoid':
      return 0.25
    case 'leaky-relu':
    case 'elu':
      return Math.max(1, Math.abs(shapeOf(layer)))
    case 'gelu':
      return 1.1289042912
    case 'gelu-tanh':
      return 1.12899305
    case 'silu':
      return 1.0998393299
    case 'softmax':
      return null
    default:
      return 1
  }
}

/** Whether the slopes of layer `l` stand between the loss and its weights: not in softmax, nor where the loss cancels the output's slope. */
export function countsSlopes(recipe: Recipe, l: number): boolean {
  const { network } = recipe
  if (steepestSlope(network.layers[l - 1]) === null) return false
  return l < outputLayer(network) || !isFused(recipe)
}

/** Numbers of a layer over a mini-batch, as in `Trace`: z and f(z), rows × units. */
interface LayerNumbers {
  readonly z: Float64Array
  readonly f: Float64Array
  readonly rows: number
  readonly units: number
}

/** On how many rows the slope of unit `j` is flat, and on how many exactly 0. */
function flatRows(layer: LayerSpec, { z, f, rows, units }: LayerNumbers, j: number) {
  const { derivative } = ACTIVATIONS[layer.activation] as ElementwiseActivation
  const shape = shapeOf(layer)
  const limit = FLAT_BELOW * steepestSlope(layer)!
  let flat = 0
  let zero = 0
  for (let k = j; k < rows * units; k += units) {
    const slope = Math.abs(derivative(z[k], f[k], shape))
    flat += Number(slope < limit)
    zero += Number(slope === 0)
  }
  return { flat, zero }
}

/** `saturated`: the share of pairs of unit and example whose slope is flat; `dead`: the share of units whose slope is 0 on every row. */
export interface Saturation {
  readonly saturated: number
  readonly dead: number
}

/** Of a layer whose slopes count. */
export function saturationOf(layer: LayerSpec, numbers: LayerNumbers): Saturation {
  const { rows, units } = numbers
  let pairs = 0
  let dead = 0
  for (let j = 0; j < units; j++) {
    const { flat, zero } = flatRows(layer, numbers, j)
    pairs += flat
    dead += Number(zero === rows)
  }
  return { saturated: pairs / (rows * units), dead: dead / units }
}

/** What a unit is on all rows of a trace: dead if every slope is 0, saturated if every slope is flat. */
export type Fate = 'dead' | 'saturated'

/** `fates[l][j]` for the rows that the trace has; null for a unit that passes gradient on some row, or whose slope does not count. */
export function fatesOf({ recipe, z, f, rows }: Trace): readonly (readonly (Fate | null)[])[] {
  const { network } = recipe
  return z.map((_, l) => {
    const units = widthOf(network, l)
    if (l === 0 || !countsSlopes(recipe, l)) return Array.from({ length: units }, () => null)
    const numbers = { z: z[l], f: f[l], rows: rows.length, units }
    return Array.from({ length: units }, (_, j) => {
      const { flat, zero } = flatRows(network.layers[l - 1], numbers, j)
      return zero === rows.length ? 'dead' : flat === rows.length ? 'saturated' : null
    })
  })
}

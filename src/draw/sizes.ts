/** How large a network may be to be drawn in one way or another. */
import type { NetworkSpec } from '../core/network'
import type { ShownUnits } from './layout'

/** A pair of layers with more weights than this is a block, and with it the whole network. */
const MOST_IN_PAIR = 400
/** More edges than this are painted on a canvas, always. */
const MOST_ELEMENTS = 400

const pairs = ({ inputs, layers }: NetworkSpec) =>
  layers.map(({ units }, k) => units * (k === 0 ? inputs : layers[k - 1].units))

/** Drawn as blocks of weights. */
export function isLarge(spec: NetworkSpec): boolean {
  return pairs(spec).some((weights) => weights > MOST_IN_PAIR)
}

/** Drawn as edges, but on a canvas: all of them, or those between the units that are shown. */
export function isThicket(spec: NetworkSpec, shown: ShownUnits | null = null): boolean {
  const between = shown?.slice(1).map(({ length }, k) => length * shown[k].length)
  return (between ?? pairs(spec)).reduce((sum, weights) => sum + weights, 0) > MOST_ELEMENTS
}

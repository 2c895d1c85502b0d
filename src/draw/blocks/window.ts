/** Which units of a large network are shown as circles and edges: those around one target, and what is strongest beside them. */
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import type { Target, Trace } from '../../core/trace'
import type { ShownUnits } from '../layout'
import type { BlockLayout } from './blockLayout'

const MOST = 8
/** Every output is shown as long as there are no more. */
const MOST_OUTPUTS = 10

/** The `count` places of the largest numbers, `first` before all others, in ascending order. */
function largestOf(strengths: Float64Array, count: number, first: readonly number[]): number[] {
  const rest = Array.from(strengths.keys())
    .filter((k) => !first.includes(k))
    .sort((a, b) => strengths[b] - strengths[a])
  return [...first, ...rest.slice(0, Math.max(0, count - first.length))].sort((a, b) => a - b)
}

/** Strength of W[l][j][i]: |w·a|, and where nothing is sent the weight decides. */
function strengthOf(trace: Trace, row: number, l: number, j: number, i: number): number {
  const below = widthOf(trace.recipe.network, l - 1)
  const weight = Math.abs(trace.before.weights[l][j * below + i])
  const sent = Math.abs(trace.a[l - 1][row * below + i])
  return weight * (sent + 1e-6)
}

/** The units that the target is or joins, by layer. */
function centreOf(target: Target, last: number): { layer: number; units: number[]; senders: number[] } {
  switch (target.kind) {
    case 'edge':
      return { layer: target.layer, units: [target.unit], senders: [target.from] }
    case 'loss':
      return { layer: last, units: [], senders: [] }
    case 'target':
      return { layer: last, units: [target.unit], senders: [] }
    default:
      return { layer: target.layer, units: [target.unit], senders: [] }
  }
}

/** At most 8 units of each layer, and all outputs up to 10; by what `row` of the trace sends. */
export function windowAround(trace: Trace, row: number, spec: NetworkSpec, target: Target): ShownUnits {
  const last = outputLayer(spec)
  const centre = centreOf(target, last)
  const shown: number[][] = []
  const countOf = (l: number) => (l === last && widthOf(spec, l) <= MOST_OUTPUTS ? widthOf(spec, l) : MOST)
  const strengths = (l: number, strength: (unit: number) => number) =>
    Float64Array.from({ length: widthOf(spec, l) }, (_, unit) => strength(unit))

  const { layer } = centre
  if (layer === 0) {
    const inputs = strengths(0, (i) => Math.abs(trace.a[0][row * spec.inputs + i]))
    shown[0] = largestOf(inputs, MOST, centre.units)
  } else {
    const active = strengths(layer, (j) => Math.abs(trace.a[layer][row * widthOf(spec, layer) + j]))
    shown[layer] = largestOf(active, countOf(layer), centre.units)
  }
  for (let l = layer - 1; l >= 0; l--) {
    const receivers = l === layer - 1 && centre.units.length > 0 ? centre.units : shown[l + 1]
    const into = strengths(l, (i) =>
      receivers.reduce((sum, j) => sum + strengthOf(trace, row, l + 1, j, i), 0),
    )
    shown[l] = largestOf(into, MOST, l === layer - 1 ? centre.senders : [])
  }
  for (let l = layer + 1; l <= last; l++) {
    const senders = l === layer + 1 && centre.units.length > 0 ? centre.units : shown[l - 1]
    const from = strengths(l, (j) => senders.reduce((sum, i) => sum + strengthOf(trace, row, l, j, i), 0))
    shown[l] = largestOf(from, countOf(l), [])
  }
  return shown
}

/** How small cells are in the layout, in px, where the network is finest: the smaller side of a cell there. */
export function finestPitch({ layers }: BlockLayout): number {
  return Math.min(
    ...layers.flatMap(({ block, pitch }, l) => (block ? [pitch, block.width / layers[l - 1].units] : [])),
  )
}

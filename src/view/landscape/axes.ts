/** Parameters as axes of the plane: their places in the flat array, what they are on the graph, which to begin with. */
import {
  biasIndex,
  isBias,
  outputLayer,
  parameterCount,
  weightIndex,
  widthOf,
  type NetworkSpec,
} from '../../core/network'
import type { Target, Trace } from '../../core/trace'

export type Axes = readonly [number, number]

/** All parameters are offered up to here, else those with the largest gradients. */
const ALL_OFFERED = 120
const STRONGEST_OFFERED = 30

/** The place of a weight or a bias; null for anything else. */
export function indexOf(spec: NetworkSpec, target: Target | null): number | null {
  if (target?.kind === 'edge') return weightIndex(spec, target.layer, target.unit, target.from)
  return target?.kind === 'bias' ? biasIndex(spec, target.layer, target.unit) : null
}

/** The weight or the bias at a place. */
export function parameterAt(spec: NetworkSpec, index: number): Target {
  let layer = 1
  while (layer < outputLayer(spec) && index >= weightIndex(spec, layer + 1, 0, 0)) layer++
  if (isBias(spec, index)) return { kind: 'bias', layer, unit: index - biasIndex(spec, layer, 0) }
  const below = widthOf(spec, layer - 1)
  const within = index - weightIndex(spec, layer, 0, 0)
  return { kind: 'edge', layer, unit: Math.floor(within / below), from: within % below }
}

/** The `count` trained parameters with the largest gradients, the largest first. */
function strongest({ gradient, recipe }: Trace, count: number): number[] {
  const { network: spec, trainBiases } = recipe
  const size = (index: number) => Math.abs(gradient.values[index])
  const best: number[] = []
  for (let index = 0; index < gradient.values.length; index++) {
    const isIn = best.length === count && !(size(index) > size(best[count - 1]))
    if (isIn || (!trainBiases && isBias(spec, index))) continue
    let at = best.length
    while (at > 0 && size(index) > size(best[at - 1])) at--
    best.splice(at, 0, index)
    best.length = Math.min(best.length, count)
  }
  return best
}

/** What is selected and the parameter with the next largest gradient; without a selection the two with the largest. */
export function usualAxes(trace: Trace, selection: Target | null): Axes {
  const { network: spec } = trace.recipe
  const selected = indexOf(spec, selection)
  const found = strongest(trace, 2)
  // Where biases are not trained there may be one weight only.
  const others = [...found, 0, 1].filter((index) => index !== selected)
  return selected === null ? [found[0], others.find((index) => index !== found[0])!] : [selected, others[0]]
}

/** What an axis can be, in the order of the parameters. */
export function offeredParameters(trace: Trace, axes: Axes): number[] {
  const count = parameterCount(trace.recipe.network)
  if (count <= ALL_OFFERED) return Array.from({ length: count }, (_, index) => index)
  return [...new Set([...axes, ...strongest(trace, STRONGEST_OFFERED)])].sort((a, b) => a - b)
}

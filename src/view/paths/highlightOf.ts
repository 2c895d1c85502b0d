/** A path as it is drawn over the graph. */
import type { Path } from '../../core/paths'
import type { Cell } from '../../core/trace'
import type { Highlight } from '../../store/labState'

/** `parameter` is the weight or the bias that the path begins with. */
export function highlightOf(parameter: Cell, { stops, product }: Path): Highlight {
  const edge = (layer: number, unit: number, from: number) => ({ kind: 'edge' as const, layer, unit, from })
  const { quantity, layer, unit, from } = parameter
  const own = quantity === 'W' ? [edge(layer, unit, from)] : []
  const above = stops.flatMap((stop, k) =>
    k === 0 || stop.skipped ? [] : [edge(stop.layer, stop.unit, stops[k - 1].unit)],
  )
  return {
    edges: [...own, ...above],
    skips: stops.filter(({ skipped }) => skipped).map(({ layer, unit }) => ({ layer, unit })),
    units: stops.map(({ layer, unit }) => ({ layer, unit })),
    negative: product < 0,
  }
}

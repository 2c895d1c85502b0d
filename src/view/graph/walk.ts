/** The keyboard's way through the graph: Up and Down along neurons, with Alt along everything. */
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import type { ShownUnits } from '../../draw/layout'

/** The units of each layer that are drawn, in order. */
interface Way {
  readonly last: number
  countOf(l: number): number
  unitAt(l: number, k: number): number
  placeOf(l: number, unit: number): number
}

function wayThrough(spec: NetworkSpec, shown: ShownUnits | null): Way {
  const last = outputLayer(spec)
  if (!shown) {
    return {
      last,
      countOf: (l) => widthOf(spec, l),
      unitAt: (_, k) => k,
      placeOf: (l, unit) => (unit < widthOf(spec, l) ? unit : -1),
    }
  }
  return {
    last,
    countOf: (l) => shown[l].length,
    unitAt: (l, k) => shown[l][k],
    placeOf: (l, unit) => shown[l].indexOf(unit),
  }
}

/** How many places a neuron has: its own, and with `all` its bias and the weights into it. */
const placesOf = ({ countOf }: Way, l: number, all: boolean) => (all && l > 0 ? 2 + countOf(l - 1) : 1)

/** Everything in reading order, by number: each neuron, then its bias and the weights into it; then the targets and the loss. */
function targetNumber(way: Way, number: number, all: boolean): Target {
  let rest = number
  for (let layer = 0; layer <= way.last; layer++) {
    const places = placesOf(way, layer, all)
    const count = way.countOf(layer)
    if (rest >= count * places) {
      rest -= count * places
      continue
    }
    const unit = way.unitAt(layer, Math.floor(rest / places))
    const place = rest % places
    if (place === 0) return { kind: 'neuron', layer, unit }
    if (place === 1) return { kind: 'bias', layer, unit }
    return { kind: 'edge', layer, unit, from: way.unitAt(layer - 1, place - 2) }
  }
  const targets = way.countOf(way.last)
  return rest < targets ? { kind: 'target', unit: way.unitAt(way.last, rest) } : { kind: 'loss' }
}

/** How many come before layer `l`. */
function countBefore(way: Way, l: number, all: boolean): number {
  let count = 0
  for (let k = 0; k < l; k++) count += way.countOf(k) * placesOf(way, k, all)
  return count
}

/** The number of a target; −1 for one that is not on the way. */
function numberOf(way: Way, target: Target, all: boolean): number {
  const end = countBefore(way, way.last + 1, all)
  if (target.kind === 'loss') return end + way.countOf(way.last)
  const layer = target.kind === 'target' ? way.last : target.layer
  const unit = layer <= way.last ? way.placeOf(layer, target.unit) : -1
  if (unit < 0) return -1
  if (target.kind === 'target') return end + unit
  const start = countBefore(way, layer, all) + unit * placesOf(way, layer, all)
  if (target.kind === 'neuron') return start
  if (!all || layer === 0) return -1
  if (target.kind === 'bias') return start + 1
  const from = way.placeOf(layer - 1, target.from)
  return from < 0 ? -1 : start + 2 + from
}

/** Where this key leads from `at`. `shown`: the units that are drawn, where not all are. */
export function walk(
  spec: NetworkSpec,
  at: Target | null,
  { key, altKey }: { key: 'ArrowDown' | 'ArrowUp'; altKey: boolean },
  shown: ShownUnits | null = null,
): Target {
  const way = wayThrough(spec, shown)
  const count = countBefore(way, way.last + 1, altKey) + way.countOf(way.last) + 1
  const here = at ? numberOf(way, at, altKey) : -1
  if (here < 0 && at && 'layer' in at && at.layer <= way.last && way.placeOf(at.layer, at.unit) >= 0) {
    return { kind: 'neuron', layer: at.layer, unit: at.unit }
  }
  const next = key === 'ArrowDown' ? here + 1 : here < 0 ? count - 1 : here - 1
  return targetNumber(way, (next + count) % count, altKey)
}

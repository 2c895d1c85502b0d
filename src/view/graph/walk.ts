/** The keyboard's way through the graph: Up and Down along neurons, with Alt along everything. */
import type { NetworkSpec } from '../../core/network'
import { targetKey, type Target } from '../../core/trace'
import { readingOrder } from './targets'

/** Where this key leads from `at`; null for keys that lead nowhere. */
export function walk(
  spec: NetworkSpec,
  at: Target | null,
  { key, altKey }: { key: string; altKey: boolean },
): Target | null {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null
  const order = readingOrder(spec).filter(({ kind }) => altKey || (kind !== 'edge' && kind !== 'bias'))
  const here = at ? order.findIndex((target) => targetKey(target) === targetKey(at)) : -1
  if (here < 0 && at && 'layer' in at) {
    return { kind: 'neuron', layer: at.layer, unit: at.unit }
  }
  const next = key === 'ArrowDown' ? here + 1 : here - 1
  return order[(next + order.length) % order.length]
}

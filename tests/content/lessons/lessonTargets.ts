/** What there is on a graph. */
import { outputLayer, widthOf, type NetworkSpec } from '../../../src/core/network'
import { targetKey, type Target } from '../../../src/core/trace'

const upTo = (n: number) => [...Array(n).keys()]

/** Everything that can be chosen on the graph of a network. */
export function allTargets(network: NetworkSpec): Target[] {
  const last = outputLayer(network)
  const targets: Target[] = [{ kind: 'loss' }]
  for (const unit of upTo(widthOf(network, last))) targets.push({ kind: 'target', unit })
  for (const layer of upTo(last + 1)) {
    for (const unit of upTo(widthOf(network, layer))) {
      targets.push({ kind: 'neuron', layer, unit })
      if (layer === 0) continue
      targets.push({ kind: 'bias', layer, unit })
      for (const from of upTo(widthOf(network, layer - 1))) targets.push({ kind: 'edge', layer, unit, from })
    }
  }
  return targets
}

/** Whether a target is on the graph of a network. */
export function isTarget(network: NetworkSpec, target: Target): boolean {
  return allTargets(network).some((each) => targetKey(each) === targetKey(target))
}

/** Which layers can add what they receive to what they give. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'

/** Whether layer `l` ≥ 1 is a hidden layer as wide as what it receives. */
export function canBeResidual(network: NetworkSpec, l: number): boolean {
  return l < outputLayer(network) && widthOf(network, l) === widthOf(network, l - 1)
}

/** The same network without the residuals that do not fit; itself where all of them do. */
export function withoutMisfits(network: NetworkSpec): NetworkSpec {
  const isMisfit = (k: number) => network.layers[k].residual === true && !canBeResidual(network, k + 1)
  if (!network.layers.some((_, k) => isMisfit(k))) return network
  const layers = network.layers.map((layer, k) => {
    if (!isMisfit(k)) return layer
    const { residual: _, ...rest } = layer
    return rest
  })
  return { ...network, layers }
}

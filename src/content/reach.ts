/** What an output can be, and what of the targets it cannot. */
import { shapeOf } from '../core/activations'
import type { LayerSpec } from '../core/network'
import { outputOf, type Setup } from './setup'

/** The least and the greatest value that a layer's activation comes to, or comes as near to as one likes. */
export function reachOf(layer: LayerSpec): readonly [number, number] {
  const shape = shapeOf(layer)
  switch (layer.activation) {
    case 'linear':
      return [-Infinity, Infinity]
    case 'leaky-relu':
      return [shape > 0 ? -Infinity : 0, Infinity]
    case 'relu':
    case 'softplus':
      return [0, Infinity]
    case 'sigmoid':
    case 'softmax':
      return [0, 1]
    case 'tanh':
      return [-1, 1]
    case 'elu':
      return [Math.min(0, -shape), Infinity]
    // The minimum of zΦ(z), of its approximation by tanh, and of zσ(z), to six digits.
    case 'gelu':
      return [-0.169971, Infinity]
    case 'gelu-tanh':
      return [-0.170041, Infinity]
    case 'silu':
      return [-0.278465, Infinity]
  }
}

/** The training target that is farthest from what the output can be; null if all are in reach. */
export function targetOutOfReach(setup: Setup): number | null {
  const [least, greatest] = reachOf(outputOf(setup))
  const beyond = (target: number) => Math.max(least - target, target - greatest)
  let farthest: number | null = null
  for (const target of setup.data.train.targets) {
    if (beyond(target) > Math.max(0, farthest === null ? 0 : beyond(farthest))) farthest = target
  }
  return farthest
}

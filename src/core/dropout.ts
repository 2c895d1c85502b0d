/** Inverted dropout (Srivastava et al. 2014): which units a step leaves out. */
import { dropoutOf, widthOf, type NetworkSpec } from './network'
import { Random, seedState } from './random'

/**
 * Fills `masks[l]` (rows × units of each layer with dropout) with 0 where f(z) is dropped and 1/(1 − p) elsewhere. They
 * depend on seed and step alone, so that any step can be taken again.
 */
export function drawMasks(
  spec: NetworkSpec,
  seed: number,
  step: number,
  rows: number,
  masks: readonly Float64Array[],
): void {
  const random = new Random(seedState(seed ^ Math.imul(step, 0x9e3779b1)))
  for (let l = 1; l <= spec.layers.length; l++) {
    const p = dropoutOf(spec, l)
    if (p === 0) continue
    const kept = 1 / (1 - p)
    const mask = masks[l]
    for (let k = 0; k < rows * widthOf(spec, l); k++) mask[k] = random.bits() * 2 ** -32 < p ? 0 : kept
  }
}

/** Starts of networks that are too large to be written down: the same numbers on every machine and in every language. */
import { createParameters, widthOf, type NetworkSpec } from '../../core/network'

const MODULUS = 2147483647

/**
 * All weights of a network from a seed (1 to 2147483646) by the generator of Park & Miller (1993), s ← 48271·s mod 2³¹ − 1:
 * the first ten numbers are thrown away, then layer by layer and row by row w = (2u − 1)·bound, with √(6/(n_in + n_out)) as
 * the bound (Glorot & Bengio 2010) or √(6/n_in) (He et al. 2015); biases are 0. Times `scale`.
 */
export function recipeM(network: NetworkSpec, seed: number, by: 'xavier' | 'he', scale = 1): Float64Array {
  let s = seed
  const draw = () => {
    s = (48271 * s) % MODULUS
    return s / MODULUS
  }
  for (let k = 0; k < 10; k++) draw()
  const parameters = createParameters(network)
  parameters.weights.forEach((weights, l) => {
    if (l === 0) return
    const fanIn = widthOf(network, l - 1)
    const bound = Math.sqrt(6 / (by === 'he' ? fanIn : fanIn + widthOf(network, l)))
    for (let k = 0; k < weights.length; k++) weights[k] = (2 * draw() - 1) * bound * scale
  })
  return parameters.values
}

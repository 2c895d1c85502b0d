/** Where training starts: random weights whose spread fits the width of the layers. */
import { createParameters, widthOf, type NetworkParameters, type NetworkSpec } from './network'
import { Random, seedState } from './random'

/** In the order in which they are offered. */
export const INITIALIZER_NAMES = [
  'xavier-uniform',
  'xavier-normal',
  'he-uniform',
  'he-normal',
  'lecun-normal',
  'pytorch',
  'zeros',
] as const
export type InitializerName = (typeof INITIALIZER_NAMES)[number]

/** `spread` of a layer with `fanIn` inputs and `fanOut` units: the bound of a uniform, the standard deviation of a normal distribution. */
interface Initializer {
  readonly distribution: 'uniform' | 'normal'
  spread(fanIn: number, fanOut: number): number
}

/**
 * xavier: Glorot & Bengio 2010. he: He et al. 2015. lecun: LeCun et al. 1998, "Efficient BackProp". pytorch: what
 * nn.Linear does when it is made, kaiming_uniform with a = √5, which is U(±1/√fanIn), for the biases too.
 */
const INITIALIZERS: Readonly<Record<InitializerName, Initializer>> = {
  'xavier-uniform': {
    distribution: 'uniform',
    spread: (fanIn, fanOut) => Math.sqrt(6 / (fanIn + fanOut)),
  },
  'xavier-normal': { distribution: 'normal', spread: (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)) },
  'he-uniform': { distribution: 'uniform', spread: (fanIn) => Math.sqrt(6 / fanIn) },
  'he-normal': { distribution: 'normal', spread: (fanIn) => Math.sqrt(2 / fanIn) },
  'lecun-normal': { distribution: 'normal', spread: (fanIn) => Math.sqrt(1 / fanIn) },
  pytorch: { distribution: 'uniform', spread: (fanIn) => 1 / Math.sqrt(fanIn) },
  zeros: { distribution: 'uniform', spread: () => 0 },
}

/** Parameters drawn layer by layer, weights before biases; the biases are 0 except with 'pytorch'. */
export function initialParameters(
  spec: NetworkSpec,
  initializer: InitializerName,
  seed: number,
): NetworkParameters {
  const { distribution, spread } = INITIALIZERS[initializer]
  const parameters = createParameters(spec)
  if (initializer === 'zeros') return parameters
  const random = new Random(seedState(seed))
  const draw = distribution === 'normal' ? () => random.normal() : () => 2 * random.uniform() - 1
  for (let l = 1; l <= spec.layers.length; l++) {
    const scale = spread(widthOf(spec, l - 1), widthOf(spec, l))
    const W = parameters.weights[l]
    const b = parameters.biases[l]
    for (let k = 0; k < W.length; k++) W[k] = scale * draw()
    if (initializer === 'pytorch') for (let j = 0; j < b.length; j++) b[j] = scale * draw()
  }
  return parameters
}

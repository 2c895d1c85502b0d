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
  'uniform',
  'normal',
  'constant',
  'zeros',
] as const
export type InitializerName = (typeof INITIALIZER_NAMES)[number]

/** The number that goes with an initializer which does not look at the layers: U(±scale), N(0, scale²), every weight = scale. */
export const DEFAULT_SCALES = { uniform: 0.5, normal: 1, constant: 0.5 } as const

/** Whether an initializer goes by a scale that can be chosen. */
export function hasScale(name: string): name is keyof typeof DEFAULT_SCALES {
  return name in DEFAULT_SCALES
}

/** `spread` of a layer with `fanIn` inputs and `fanOut` units: the bound of a uniform, the standard deviation of a normal distribution, the value itself. */
interface Initializer {
  readonly distribution: 'uniform' | 'normal' | 'same'
  spread(fanIn: number, fanOut: number, scale: number): number
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
  uniform: { distribution: 'uniform', spread: (_, __, scale) => scale },
  normal: { distribution: 'normal', spread: (_, __, scale) => scale },
  constant: { distribution: 'same', spread: (_, __, scale) => scale },
  zeros: { distribution: 'same', spread: () => 0 },
}

/** Parameters drawn layer by layer, weights before biases; the biases are 0 except with 'pytorch'. `scale` is for those that have one. */
export function initialParameters(
  spec: NetworkSpec,
  initializer: InitializerName,
  seed: number,
  scale: number = hasScale(initializer) ? DEFAULT_SCALES[initializer] : 0,
): NetworkParameters {
  const { distribution, spread } = INITIALIZERS[initializer]
  const parameters = createParameters(spec)
  const random = new Random(seedState(seed))
  const draws = { normal: () => random.normal(), uniform: () => 2 * random.uniform() - 1, same: () => 1 }
  const draw = draws[distribution]
  for (let l = 1; l <= spec.layers.length; l++) {
    const width = spread(widthOf(spec, l - 1), widthOf(spec, l), scale)
    const W = parameters.weights[l]
    const b = parameters.biases[l]
    for (let k = 0; k < W.length; k++) W[k] = width * draw()
    if (initializer === 'pytorch') for (let j = 0; j < b.length; j++) b[j] = width * draw()
  }
  return parameters
}

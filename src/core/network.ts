/** What a network is: its shape, and its parameters as one flat array with a view for each layer. */

/** In the order in which they are offered; softmax is for the output layer only. */
export const ACTIVATION_NAMES = [
  'linear',
  'relu',
  'leaky-relu',
  'sigmoid',
  'tanh',
  'elu',
  'gelu',
  'gelu-tanh',
  'softplus',
  'silu',
  'softmax',
] as const
export type ActivationName = (typeof ACTIVATION_NAMES)[number]

export interface LayerSpec {
  readonly units: number
  readonly activation: ActivationName
  /** Of leaky-relu, 0.01 where it is left out. */
  readonly negativeSlope?: number
  /** Of elu, 1 where it is left out. */
  readonly alpha?: number
  /** An identity skip: a = f(z) + what the layer receives, for a hidden layer as wide as the one below (He et al. 2016). */
  readonly residual?: boolean
  /** The probability with which training drops f(z) of a unit of a hidden layer; what is left is scaled by 1/(1 − p). */
  readonly dropout?: number
}

/** `layers[0]` is the first layer after the input; in formulas, and everywhere a layer number `l` is meant, it is layer 1. */
export interface NetworkSpec {
  readonly inputs: number
  readonly layers: readonly LayerSpec[]
}

/**
 * Parameters, or anything of their shape (a gradient). `weights[l]` is row-major (units × units below):
 * W[l][j][i] is `weights[l][j * widthOf(spec, l - 1) + i]`. `weights[0]` and `biases[0]` are empty, so that
 * indices are the formulas'. All views share the buffer of `values`, layer by layer, weights before biases.
 */
export interface NetworkParameters {
  readonly values: Float64Array
  readonly weights: readonly Float64Array[]
  readonly biases: readonly Float64Array[]
}

/** The number of the output layer; the input layer is 0. */
export function outputLayer(spec: NetworkSpec): number {
  return spec.layers.length
}

/** Units of layer `l`; layer 0 is the input. */
export function widthOf(spec: NetworkSpec, l: number): number {
  return l === 0 ? spec.inputs : spec.layers[l - 1].units
}

/** The activation of layer `l` ≥ 1. */
export function activationOf(spec: NetworkSpec, l: number): ActivationName {
  return spec.layers[l - 1].activation
}

/** Whether layer `l` ≥ 1 adds what it receives to f(z). */
export function isResidual(spec: NetworkSpec, l: number): boolean {
  return spec.layers[l - 1].residual === true
}

export function hasSkips(spec: NetworkSpec): boolean {
  return spec.layers.some(({ residual }) => residual)
}

/** Whether any layer drops units. */
export function hasDropout(spec: NetworkSpec): boolean {
  return spec.layers.some(({ dropout = 0 }) => dropout > 0)
}

/** The probability with which layer `l` ≥ 1 drops f(z) of a unit in training; 0 where there is no dropout. */
export function dropoutOf(spec: NetworkSpec, l: number): number {
  return spec.layers[l - 1].dropout ?? 0
}

/** How many numbers there are in the parameters. */
export function parameterCount(spec: NetworkSpec): number {
  let count = 0
  for (let l = 1; l <= spec.layers.length; l++) count += widthOf(spec, l) * (widthOf(spec, l - 1) + 1)
  return count
}

/** Where W[l][j][i] stands in the flat array. */
export function weightIndex(spec: NetworkSpec, l: number, j: number, i: number): number {
  let offset = 0
  for (let k = 1; k < l; k++) offset += widthOf(spec, k) * (widthOf(spec, k - 1) + 1)
  return offset + j * widthOf(spec, l - 1) + i
}

/** Where b[l][j] stands in the flat array. */
export function biasIndex(spec: NetworkSpec, l: number, j: number): number {
  return weightIndex(spec, l, 0, 0) + widthOf(spec, l) * widthOf(spec, l - 1) + j
}

/** Whether a bias stands at an index of the flat array. */
export function isBias(spec: NetworkSpec, index: number): boolean {
  let end = 0
  for (let l = 1; l <= spec.layers.length; l++) {
    const biases = end + widthOf(spec, l) * widthOf(spec, l - 1)
    end = biases + widthOf(spec, l)
    if (index < end) return index >= biases
  }
  return false
}

/** Views into `values`; throws if its length is not `parameterCount(spec)`. */
export function viewParameters(spec: NetworkSpec, values: Float64Array): NetworkParameters {
  if (values.length !== parameterCount(spec)) {
    throw new RangeError(`expected ${parameterCount(spec)} parameters, got ${values.length}`)
  }
  const weights: Float64Array[] = [new Float64Array(0)]
  const biases: Float64Array[] = [new Float64Array(0)]
  let offset = 0
  for (let l = 1; l <= spec.layers.length; l++) {
    const units = widthOf(spec, l)
    const below = widthOf(spec, l - 1)
    weights.push(values.subarray(offset, (offset += units * below)))
    biases.push(values.subarray(offset, (offset += units)))
  }
  return { values, weights, biases }
}

/** All zeros. */
export function createParameters(spec: NetworkSpec): NetworkParameters {
  return viewParameters(spec, new Float64Array(parameterCount(spec)))
}

/** Two specs with the same layout of parameters. */
export function sameShape(a: NetworkSpec, b: NetworkSpec): boolean {
  return (
    a.inputs === b.inputs &&
    a.layers.length === b.layers.length &&
    a.layers.every((layer, k) => layer.units === b.layers[k].units)
  )
}

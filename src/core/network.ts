/** What a network is: its shape, and its parameters as one flat array with a view for each layer. */

export const ACTIVATION_NAMES = ['linear', 'relu', 'sigmoid', 'tanh', 'softmax'] as const
export type ActivationName = (typeof ACTIVATION_NAMES)[number]

export interface LayerSpec {
  readonly units: number
  readonly activation: ActivationName
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

/** How many numbers training may change. */
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

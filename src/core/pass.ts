/** Forward and backward over a mini-batch, into arrays that are made once. */
import { activate, deactivate } from './activations'
import { affine, backpropagate, gradients } from './kernels'
import { fusedDelta, isFused, lossGradient } from './losses'
import {
  activationOf,
  createParameters,
  outputLayer,
  widthOf,
  type NetworkParameters,
  type NetworkSpec,
} from './network'
import type { Examples, Recipe } from './recipe'

/** `z[l]` and `a[l]` are capacity × units of layer l; `z[0]` is empty, `a[0]` holds the inputs. */
export interface ForwardSpace {
  readonly capacity: number
  readonly z: readonly Float64Array[]
  readonly a: readonly Float64Array[]
  /** capacity × outputs. */
  readonly targets: Float64Array
  /** The loss of each row alone. */
  readonly losses: Float64Array
}

/** Of the shape of `z`, and a gradient of the shape of the parameters. */
export interface Workspace extends ForwardSpace {
  readonly incoming: readonly Float64Array[]
  readonly delta: readonly Float64Array[]
  readonly gradient: NetworkParameters
}

function createLayers(spec: NetworkSpec, rows: number, from: number): Float64Array[] {
  return Array.from(
    { length: outputLayer(spec) + 1 },
    (_, l) => new Float64Array(l < from ? 0 : rows * widthOf(spec, l)),
  )
}

/** Room for a forward pass of up to `rows` rows. */
export function createForwardSpace(spec: NetworkSpec, rows: number): ForwardSpace {
  return {
    capacity: rows,
    z: createLayers(spec, rows, 1),
    a: createLayers(spec, rows, 0),
    targets: new Float64Array(rows * widthOf(spec, outputLayer(spec))),
    losses: new Float64Array(rows),
  }
}

/** Room for a whole step of up to `rows` rows. */
export function createWorkspace(spec: NetworkSpec, rows: number): Workspace {
  return {
    ...createForwardSpace(spec, rows),
    incoming: createLayers(spec, rows, 1),
    delta: createLayers(spec, rows, 1),
    gradient: createParameters(spec),
  }
}

/** Copies the examples `order[start … start + rows)` into `a[0]` and `targets`. */
export function gather(
  { inputs, targets }: Examples,
  order: Int32Array,
  start: number,
  rows: number,
  space: ForwardSpace,
  width: number,
  n: number,
): void {
  const x = space.a[0]
  const t = space.targets
  for (let r = 0; r < rows; r++) {
    const example = order[start + r]
    for (let i = 0; i < width; i++) x[r * width + i] = inputs[example * width + i]
    for (let j = 0; j < n; j++) t[r * n + j] = targets[example * n + j]
  }
}

/** z[l] = W[l] a[l−1] + b[l], a[l] = f(z[l]); returns 0, or NaN if some z is not finite. */
export function forward(
  spec: NetworkSpec,
  { weights, biases }: NetworkParameters,
  { z, a }: ForwardSpace,
  rows: number,
): number {
  let probe = 0
  for (let l = 1; l <= spec.layers.length; l++) {
    const units = widthOf(spec, l)
    affine(weights[l], biases[l], a[l - 1], z[l], rows, units, widthOf(spec, l - 1))
    probe += activate(activationOf(spec, l), z[l], a[l], rows, units)
  }
  return probe
}

/** delta, incoming and gradient of every layer, after `forward`. Where loss and output are fused the output's `incoming` is left out. */
export function backward(
  recipe: Recipe,
  { weights }: NetworkParameters,
  space: Workspace,
  rows: number,
): void {
  const { network: spec } = recipe
  const { z, a, incoming, delta, gradient, targets } = space
  const last = outputLayer(spec)
  for (let l = last; l >= 1; l--) {
    const units = widthOf(spec, l)
    const below = widthOf(spec, l - 1)
    if (l === last && isFused(recipe.loss)) {
      fusedDelta(recipe, a[l], targets, delta[l], rows, units)
    } else {
      if (l === last) lossGradient(recipe, a[l], targets, incoming[l], rows, units)
      deactivate(activationOf(spec, l), z[l], a[l], incoming[l], delta[l], rows, units)
    }
    if (l > 1) backpropagate(weights[l], delta[l], incoming[l - 1], rows, units, below)
    gradients(delta[l], a[l - 1], gradient.weights[l], gradient.biases[l], rows, units, below)
  }
}

/** What `backward` leaves out because training does not need it: ∂L/∂a of a fused output. */
export function completeIncoming(recipe: Recipe, { a, incoming, targets }: Workspace, rows: number): void {
  const last = outputLayer(recipe.network)
  if (isFused(recipe.loss)) {
    lossGradient(recipe, a[last], targets, incoming[last], rows, widthOf(recipe.network, last))
  }
}

/** ∂L/∂x, rows × inputs, after `backward`. */
export function inputGradient(
  spec: NetworkSpec,
  { weights }: NetworkParameters,
  { delta }: Workspace,
  rows: number,
): Float64Array {
  const result = new Float64Array(rows * spec.inputs)
  backpropagate(weights[1], delta[1], result, rows, widthOf(spec, 1), spec.inputs)
  return result
}

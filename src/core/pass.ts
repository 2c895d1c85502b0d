/** Forward and backward over a mini-batch, into arrays that are made once. */
import { activate, deactivate } from './activations'
import { affine, backpropagate, gradients } from './kernels'
import { fusedDelta, isFused, lossGradient } from './losses'
import {
  createParameters,
  dropoutOf,
  isResidual,
  outputLayer,
  widthOf,
  type NetworkParameters,
  type NetworkSpec,
} from './network'
import type { Examples, Recipe } from './recipe'

/** `z[l]`, `f[l]` and `a[l]` are capacity × units of layer l; `z[0]` and `f[0]` are empty, `a[0]` holds the inputs. */
export interface ForwardSpace {
  readonly capacity: number
  readonly z: readonly Float64Array[]
  /** f(z), which is what the layer passes on, the same array as `a[l]`, unless it drops or skips. */
  readonly f: readonly Float64Array[]
  readonly a: readonly Float64Array[]
  /** capacity × outputs. */
  readonly targets: Float64Array
  /** The loss of each row alone. */
  readonly losses: Float64Array
}

/** Of the shape of `z`, and a gradient of the shape of the parameters. */
export interface Workspace extends ForwardSpace {
  /** As in `Trace`. */
  readonly masks: readonly Float64Array[]
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
  const a = createLayers(spec, rows, 0)
  const passedOn = (l: number) => !isResidual(spec, l) && dropoutOf(spec, l) === 0
  return {
    capacity: rows,
    z: createLayers(spec, rows, 1),
    f: a.map((of, l) => (l === 0 ? new Float64Array(0) : passedOn(l) ? of : new Float64Array(of.length))),
    a,
    targets: new Float64Array(rows * widthOf(spec, outputLayer(spec))),
    losses: new Float64Array(rows),
  }
}

/** Room for a whole step of up to `rows` rows. */
export function createWorkspace(spec: NetworkSpec, rows: number): Workspace {
  return {
    ...createForwardSpace(spec, rows),
    masks: createLayers(spec, rows, 1).map((of, l) =>
      l > 0 && dropoutOf(spec, l) > 0 ? of : new Float64Array(0),
    ),
    incoming: createLayers(spec, rows, 1),
    delta: createLayers(spec, rows, 1),
    gradient: createParameters(spec),
  }
}

/** Up to so many numbers a loop copies faster than `set` is called. */
const FEW = 64

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
    if (width < FEW) for (let i = 0; i < width; i++) x[r * width + i] = inputs[example * width + i]
    else x.set(inputs.subarray(example * width, (example + 1) * width), r * width)
    for (let j = 0; j < n; j++) t[r * n + j] = targets[example * n + j]
  }
}

/** a = f · mask + skipped, as far as there are masks and skips. */
function passOn(
  f: Float64Array,
  mask: Float64Array | null,
  skipped: Float64Array | null,
  a: Float64Array,
  count: number,
): void {
  for (let k = 0; k < count; k++) a[k] = f[k]
  if (mask) for (let k = 0; k < count; k++) a[k] *= mask[k]
  if (skipped) for (let k = 0; k < count; k++) a[k] += skipped[k]
}

/**
 * z[l] = W[l] a[l−1] + b[l] and a[l] = f(z[l]), times the mask, plus a[l−1] where the layer is residual; without masks
 * nothing is dropped, as in evaluation. Returns 0, or NaN if some z is not finite.
 */
export function forward(
  spec: NetworkSpec,
  { weights, biases }: NetworkParameters,
  { z, f, a }: ForwardSpace,
  rows: number,
  masks: readonly Float64Array[] | null = null,
): number {
  let probe = 0
  for (let l = 1; l <= spec.layers.length; l++) {
    const units = widthOf(spec, l)
    affine(weights[l], biases[l], a[l - 1], z[l], rows, units, widthOf(spec, l - 1))
    probe += activate(spec.layers[l - 1], z[l], f[l], rows, units)
    if (f[l] !== a[l]) {
      const mask = masks && masks[l].length > 0 ? masks[l] : null
      passOn(f[l], mask, isResidual(spec, l) ? a[l - 1] : null, a[l], rows * units)
    }
  }
  return probe
}

function addTo(sum: Float64Array, more: Float64Array, count: number): void {
  for (let k = 0; k < count; k++) sum[k] += more[k]
}

/** delta, incoming and gradient of every layer, after `forward`. Where loss and output are fused the output's `incoming` is left out. */
export function backward(
  recipe: Recipe,
  { weights }: NetworkParameters,
  space: Workspace,
  rows: number,
): void {
  const { network: spec } = recipe
  const { z, f, a, masks, incoming, delta, gradient, targets } = space
  const last = outputLayer(spec)
  for (let l = last; l >= 1; l--) {
    const units = widthOf(spec, l)
    const below = widthOf(spec, l - 1)
    if (l === last && isFused(recipe)) {
      fusedDelta(recipe, a[l], targets, delta[l], rows, units)
    } else {
      if (l === last) lossGradient(recipe, a[l], targets, incoming[l], rows, units)
      deactivate(spec.layers[l - 1], z[l], f[l], incoming[l], delta[l], rows, units)
      const mask = masks[l]
      for (let k = 0; k < mask.length && k < rows * units; k++) delta[l][k] *= mask[k]
    }
    if (l > 1) {
      backpropagate(weights[l], delta[l], incoming[l - 1], rows, units, below)
      if (isResidual(spec, l)) addTo(incoming[l - 1], incoming[l], rows * below)
    }
    gradients(delta[l], a[l - 1], gradient.weights[l], gradient.biases[l], rows, units, below)
  }
}

/** What `backward` leaves out because training does not need it: ∂L/∂a of a fused output. */
export function completeIncoming(recipe: Recipe, { a, incoming, targets }: Workspace, rows: number): void {
  const last = outputLayer(recipe.network)
  if (isFused(recipe)) {
    lossGradient(recipe, a[last], targets, incoming[last], rows, widthOf(recipe.network, last))
  }
}

/** ∂L/∂x, rows × inputs, after `backward`. */
export function inputGradient(
  spec: NetworkSpec,
  { weights }: NetworkParameters,
  { incoming, delta }: Workspace,
  rows: number,
): Float64Array {
  const result = new Float64Array(rows * spec.inputs)
  backpropagate(weights[1], delta[1], result, rows, widthOf(spec, 1), spec.inputs)
  if (isResidual(spec, 1)) addTo(result, incoming[1], result.length)
  return result
}

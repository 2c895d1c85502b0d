/** The activations: each beside its own derivative, and the loops that apply them to a mini-batch. */
import { exp, logistic, tanh } from './elementary'
import { expm1 } from './elementaryExp'
import { softplus } from './elementaryLog'
import type { ActivationName, LayerSpec } from './network'
import { normalCdf, normalDensity } from './normalDistribution'

/** a_j = apply(z_j); `derivative` is ∂a_j/∂z_j and is given both, so that a rule takes what it needs. `shape` is `shapeOf` the layer. */
export interface ElementwiseActivation {
  readonly kind: 'elementwise'
  apply(z: number, shape: number): number
  derivative(z: number, a: number, shape: number): number
}

/** An activation whose units depend on each other. `apply` reads and writes `units` numbers from `at`; `derivative` is ∂a_j/∂z_k. */
export interface LayerActivation {
  readonly kind: 'layer'
  apply(z: Float64Array, a: Float64Array, at: number, units: number): void
  derivative(aj: number, ak: number, same: boolean): number
}

// Without branches: which way a unit goes, no processor foresees.
const relu = (z: number) => Math.max(0, z)
const reluSlope = (z: number) => Number(z > 0)
const logisticSlope = (a: number) => a * (1 - a)
const tanhSlope = (a: number) => 1 - a * a

/** What gelu-tanh takes the tanh of, and its derivative: u = √(2/π)(z + 0.044715 z³). */
const ROOT_2_OVER_PI = 0.7978845608028654
const cubic = (z: number) => ROOT_2_OVER_PI * (z + 0.044715 * z * z * z)
const cubicSlope = (z: number) => ROOT_2_OVER_PI * (1 + 0.134145 * z * z)

function geluTanhSlope(z: number): number {
  const t = tanh(cubic(z))
  return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * cubicSlope(z)
}

function siluSlope(z: number): number {
  const s = logistic(z)
  return s * (1 + z * (1 - s))
}

/** a_j = e^(z_j − m) / Σ_k e^(z_k − m), m = max z. */
function softmax(z: Float64Array, a: Float64Array, at: number, units: number): void {
  let m = z[at]
  for (let j = at + 1; j < at + units; j++) if (z[j] > m) m = z[j]
  let sum = 0
  for (let j = at; j < at + units; j++) sum += a[j] = exp(z[j] - m)
  for (let j = at; j < at + units; j++) a[j] /= sum
}

/**
 * By name. At 0 the derivative of relu is 0, of leaky-relu its negative slope, of elu alpha. leaky-relu: Maas et al.
 * 2013. elu: Clevert et al. 2016. gelu: Hendrycks & Gimpel 2016, exact and with their tanh. silu: Elfwing et al. 2018.
 */
export const ACTIVATIONS = {
  linear: { kind: 'elementwise', apply: (z) => z, derivative: () => 1 },
  relu: { kind: 'elementwise', apply: relu, derivative: reluSlope },
  'leaky-relu': {
    kind: 'elementwise',
    apply: (z, slope) => (z <= 0 ? slope * z : z),
    derivative: (z, _, slope) => (z > 0 ? 1 : slope),
  },
  sigmoid: { kind: 'elementwise', apply: logistic, derivative: (_, a) => logisticSlope(a) },
  tanh: { kind: 'elementwise', apply: tanh, derivative: (_, a) => tanhSlope(a) },
  elu: {
    kind: 'elementwise',
    apply: (z, alpha) => (z <= 0 ? alpha * expm1(z) : z),
    derivative: (z, _, alpha) => (z > 0 ? 1 : alpha * exp(z)),
  },
  gelu: {
    kind: 'elementwise',
    apply: (z) => z * normalCdf(z),
    derivative: (z) => normalCdf(z) + z * normalDensity(z),
  },
  'gelu-tanh': {
    kind: 'elementwise',
    apply: (z) => 0.5 * z * (1 + tanh(cubic(z))),
    derivative: geluTanhSlope,
  },
  softplus: { kind: 'elementwise', apply: softplus, derivative: logistic },
  silu: { kind: 'elementwise', apply: (z) => z * logistic(z), derivative: siluSlope },
  softmax: {
    kind: 'layer',
    apply: softmax,
    derivative: (aj, ak, same) => (same ? aj * (1 - aj) : -aj * ak),
  },
} satisfies Record<ActivationName, ElementwiseActivation | LayerActivation>

/** The one number that an activation may depend on: leaky-relu's negative slope, elu's alpha; 0 for the others. */
export function shapeOf({ activation, negativeSlope = 0.01, alpha = 1 }: LayerSpec): number {
  if (activation === 'leaky-relu') return negativeSlope
  return activation === 'elu' ? alpha : 0
}

/** a = f(z) for rows × units; returns 0, or NaN if some z is not finite. */
export function activate(
  layer: LayerSpec,
  z: Float64Array,
  a: Float64Array,
  rows: number,
  units: number,
): number {
  switch (layer.activation) {
    case 'linear':
      return activateLinear(z, a, rows * units)
    case 'relu':
      return activateRelu(z, a, rows * units)
    case 'sigmoid':
      return activateSigmoid(z, a, rows * units)
    case 'tanh':
      return activateTanh(z, a, rows * units)
    case 'softmax':
      return activateSoftmax(z, a, rows, units)
    default:
      return activateAny(ACTIVATIONS[layer.activation], shapeOf(layer), z, a, rows * units)
  }
}

// A loop of its own for the most used, so that the engine inlines the formula. z − z is 0 for a finite z and NaN for
// any other.

function activateLinear(z: Float64Array, a: Float64Array, count: number): number {
  let probe = 0
  for (let k = 0; k < count; k++) {
    const v = z[k]
    probe += v - v
    a[k] = v
  }
  return probe
}

function activateRelu(z: Float64Array, a: Float64Array, count: number): number {
  let probe = 0
  for (let k = 0; k < count; k++) {
    const v = z[k]
    probe += v - v
    a[k] = relu(v)
  }
  return probe
}

function activateSigmoid(z: Float64Array, a: Float64Array, count: number): number {
  let probe = 0
  for (let k = 0; k < count; k++) {
    const v = z[k]
    probe += v - v
    a[k] = logistic(v)
  }
  return probe
}

function activateTanh(z: Float64Array, a: Float64Array, count: number): number {
  let probe = 0
  for (let k = 0; k < count; k++) {
    const v = z[k]
    probe += v - v
    a[k] = tanh(v)
  }
  return probe
}

function activateAny(
  { apply }: ElementwiseActivation,
  shape: number,
  z: Float64Array,
  a: Float64Array,
  count: number,
): number {
  let probe = 0
  for (let k = 0; k < count; k++) {
    const v = z[k]
    probe += v - v
    a[k] = apply(v, shape)
  }
  return probe
}

function activateSoftmax(z: Float64Array, a: Float64Array, rows: number, units: number): number {
  let probe = 0
  for (let at = 0; at < rows * units; at += units) {
    for (let k = at; k < at + units; k++) probe += z[k] - z[k]
    softmax(z, a, at, units)
  }
  return probe
}

/** delta = incoming · f'(z) for rows × units, a = f(z); softmax by its full Jacobian: delta_j = a_j (g_j − Σ_k g_k a_k). */
export function deactivate(
  layer: LayerSpec,
  z: Float64Array,
  a: Float64Array,
  incoming: Float64Array,
  delta: Float64Array,
  rows: number,
  units: number,
): void {
  const end = rows * units
  switch (layer.activation) {
    case 'linear':
      for (let k = 0; k < end; k++) delta[k] = incoming[k]
      break
    case 'relu':
      for (let k = 0; k < end; k++) delta[k] = incoming[k] * reluSlope(z[k])
      break
    case 'sigmoid':
      for (let k = 0; k < end; k++) delta[k] = incoming[k] * logisticSlope(a[k])
      break
    case 'tanh':
      for (let k = 0; k < end; k++) delta[k] = incoming[k] * tanhSlope(a[k])
      break
    case 'softmax':
      for (let at = 0; at < end; at += units) {
        let mean = 0
        for (let k = at; k < at + units; k++) mean += incoming[k] * a[k]
        for (let k = at; k < at + units; k++) delta[k] = a[k] * (incoming[k] - mean)
      }
      break
    default: {
      const { derivative }: ElementwiseActivation = ACTIVATIONS[layer.activation]
      const shape = shapeOf(layer)
      for (let k = 0; k < end; k++) delta[k] = incoming[k] * derivative(z[k], a[k], shape)
    }
  }
}

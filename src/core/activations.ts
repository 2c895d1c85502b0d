/** The activations: each beside its own derivative, and the loops that apply them to a mini-batch. */
import { exp, logistic, tanh } from './elementary'
import type { ActivationName } from './network'

/** a_j = apply(z_j); `derivative` is ∂a_j/∂z_j and is given both, so that a rule takes what it needs. */
export interface ElementwiseActivation {
  readonly kind: 'elementwise'
  apply(z: number): number
  derivative(z: number, a: number): number
}

/** An activation whose units depend on each other. `apply` reads and writes `units` numbers from `at`; `derivative` is ∂a_j/∂z_k. */
export interface LayerActivation {
  readonly kind: 'layer'
  apply(z: Float64Array, a: Float64Array, at: number, units: number): void
  derivative(aj: number, ak: number, same: boolean): number
}

// (z > 0 ? z : 0) would turn NaN into 0.
const relu = (z: number) => (z <= 0 ? 0 : z)
const reluSlope = (z: number) => (z > 0 ? 1 : 0)
const logisticSlope = (a: number) => a * (1 - a)
const tanhSlope = (a: number) => 1 - a * a

/** a_j = e^(z_j − m) / Σ_k e^(z_k − m), m = max z. */
function softmax(z: Float64Array, a: Float64Array, at: number, units: number): void {
  let m = z[at]
  for (let j = at + 1; j < at + units; j++) if (z[j] > m) m = z[j]
  let sum = 0
  for (let j = at; j < at + units; j++) sum += a[j] = exp(z[j] - m)
  for (let j = at; j < at + units; j++) a[j] /= sum
}

/** By name. The derivative of relu at 0 is 0. */
export const ACTIVATIONS = {
  linear: { kind: 'elementwise', apply: (z) => z, derivative: () => 1 },
  relu: { kind: 'elementwise', apply: relu, derivative: reluSlope },
  sigmoid: { kind: 'elementwise', apply: logistic, derivative: (_, a) => logisticSlope(a) },
  tanh: { kind: 'elementwise', apply: tanh, derivative: (_, a) => tanhSlope(a) },
  softmax: {
    kind: 'layer',
    apply: softmax,
    derivative: (aj, ak, same) => (same ? aj * (1 - aj) : -aj * ak),
  },
} satisfies Record<ActivationName, ElementwiseActivation | LayerActivation>

/** a = f(z) for rows × units; returns 0, or NaN if some z is not finite. */
export function activate(
  name: ActivationName,
  z: Float64Array,
  a: Float64Array,
  rows: number,
  units: number,
): number {
  switch (name) {
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
  }
}

// One loop for each, so that the engine inlines the formula. z − z is 0 for a finite z and NaN for any other.

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

function activateSoftmax(z: Float64Array, a: Float64Array, rows: number, units: number): number {
  let probe = 0
  for (let at = 0; at < rows * units; at += units) {
    for (let k = at; k < at + units; k++) probe += z[k] - z[k]
    softmax(z, a, at, units)
  }
  return probe
}

/** delta = incoming · f'(z) for rows × units; softmax by its full Jacobian: delta_j = a_j (g_j − Σ_k g_k a_k). */
export function deactivate(
  name: ActivationName,
  z: Float64Array,
  a: Float64Array,
  incoming: Float64Array,
  delta: Float64Array,
  rows: number,
  units: number,
): void {
  const end = rows * units
  switch (name) {
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
  }
}

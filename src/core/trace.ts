/** One training step, whole: every number that it computes, none of them overwritten. */
import type { NetworkParameters } from './network'
import type { Recipe } from './recipe'

/**
 * Row r of `z[l]`, `a[l]`, `incoming[l]`, `delta[l]` (rows × units of layer l, row-major) belongs to the example at
 * position `rows[r]` of the mini-batch. A trace that was asked for has all rows; one sent while training runs has
 * the row that is on show. Index 0 of `z`, `f`, `incoming` and `delta` is empty; `a[0]` holds the inputs.
 */
export interface Trace {
  readonly recipe: Recipe
  /** 1 for the first update. */
  readonly step: number
  /** 1 for the first pass over the data. */
  readonly epoch: number
  /** 1 for the first mini-batch of the epoch. */
  readonly stepInEpoch: number
  readonly stepsInEpoch: number
  /** Dataset rows of the mini-batch, in order; its length is N. */
  readonly examples: Int32Array
  /** Positions in the mini-batch of the rows that are here. */
  readonly rows: Int32Array
  readonly before: NetworkParameters
  readonly after: NetworkParameters
  /** What the optimizer remembered before the update, and how many updates it had made; as in `Checkpoint`. */
  readonly moments: Float64Array
  readonly age: number
  /** The scheduled rate of this update. */
  readonly learningRate: number
  /** The length of the gradient with its penalties, where it is clipped by that, and what it was multiplied by; otherwise 0 and 1. */
  readonly gradientNorm: number
  readonly clipScale: number
  /** ∂L/∂W and ∂L/∂b of the reduced loss. */
  readonly gradient: NetworkParameters
  readonly z: readonly Float64Array[]
  /** The activation function's value; the same array as `a[l]` where nothing is dropped and nothing skipped. */
  readonly f: readonly Float64Array[]
  /** 0 where f(z) is dropped, 1/(1 − p) where it is not; empty for a layer without dropout. */
  readonly masks: readonly Float64Array[]
  /** What the layer passes on: f(z), times the mask, plus what came in if the layer is residual. */
  readonly a: readonly Float64Array[]
  /** ∂L/∂a of the reduced loss: what arrives before the slope is multiplied in. May be infinite where loss and output are fused. */
  readonly incoming: readonly Float64Array[]
  /** ∂L/∂z of the reduced loss. */
  readonly delta: readonly Float64Array[]
  /** rows × outputs. */
  readonly targets: Float64Array
  /** The loss of each row alone (N = 1 in the reduction). */
  readonly exampleLosses: Float64Array
  /** The reduced loss of the whole mini-batch, before the update. */
  readonly loss: number
}

/** The quantities of a step, as the step table names them; layer 0 is the input. */
export type Quantity =
  | 'x'
  | 'target'
  | 'z'
  | 'f'
  | 'a'
  | 'loss'
  | 'incoming'
  | 'delta'
  | 'dW'
  | 'db'
  | 'W'
  | 'b'
  | 'W_next'
  | 'b_next'

/** One number of a step. `unit` and `from` count from 0; they are 0 where they do not apply. */
export interface Cell {
  readonly quantity: Quantity
  readonly layer: number
  readonly unit: number
  readonly from: number
}

/** What a person can select or point at on the graph. Layer 0 is the input, `from` is a unit of the layer below. */
export type Target =
  | { readonly kind: 'neuron'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'edge'; readonly layer: number; readonly unit: number; readonly from: number }
  | { readonly kind: 'bias'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'target'; readonly unit: number }
  | { readonly kind: 'loss' }

/** Where a number stands. */
export function cell(quantity: Quantity, layer = 0, unit = 0, from = 0): Cell {
  return { quantity, layer, unit, from }
}

/** The value of a cell; `row` is a row of the trace, not a row of the dataset. */
export function valueOf(trace: Trace, row: number, { quantity, layer: l, unit: j, from: i }: Cell): number {
  const width = l === 0 ? trace.recipe.network.inputs : trace.recipe.network.layers[l - 1].units
  const below = l <= 1 ? trace.recipe.network.inputs : trace.recipe.network.layers[l - 2].units
  switch (quantity) {
    case 'x':
      return trace.a[0][row * trace.recipe.network.inputs + j]
    case 'target':
      return trace.targets[
        row * trace.recipe.network.layers[trace.recipe.network.layers.length - 1].units + j
      ]
    case 'z':
      return trace.z[l][row * width + j]
    case 'f':
      return trace.f[l][row * width + j]
    case 'a':
      return trace.a[l][row * width + j]
    case 'incoming':
      return trace.incoming[l][row * width + j]
    case 'delta':
      return trace.delta[l][row * width + j]
    case 'loss':
      return trace.loss
    case 'W':
      return trace.before.weights[l][j * below + i]
    case 'b':
      return trace.before.biases[l][j]
    case 'dW':
      return trace.gradient.weights[l][j * below + i]
    case 'db':
      return trace.gradient.biases[l][j]
    case 'W_next':
      return trace.after.weights[l][j * below + i]
    case 'b_next':
      return trace.after.biases[l][j]
  }
}

/** The part of the graph that a cell belongs to. */
export function targetOf({ quantity, layer, unit, from }: Cell): Target {
  switch (quantity) {
    case 'loss':
      return { kind: 'loss' }
    case 'target':
      return { kind: 'target', unit }
    case 'W':
    case 'dW':
    case 'W_next':
      return { kind: 'edge', layer, unit, from }
    case 'b':
    case 'db':
    case 'b_next':
      return { kind: 'bias', layer, unit }
    default:
      return { kind: 'neuron', layer, unit }
  }
}

/** One string for one target: for comparing, and as a key. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'loss':
      return 'loss'
    case 'target':
      return `target ${target.unit}`
    case 'edge':
      return `edge ${target.layer} ${target.unit} ${target.from}`
    default:
      return `${target.kind} ${target.layer} ${target.unit}`
  }
}

/** A step backward in four pieces, each of which a mistake can replace; with all of them true it is the core's, to the bit. */
import { deactivate } from '../core/activations'
import { backpropagate, gradients } from '../core/kernels'
import { fusedDelta, isFused, lossGradient } from '../core/losses'
import { isResidual, outputLayer, widthOf, type NetworkParameters } from '../core/network'
import type { Workspace } from '../core/pass'
import type { Recipe } from '../core/recipe'

/** One step's pass back, in the middle of it. */
export interface Pass {
  readonly recipe: Recipe
  /** Before the update. */
  readonly parameters: NetworkParameters
  /** z, f, a, masks and targets are those of the pass forward; a piece fills in what it computes. */
  readonly space: Workspace
  readonly rows: number
  /** What the update would make of the parameters with the gradients that are there by now. */
  updated(): NetworkParameters
}

/** What an update has come to: `parameters` after it, `moments` as the optimizer remembers them then, its `age` before it. */
export interface Updated {
  readonly recipe: Recipe
  readonly parameters: Float64Array
  readonly moments: Float64Array
  readonly rate: number
  readonly age: number
}

/** Computes its piece for layer `l`. */
type Piece = (pass: Pass, l: number) => void

export interface Rules {
  /** `delta[l]`, and at the output what it comes from, `incoming[l]`. */
  readonly delta: Piece
  /** The gradients of layer l by its weights and biases, from `delta[l]`. */
  readonly gradient: Piece
  /** `incoming[l − 1]`, from `delta[l]`. */
  readonly sendBack: Piece
  /** Changes what the update has come to. */
  readonly spoil: ((updated: Updated) => void) | null
  /** Whether gradients of earlier steps stay in the sum. */
  readonly keeps: boolean
}

/** δ = incoming ⊙ f′ ⊙ mask, with `slopeOf` handed to f′ where it expects f(z). */
export function applySlope(
  { recipe, space, rows }: Pass,
  l: number,
  slopeOf: readonly Float64Array[] = space.f,
): void {
  const { z, incoming, delta } = space
  const units = widthOf(recipe.network, l)
  deactivate(recipe.network.layers[l - 1], z[l], slopeOf[l], incoming[l], delta[l], rows, units)
  applyMask(space, l, rows * units)
}

/** δ ⊙ mask, where there is a mask. */
export function applyMask({ masks, delta }: Workspace, l: number, count: number): void {
  const mask = masks[l]
  for (let k = 0; k < mask.length && k < count; k++) delta[l][k] *= mask[k]
}

/** Adds what a skip carries past layer l. */
export function addSkip({ recipe: { network }, space: { incoming }, rows }: Pass, l: number): void {
  if (!isResidual(network, l)) return
  const count = rows * widthOf(network, l - 1)
  for (let k = 0; k < count; k++) incoming[l - 1][k] += incoming[l][k]
}

/** δ of the output is (a − t)·factor where loss and output are fused, else ∂L/∂a ⊙ f′; below it is incoming ⊙ f′. */
function delta(pass: Pass, l: number): void {
  const { recipe, space, rows } = pass
  const units = widthOf(recipe.network, l)
  const isOutput = l === outputLayer(recipe.network)
  if (isOutput && isFused(recipe)) {
    return fusedDelta(recipe, space.a[l], space.targets, space.delta[l], rows, units)
  }
  if (isOutput) lossGradient(recipe, space.a[l], space.targets, space.incoming[l], rows, units)
  applySlope(pass, l)
}

/** dW[j][i] = Σ_r δ[r][j]·a[r][i], db[j] = Σ_r δ[r][j] */
function gradient({ recipe: { network }, space, rows }: Pass, l: number): void {
  const { weights, biases } = space.gradient
  const [units, below] = [widthOf(network, l), widthOf(network, l - 1)]
  gradients(space.delta[l], space.a[l - 1], weights[l], biases[l], rows, units, below)
}

/** incoming[r][i] = Σ_j W[j][i]·δ[r][j] */
function sendBack(pass: Pass, l: number): void {
  const { recipe, parameters, space, rows } = pass
  const { network } = recipe
  const [units, below] = [widthOf(network, l), widthOf(network, l - 1)]
  backpropagate(parameters.weights[l], space.delta[l], space.incoming[l - 1], rows, units, below)
  addSkip(pass, l)
}

export const TRUE_RULES: Rules = { delta, gradient, sendBack, spoil: null, keeps: false }

/** From the output down. */
export function goBack({ delta, gradient, sendBack }: Rules, pass: Pass): void {
  pass.space.gradient.values.fill(0)
  for (let l = outputLayer(pass.recipe.network); l >= 1; l--) {
    delta(pass, l)
    gradient(pass, l)
    if (l > 1) sendBack(pass, l)
  }
}

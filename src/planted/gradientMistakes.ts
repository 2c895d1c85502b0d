/** Mistakes in the gradients of weights and biases, while all δ are right. */
import { gradients } from '../core/kernels'
import { outputLayer, widthOf } from '../core/network'
import { TRUE_RULES, type Pass, type Rules } from './rules'

/** The true gradients of layer l, and then something else in their place. */
function after(spoil: (pass: Pass, l: number) => void): Partial<Rules> {
  return {
    gradient: (pass, l) => {
      TRUE_RULES.gradient(pass, l)
      spoil(pass, l)
    },
  }
}

/** db = 0 instead of Σ δ. */
export const biasSkipped = after(({ space }, l) => {
  space.gradient.biases[l].fill(0)
})

/** db stands inside the loop over the incoming weights and is added once for each: n_in · Σ δ instead of Σ δ. */
export const biasPerWeight = after(({ recipe, space }, l) => {
  const db = space.gradient.biases[l]
  for (let j = 0; j < db.length; j++) db[j] *= widthOf(recipe.network, l - 1)
})

/** dW = δ·z of the layer below instead of δ·a. The inputs have no z, so the first layer is right. */
export const zForA: Partial<Rules> = {
  gradient: (pass, l) => {
    const { recipe, space, rows } = pass
    const { weights, biases } = space.gradient
    const [units, below] = [widthOf(recipe.network, l), widthOf(recipe.network, l - 1)]
    const signals = l === 1 ? space.a[0] : space.z[l - 1]
    gradients(space.delta[l], signals, weights[l], biases[l], rows, units, below)
  },
}

/** dW = a δᵀ instead of δ aᵀ: dW[j][i] has a_j·δ_i. Only where W is square, else the shapes would not fit. */
export const gradientTransposed = after(({ recipe, space }, l) => {
  const width = widthOf(recipe.network, l)
  if (width !== widthOf(recipe.network, l - 1)) return
  const dW = space.gradient.weights[l]
  const right = dW.slice()
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < width; i++) dW[j * width + i] = right[i * width + j]
  }
})

/** db of layer l from δ of layer l + 1, an index too far. Only where both are as wide; the output has no layer above. */
export const indexSlip = after(({ recipe: { network }, space, rows }, l) => {
  const units = widthOf(network, l)
  if (l === outputLayer(network) || widthOf(network, l + 1) !== units) return
  const db = space.gradient.biases[l].fill(0)
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < units; j++) db[j] += space.delta[l + 1][r * units + j]
  }
})

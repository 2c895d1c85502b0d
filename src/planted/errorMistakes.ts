/** Mistakes on the way of the error: the slope, the sign, and what is sent to the layer below. */
import { isFused } from '../core/losses'
import { outputLayer, widthOf } from '../core/network'
import { addSkip, applyMask, applySlope, TRUE_RULES, type Pass, type Rules } from './rules'

const isOutput = ({ recipe }: Pass, l: number) => l === outputLayer(recipe.network)
/** No slope is multiplied in where loss and output are one formula. */
const hasSlope = (pass: Pass, l: number) => !(isOutput(pass, l) && isFused(pass.recipe))
const isSquare = ({ recipe: { network } }: Pass, l: number) => widthOf(network, l) === widthOf(network, l - 1)

/** δ = ∂L/∂a instead of ∂L/∂a · f′(z), in the layers that are named. */
function forgetSlope(forgets: (pass: Pass, l: number) => boolean): Rules['delta'] {
  return (pass, l) => {
    TRUE_RULES.delta(pass, l)
    if (!forgets(pass, l) || !hasSlope(pass, l)) return
    const { recipe, space, rows } = pass
    const count = rows * widthOf(recipe.network, l)
    for (let k = 0; k < count; k++) space.delta[l][k] = space.incoming[l][k]
    applyMask(space, l, count)
  }
}

export const slopeOutput: Partial<Rules> = { delta: forgetSlope(isOutput) }
export const slopeHidden: Partial<Rules> = { delta: forgetSlope((pass, l) => !isOutput(pass, l)) }
export const slopeEverywhere: Partial<Rules> = { delta: forgetSlope(() => true) }

/** y − ŷ where ∂L/∂ŷ has ŷ − y: everything that comes from it has the wrong sign, and the update climbs. */
export const sign: Partial<Rules> = {
  delta: (pass, l) => {
    TRUE_RULES.delta(pass, l)
    if (!isOutput(pass, l)) return
    const { incoming, delta } = pass.space
    const count = pass.rows * widthOf(pass.recipe.network, l)
    for (const numbers of [incoming[l], delta[l]]) {
      for (let k = 0; k < count; k++) numbers[k] = -numbers[k]
    }
  },
}

/** The slope's formula is written for a and gets z: z(1 − z) instead of a(1 − a) for the sigmoid, 1 − z² for tanh. */
export const zInSlope: Partial<Rules> = {
  delta: (pass, l) => {
    TRUE_RULES.delta(pass, l)
    if (hasSlope(pass, l)) applySlope(pass, l, pass.space.z)
  },
}

/** incoming[i] = Σ_j weight(j, i)·δ[j] over the units j < `most`, beside what a skip carries. */
function sendBackBy(
  pass: Pass,
  l: number,
  weight: (j: number, i: number) => number,
  most = widthOf(pass.recipe.network, l),
): void {
  const { recipe, space, rows } = pass
  const [units, below] = [widthOf(recipe.network, l), widthOf(recipe.network, l - 1)]
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < below; i++) {
      let sum = 0
      for (let j = 0; j < most; j++) sum += weight(j, i) * space.delta[l][r * units + j]
      space.incoming[l - 1][r * below + i] = sum
    }
  }
  addSkip(pass, l)
}

/** W δ instead of Wᵀ δ: unit i gets the weights of row i instead of column i. Only where W is square, else the shapes would not fit. */
export const weightsUntransposed: Partial<Rules> = {
  sendBack: (pass, l) => {
    if (!isSquare(pass, l)) return TRUE_RULES.sendBack(pass, l)
    const W = pass.parameters.weights[l]
    const width = widthOf(pass.recipe.network, l)
    sendBackBy(pass, l, (j, i) => W[i * width + j])
  },
}

/** Wᵀ δ with the W that the update has already changed instead of the one of the pass forward. */
export const weightsUpdated: Partial<Rules> = {
  sendBack: (pass, l) => {
    const W = pass.updated().weights[l]
    const below = widthOf(pass.recipe.network, l - 1)
    sendBackBy(pass, l, (j, i) => W[j * below + i])
  },
}

/** Only the path through the first unit above, where the sum goes over all of them. */
export const firstPath: Partial<Rules> = {
  sendBack: (pass, l) => {
    const W = pass.parameters.weights[l]
    const below = widthOf(pass.recipe.network, l - 1)
    sendBackBy(pass, l, (j, i) => W[j * below + i], 1)
  },
}

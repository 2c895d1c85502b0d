/** The loss of some examples, such as a step's mini-batch, with one parameter moved, and the corners that this brings near. */
import { activate } from './activations'
import { affine } from './kernels'
import { huberDeltaOf, LOSSES, lossOf } from './losses'
import {
  activationOf,
  isResidual,
  outputLayer,
  viewParameters,
  widthOf,
  type ActivationName,
  type NetworkParameters,
  type NetworkSpec,
} from './network'
import { createForwardSpace, forward, type ForwardSpace } from './pass'
import type { Recipe } from './recipe'
import type { Cell, Trace } from './trace'

/**
 * Where a slope jumps, or (elu with alpha 1, huber) its slope does: the z of a unit at 0, or for the loss an output on
 * its target or huber's delta away from it. `row` is the position in the mini-batch.
 */
export interface Corner {
  readonly of: 'activation' | 'loss'
  readonly layer: number
  readonly unit: number
  readonly row: number
}

/** What a forward pass over some examples has come to; whole, as in a trace with all its rows. */
export type Passed = Pick<Trace, 'recipe' | 'rows' | 'examples' | 'before' | 'masks' | 'z' | 'a' | 'targets'>

/** One layer of a network and everything above it. */
interface Above {
  readonly spec: NetworkSpec
  readonly parameters: NetworkParameters
  readonly space: ForwardSpace
  readonly masks: readonly Float64Array[]
}

const CORNERED: ReadonlySet<ActivationName> = new Set(['relu', 'leaky-relu', 'elu'])

/** The errors a − t at which a loss has a corner. */
function lossCorners(recipe: Recipe): readonly number[] {
  if (recipe.loss === 'mean-absolute-error') return [0]
  return recipe.loss === 'huber' ? [-huberDeltaOf(recipe), huberDeltaOf(recipe)] : []
}

/** What stands on a corner where it is 0, in the pass and after the move; `k` is its place in rows × units of `layer`. */
type Bend = (before: number, after: number, of: Corner['of'], layer: number, k: number) => void

/** Whether a cell is a bias or the gradient by one. */
const ofBias = ({ quantity }: Cell) => quantity === 'b' || quantity === 'db'

/**
 * L as a function of one parameter, all others as before the update, with the masks of the pass. Throws if rows of the
 * mini-batch are missing.
 */
export class ShiftedLoss {
  /** Whether the value last asked for was beyond a corner. */
  crossed = false
  /** The least number that the loss's rounding is relative to: a cross-entropy is a sum of logarithms of what may be close to 1. */
  readonly leastScale: number
  readonly #pass: Passed
  readonly #parameters: NetworkParameters
  readonly #space: ForwardSpace
  readonly #above: readonly Above[]
  readonly #column: { readonly z: Float64Array; readonly f: Float64Array }
  readonly #lossCorners: readonly number[]

  constructor(pass: Passed) {
    const { recipe, rows, examples, before } = pass
    if (rows.length !== examples.length) throw new RangeError('a moved loss needs the whole mini-batch')
    const { network: spec } = recipe
    this.#pass = pass
    this.leastScale = LOSSES[recipe.loss].ofProbabilities ? 1 : 0
    this.#parameters = viewParameters(spec, before.values.slice())
    this.#space = createForwardSpace(spec, rows.length)
    this.#space.a[0].set(pass.a[0])
    this.#space.targets.set(pass.targets)
    this.#column = { z: new Float64Array(rows.length), f: new Float64Array(rows.length) }
    this.#above = [0, ...spec.layers.keys()].map((_, l) => this.#networkAbove(l))
    this.#lossCorners = lossCorners(recipe)
    this.#restore(1)
  }

  /** The reduced loss with the parameter of a `W` or `dW`, `b` or `db` set to `value`. */
  at(cell: Cell, value: number): number {
    const loss = this.#moveTo(cell, value)
    this.crossed = false
    this.#eachBend(cell, (before, after) => {
      if (before > 0 !== after > 0) this.crossed = true
    })
    this.#restore(cell.layer)
    return loss
  }

  /** The corner that is met first when the parameter moves, if all goes on as it does from `value` to `value + h`, and how far away it is. */
  nearestCorner(
    cell: Cell,
    value: number,
    h: number,
  ): { readonly at: Corner; readonly distance: number } | null {
    let at: Corner | null = null
    let moves = Infinity
    this.#moveTo(cell, value + h)
    this.#eachBend(cell, (before, after, of, layer, k) => {
      const own = Math.abs(before) / Math.abs(after - before)
      if (!(own < moves)) return
      moves = own
      const units = widthOf(this.#pass.recipe.network, layer)
      at = { of, layer, unit: k % units, row: Math.floor(k / units) }
    })
    this.#restore(cell.layer)
    return at && { at, distance: moves * h }
  }

  /** Sets a parameter, and computes its unit anew and all layers above. The parameter is set back, the layers are not. */
  #moveTo(cell: Cell, value: number): number {
    const { layer: l, unit: j, from: i } = cell
    const { weights, biases } = this.#parameters
    const numbers = ofBias(cell) ? biases[l] : weights[l]
    const index = ofBias(cell) ? j : j * widthOf(this.#pass.recipe.network, l - 1) + i
    const kept = numbers[index]
    numbers[index] = value
    this.#computeUnit(l, j)
    numbers[index] = kept
    return this.#lossAbove(l)
  }

  /** What is above layer `l`, as a network whose inputs are a[l]: it shares all arrays. */
  #networkAbove(l: number): Above {
    const { recipe, masks } = this.#pass
    const { network: spec } = recipe
    const { values, weights, biases } = this.#parameters
    const { capacity, z, f, a, targets, losses } = this.#space
    const space = { capacity, z: z.slice(l), f: f.slice(l), a: a.slice(l), targets, losses }
    return {
      spec: { inputs: widthOf(spec, l), layers: spec.layers.slice(l) },
      parameters: { values, weights: weights.slice(l), biases: biases.slice(l) },
      space,
      masks: masks.slice(l),
    }
  }

  #computeUnit(l: number, j: number): void {
    const { recipe, rows } = this.#pass
    const { network: spec } = recipe
    const { z, f, a } = this.#space
    const units = widthOf(spec, l)
    const below = widthOf(spec, l - 1)
    const { weights, biases } = this.#parameters
    const { z: own } = this.#column
    const W = weights[l].subarray(j * below, (j + 1) * below)
    affine(W, biases[l].subarray(j, j + 1), a[l - 1], own, rows.length, 1, below)
    for (let r = 0; r < rows.length; r++) z[l][r * units + j] = own[r]
    const layer = spec.layers[l - 1]
    if (layer.activation === 'softmax') activate(layer, z[l], a[l], rows.length, units)
    else this.#activateUnit(l, j, f[l], a[l])
  }

  /** f(z) of one unit, times its mask, plus what it skips. */
  #activateUnit(l: number, j: number, f: Float64Array, a: Float64Array): void {
    const { recipe, rows, masks } = this.#pass
    const { network: spec } = recipe
    const units = widthOf(spec, l)
    activate(spec.layers[l - 1], this.#column.z, this.#column.f, rows.length, 1)
    const skipped = isResidual(spec, l) ? this.#space.a[l - 1] : null
    for (let r = 0; r < rows.length; r++) {
      const k = r * units + j
      f[k] = this.#column.f[r]
      if (f === a) continue
      a[k] = masks[l].length > 0 ? f[k] * masks[l][k] : f[k]
      if (skipped) a[k] += skipped[k]
    }
  }

  #lossAbove(l: number): number {
    const { recipe, rows } = this.#pass
    const last = outputLayer(recipe.network)
    const { z, a, targets, losses } = this.#space
    if (l < last) {
      const { spec, parameters, space, masks } = this.#above[l]
      forward(spec, parameters, space, rows.length, masks)
    }
    return lossOf(recipe, z[last], a[last], targets, losses, rows.length, widthOf(recipe.network, last))
  }

  /** Layer `l` and all above it as in the pass. */
  #restore(l: number): void {
    const { z, a } = this.#space
    for (let m = l; m < z.length; m++) {
      z[m].set(this.#pass.z[m])
      a[m].set(this.#pass.a[m])
    }
  }

  /** Everything that can be on a corner, from the cell's unit upwards. What a dropped unit does makes no difference. */
  #eachBend({ layer: l, unit: j }: Cell, visit: Bend): void {
    const { recipe, rows, masks, z: before, a: outputsBefore, targets: t } = this.#pass
    const { network: spec } = recipe
    const { z, a } = this.#space
    const last = outputLayer(spec)
    for (let m = l; m <= last; m++) {
      if (!CORNERED.has(activationOf(spec, m))) continue
      const units = widthOf(spec, m)
      const [first, stride] = m === l ? [j, units] : [0, 1]
      for (let k = first; k < rows.length * units; k += stride) {
        if (masks[m][k] !== 0) visit(before[m][k], z[m][k], 'activation', m, k)
      }
    }
    for (const corner of this.#lossCorners) {
      for (let k = 0; k < t.length; k++) {
        visit(outputsBefore[last][k] - t[k] - corner, a[last][k] - t[k] - corner, 'loss', last, k)
      }
    }
  }
}

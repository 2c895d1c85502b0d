/** Each quantity of a step from those that it needs, wherever they come from: the pass of core/pass.ts, number by number. */
import { ACTIVATIONS, shapeOf } from '../../core/activations'
import { divisorOf, fusedDelta, huberDeltaOf, isFused, LOSSES } from '../../core/losses'
import { isResidual, outputLayer, widthOf } from '../../core/network'
import { cell, valueOf, type Cell, type Trace } from '../../core/trace'
import { nextParameter } from './nextParameter'

/** What a cell is held to be. */
export type Read = (cell: Cell) => number

const units = (count: number) => Array.from({ length: count }, (_, k) => k)

/** Whether a cell is there before the step begins. */
export function isGiven({ quantity, layer }: Cell): boolean {
  if (quantity === 'a') return layer === 0
  return quantity === 'x' || quantity === 'target' || quantity === 'W' || quantity === 'b'
}

class Formulas {
  readonly #trace: Trace
  readonly #row: number
  readonly #read: Read

  constructor(trace: Trace, row: number, read: Read) {
    this.#trace = trace
    this.#row = row
    this.#read = read
  }

  get #spec() {
    return this.#trace.recipe.network
  }

  #layer(l: number) {
    return this.#spec.layers[l - 1]
  }

  #mask(l: number, j: number): number {
    const mask = this.#trace.masks[l]
    return mask.length === 0 ? 1 : mask[this.#row * widthOf(this.#spec, l) + j]
  }

  /** Whether the layer passes f(z) on as it is, so that a and f are one. */
  #isPlain(l: number): boolean {
    return !isResidual(this.#spec, l) && this.#trace.masks[l].length === 0
  }

  #sent(l: number, i: number): number {
    return this.#read(l === 0 ? cell('x', 0, i) : cell('a', l, i))
  }

  #outputs(quantity: 'a' | 'target'): Float64Array {
    const last = outputLayer(this.#spec)
    const layer = quantity === 'a' ? last : 0
    return Float64Array.from(units(widthOf(this.#spec, last)), (j) => this.#read(cell(quantity, layer, j)))
  }

  /** z_j = Σ w_ji a_i + b_j */
  preActivation({ layer: l, unit: j }: Cell): number {
    return units(widthOf(this.#spec, l - 1)).reduce(
      (sum, i) => sum + this.#read(cell('W', l, j, i)) * this.#sent(l - 1, i),
      this.#read(cell('b', l, j)),
    )
  }

  /** f(z_j), or of a softmax layer its j-th. */
  activated({ layer: l, unit: j }: Cell): number {
    const activation = ACTIVATIONS[this.#layer(l).activation]
    if (activation.kind === 'elementwise') {
      return activation.apply(this.#read(cell('z', l, j)), shapeOf(this.#layer(l)))
    }
    const z = Float64Array.from(units(widthOf(this.#spec, l)), (k) => this.#read(cell('z', l, k)))
    activation.apply(z, z, 0, z.length)
    return z[j]
  }

  /** a = f · mask + what came in, as far as there are masks and skips. */
  activation(of: Cell): number {
    const { layer: l, unit: j } = of
    if (this.#isPlain(l)) return this.activated(of)
    const skipped = isResidual(this.#spec, l) ? this.#sent(l - 1, j) : 0
    return this.#read(cell('f', l, j)) * this.#mask(l, j) + skipped
  }

  /** The mean over the mini-batch, in which this example's part is computed and the others' are as they are. */
  loss(): number {
    const { recipe, exampleLosses } = this.#trace
    const a = this.#outputs('a')
    const t = this.#outputs('target')
    const sum = LOSSES[recipe.loss].value(a, t, 0, a.length, huberDeltaOf(recipe))
    const own = sum / divisorOf(recipe.reduction, 1, a.length)
    const all = exampleLosses.reduce((so, each, r) => so + (r === this.#row ? own : each), 0)
    return all / exampleLosses.length
  }

  /** ∂L/∂a_j: of an output from the loss, else Σ_k w_kj δ_k of the layer above, and what its skip brings. */
  incoming({ layer: l, unit: j }: Cell): number {
    const { recipe, examples } = this.#trace
    const last = outputLayer(this.#spec)
    if (l === last) {
      const a = this.#read(cell('a', l, j))
      const t = this.#read(cell('target', 0, j))
      const divisor = divisorOf(recipe.reduction, examples.length, widthOf(this.#spec, l))
      return LOSSES[recipe.loss].gradient(a, t, huberDeltaOf(recipe)) / divisor
    }
    const skipped = isResidual(this.#spec, l + 1) ? this.#read(cell('incoming', l + 1, j)) : 0
    return units(widthOf(this.#spec, l + 1)).reduce(
      (sum, k) => sum + this.#read(cell('W', l + 1, k, j)) * this.#read(cell('delta', l + 1, k)),
      skipped,
    )
  }

  /** δ_j = ∂L/∂a_j f'(z_j); of a softmax a_j (g_j − Σ_k g_k a_k); (a − t)/N where loss and output are one formula. */
  delta({ layer: l, unit: j }: Cell): number {
    const { recipe, examples } = this.#trace
    if (l === outputLayer(this.#spec) && isFused(recipe)) {
      const a = this.#outputs('a')
      fusedDelta(recipe, a, this.#outputs('target'), a, 1, a.length)
      return a[j] / examples.length
    }
    const activation = ACTIVATIONS[this.#layer(l).activation]
    const f = (k: number) => this.#read(cell(this.#isPlain(l) ? 'a' : 'f', l, k))
    const g = (k: number) => this.#read(cell('incoming', l, k))
    if (activation.kind === 'layer') {
      const mean = units(widthOf(this.#spec, l)).reduce((sum, k) => sum + g(k) * f(k), 0)
      return f(j) * (g(j) - mean)
    }
    const slope = activation.derivative(this.#read(cell('z', l, j)), f(j), shapeOf(this.#layer(l)))
    return g(j) * slope * this.#mask(l, j)
  }

  /** Σ over the examples of δ_j a_i, or of δ_j for a bias; the others' parts are as they are. */
  gradient({ quantity, layer: l, unit: j, from: i }: Cell): number {
    const trace = this.#trace
    const sent = l === 1 ? cell('x', 0, i) : cell('a', l - 1, i)
    const isWeight = quantity === 'dW'
    return units(trace.examples.length).reduce((sum, r) => {
      const value: Read = r === this.#row ? this.#read : (of) => valueOf(trace, r, of)
      return sum + value(cell('delta', l, j)) * (isWeight ? value(sent) : 1)
    }, 0)
  }

  next(of: Cell): number {
    return nextParameter(this.#trace, of, this.#read)
  }
}

/** A cell that is not given, from those that it needs; `row` is a row of a trace that has all of them. */
export function compute(trace: Trace, row: number, of: Cell, read: Read): number {
  const formulas = new Formulas(trace, row, read)
  switch (of.quantity) {
    case 'z':
      return formulas.preActivation(of)
    case 'f':
      return formulas.activated(of)
    case 'a':
      return formulas.activation(of)
    case 'loss':
      return formulas.loss()
    case 'incoming':
      return formulas.incoming(of)
    case 'delta':
      return formulas.delta(of)
    case 'dW':
    case 'db':
      return formulas.gradient(of)
    case 'W_next':
    case 'b_next':
      return formulas.next(of)
    default:
      return valueOf(trace, row, of)
  }
}

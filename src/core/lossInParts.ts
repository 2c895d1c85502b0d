/** The loss of examples under any parameters, a few examples at a time. */
import { lossOf } from './losses'
import { outputLayer, parameterCount, widthOf, type NetworkParameters } from './network'
import { createForwardSpace, forward, gather, type ForwardSpace } from './pass'
import type { Examples, Recipe } from './recipe'

/** Examples that go forward at once, as many as take some milliseconds. */
const MOST_ROWS = 128
const MOST_WORK = 8e6

/** Which examples a loss is taken of, and how. */
export interface Sampled {
  readonly examples: Examples
  /** Rows of `examples`. */
  readonly order: Int32Array
  /** Of every row of `examples`, as in `Trace`; null to drop nothing. */
  readonly masks: readonly Float64Array[] | null
  /** Whether the sum is rounded as a step of training does it, or as an evaluation; they differ in the last bits at most. */
  readonly rounding: 'training' | 'evaluation'
}

/** As many rows as are wanted, evenly taken from `count`. */
export function evenly(count: number, wanted: number): Int32Array {
  const length = Math.min(count, wanted)
  return Int32Array.from({ length }, (_, k) => Math.floor((k * count) / length))
}

/** Each loss takes `parts` calls of `take`, in order. */
export class LossInParts {
  readonly parts: number
  readonly #recipe: Recipe
  readonly #sampled: Sampled
  readonly #rows: number
  readonly #space: ForwardSpace
  readonly #masks: readonly Float64Array[] | null
  /** Of all examples: pre-activation and activation of the output layer, targets, the loss of each. */
  readonly #z: Float64Array
  readonly #a: Float64Array
  readonly #targets: Float64Array
  readonly #each: Float64Array

  constructor(recipe: Recipe, sampled: Sampled) {
    const { network: spec } = recipe
    const { order, masks } = sampled
    const n = widthOf(spec, outputLayer(spec))
    const affordable = Math.max(1, Math.floor(MOST_WORK / parameterCount(spec)))
    this.#recipe = recipe
    this.#sampled = sampled
    this.#rows = Math.min(MOST_ROWS, affordable, order.length)
    this.parts = Math.ceil(order.length / this.#rows)
    this.#space = createForwardSpace(spec, this.#rows)
    const drops = masks?.some((of) => of.length > 0) ?? false
    this.#masks = drops
      ? masks!.map((of, l) => new Float64Array(of.length > 0 ? this.#rows * widthOf(spec, l) : 0))
      : null
    this.#z = new Float64Array(order.length * n)
    this.#a = new Float64Array(order.length * n)
    this.#targets = new Float64Array(order.length * n)
    this.#each = new Float64Array(order.length)
  }

  take(part: number, parameters: NetworkParameters): void {
    const { network: spec } = this.#recipe
    const { examples, order } = this.#sampled
    const last = outputLayer(spec)
    const n = widthOf(spec, last)
    const start = part * this.#rows
    const rows = Math.min(this.#rows, order.length - start)
    gather(examples, order, start, rows, this.#space, spec.inputs, n)
    this.#gatherMasks(start, rows)
    forward(spec, parameters, this.#space, rows, this.#masks)
    this.#z.set(this.#space.z[last].subarray(0, rows * n), start * n)
    this.#a.set(this.#space.a[last].subarray(0, rows * n), start * n)
    this.#targets.set(this.#space.targets.subarray(0, rows * n), start * n)
  }

  /** The reduced loss, once all parts are taken. */
  loss(): number {
    const { network: spec } = this.#recipe
    const { order, rounding } = this.#sampled
    const n = widthOf(spec, outputLayer(spec))
    const each = this.#each
    const reduced = lossOf(this.#recipe, this.#z, this.#a, this.#targets, each, order.length, n)
    if (rounding === 'training') return reduced
    let sum = 0
    for (let r = 0; r < order.length; r++) sum += each[r]
    return sum / order.length
  }

  #gatherMasks(start: number, rows: number): void {
    const { order, masks } = this.#sampled
    this.#masks?.forEach((into, l) => {
      const width = into.length / this.#rows
      for (let r = 0; r < rows; r++) {
        const row = order[start + r]
        into.set(masks![l].subarray(row * width, (row + 1) * width), r * width)
      }
    })
  }
}

/** Forward passes over many examples, some at a time: of a step's mini-batch, or of all training examples. */
import { outputLayer, widthOf, type NetworkSpec } from './network'
import { backward, createWorkspace, forward, gather, type Workspace } from './pass'
import type { Examples } from './recipe'
import type { Passed } from './shiftedLoss'
import { valueOf, type Cell, type Trace } from './trace'

/** Chunks of examples, each passed through the network when it is asked for. */
export interface Passes {
  readonly count: number
  /** Chunk `k`; it may share arrays with the one asked for before. */
  pass(k: number): Passed
  /** What a mean over chunk `k` counts for in the mean over all. */
  shareOf(k: number): number
  /** The gradient of the loss of all examples by one parameter, once each chunk was asked for. */
  readonly slope: number
}

/** Multiplications of one example's loss when a parameter of layer `l` is moved: its unit, and all layers above. */
export function workAbove(spec: NetworkSpec, l: number): number {
  let work = widthOf(spec, l - 1)
  for (let m = l + 1; m <= outputLayer(spec); m++) work += widthOf(spec, m) * widthOf(spec, m - 1)
  return work
}

/** Rows `start` to `end` of a pass; shares its arrays. */
function rowsOf(pass: Passed, start: number, end: number): Passed {
  const { recipe, before, rows, examples, masks, z, a, targets } = pass
  const cut = (numbers: Float64Array, l: number) => {
    const width = widthOf(recipe.network, l)
    return numbers.subarray(start * width, end * width)
  }
  return {
    recipe,
    before,
    rows: rows.subarray(start, end),
    examples: examples.subarray(start, end),
    masks: masks.map(cut),
    z: z.map(cut),
    a: a.map(cut),
    targets: cut(targets, outputLayer(recipe.network)),
  }
}

/** `count` examples in chunks of up to `rows`. */
class Chunks {
  readonly count: number

  constructor(
    readonly examples: number,
    readonly rows: number,
  ) {
    this.count = Math.ceil(examples / rows)
  }

  /** The first and the one after the last of chunk `k`. */
  ends(k: number): [number, number] {
    return [k * this.rows, Math.min(this.examples, (k + 1) * this.rows)]
  }

  shareOf(k: number): number {
    const [start, end] = this.ends(k)
    return (end - start) / this.examples
  }
}

/** The mini-batch of a step, with its dropout masks. */
export class BatchPasses implements Passes {
  readonly slope: number
  readonly #trace: Trace
  readonly #chunks: Chunks

  /** `gradient` is a `dW` or a `db`. Throws if rows of the mini-batch are missing. */
  constructor(trace: Trace, gradient: Cell, rows: number) {
    if (trace.rows.length !== trace.examples.length)
      throw new RangeError('rows of the mini-batch are missing')
    this.slope = valueOf(trace, 0, gradient)
    this.#trace = trace
    this.#chunks = new Chunks(trace.rows.length, rows)
  }

  get count(): number {
    return this.#chunks.count
  }

  pass(k: number): Passed {
    return rowsOf(this.#trace, ...this.#chunks.ends(k))
  }

  shareOf(k: number): number {
    return this.#chunks.shareOf(k)
  }
}

/** All training examples, with a step's parameters before its update; nothing is dropped, as in evaluation. */
export class TrainPasses implements Passes {
  slope = 0
  readonly #trace: Trace
  readonly #train: Examples
  readonly #chunks: Chunks
  readonly #order: Int32Array
  readonly #space: Workspace
  readonly #gradient: Cell

  /** `gradient` is a `dW` or a `db`. */
  constructor(trace: Trace, train: Examples, gradient: Cell, rows: number) {
    const { network: spec } = trace.recipe
    this.#trace = trace
    this.#train = train
    this.#chunks = new Chunks(train.count, Math.min(rows, train.count))
    this.#order = Int32Array.from({ length: train.count }, (_, k) => k)
    const space = createWorkspace(spec, this.#chunks.rows)
    this.#space = { ...space, masks: space.masks.map(() => new Float64Array(0)) }
    this.#gradient = gradient
  }

  get count(): number {
    return this.#chunks.count
  }

  pass(k: number): Passed {
    const { recipe, before } = this.#trace
    const { network: spec } = recipe
    const [start, end] = this.#chunks.ends(k)
    const rows = end - start
    const space = this.#space
    gather(this.#train, this.#order, start, rows, space, spec.inputs, widthOf(spec, outputLayer(spec)))
    forward(spec, before, space, rows)
    backward(recipe, before, space, rows)
    const { z, a, masks, targets, gradient } = space
    this.slope += this.shareOf(k) * valueOf({ ...this.#trace, gradient }, 0, this.#gradient)
    const examples = this.#order.subarray(0, this.#chunks.rows)
    return rowsOf({ recipe, before, rows: examples, examples, masks, z, a, targets }, 0, rows)
  }

  shareOf(k: number): number {
    return this.#chunks.shareOf(k)
  }
}

/** How parameters do on whole sets of examples, and over the plane; never in the arrays that training uses. */
import { forwardOverGrid, sampleCount } from './grid'
import { lossOf } from './losses'
import { outputLayer, widthOf, type NetworkParameters, type NetworkSpec } from './network'
import { createForwardSpace, forward, gather, type ForwardSpace } from './pass'
import type { Examples, Recipe, Task } from './recipe'
import type { Evaluation, GridRequest } from './run'

/** Examples that pass through the network at once. */
const CHUNK = 128

/** Counts what is right among rows of outputs and targets. */
export class Tally {
  #count = 0
  readonly #task: Task
  readonly #outputs: number
  readonly #confusion: Int32Array | null
  readonly #wrong: number[] = []

  constructor(task: Task, outputs: number) {
    this.#task = task
    this.#outputs = outputs
    this.#confusion = task.kind === 'argmax' && outputs > 1 ? new Int32Array(outputs * outputs) : null
  }

  add(a: Float64Array, t: Float64Array, rows: number): void {
    const n = this.#outputs
    const before = this.#count
    this.#count += rows
    if (this.#task.kind === 'threshold') {
      const { threshold } = this.#task
      for (let r = 0; r < rows; r++) if (!allOnSide(a, t, r * n, n, threshold)) this.#wrong.push(before + r)
    } else if (this.#task.kind === 'argmax') {
      for (let r = 0; r < rows; r++) {
        const target = largest(t, r * n, n)
        const predicted = largest(a, r * n, n)
        if (target !== predicted) this.#wrong.push(before + r)
        if (this.#confusion) this.#confusion[target * n + predicted]++
      }
    }
  }

  evaluation(loss: number): Evaluation {
    const confusion = this.#confusion
    if (this.#task.kind === 'none') return { loss, accuracy: null, confusion }
    const accuracy = (this.#count - this.#wrong.length) / this.#count
    return { loss, accuracy, confusion, wrong: Int32Array.from(this.#wrong) }
  }
}

function allOnSide(a: Float64Array, t: Float64Array, at: number, n: number, threshold: number): boolean {
  for (let k = at; k < at + n; k++) if (a[k] >= threshold !== t[k] >= threshold) return false
  return true
}

/** The index of the largest of n numbers; the first of equals. */
function largest(of: Float64Array, at: number, n: number): number {
  let best = 0
  for (let j = 1; j < n; j++) if (of[at + j] > of[at + best]) best = j
  return best
}

/** Evaluates networks of one shape; holds the arrays for it. */
export class Evaluator {
  readonly #space: ForwardSpace
  readonly #order = new Int32Array(CHUNK)

  constructor(
    spec: NetworkSpec,
    readonly task: Task,
  ) {
    this.#space = createForwardSpace(spec, CHUNK)
  }

  /** The reduced loss over all examples, and what the task asks for. */
  evaluate(recipe: Recipe, parameters: NetworkParameters, examples: Examples): Evaluation {
    const { network: spec } = recipe
    const last = outputLayer(spec)
    const n = widthOf(spec, last)
    const { z, a, targets, losses } = this.#space
    const tally = new Tally(this.task, n)
    let sum = 0
    for (let start = 0; start < examples.count; start += CHUNK) {
      const rows = Math.min(CHUNK, examples.count - start)
      for (let r = 0; r < rows; r++) this.#order[r] = start + r
      gather(examples, this.#order, 0, rows, this.#space, spec.inputs, n)
      forward(spec, parameters, this.#space, rows)
      lossOf(recipe, z[last], a[last], targets, losses, rows, n)
      for (let r = 0; r < rows; r++) sum += losses[r]
      tally.add(a[last], targets, rows)
    }
    return tally.evaluation(sum / examples.count)
  }

  /**
   * The outputs over a grid, as `GridRequest` says: samples × outputs, row-major. Throws if there are more than two
   * inputs.
   */
  grid(spec: NetworkSpec, parameters: NetworkParameters, request: GridRequest): Float32Array {
    const last = outputLayer(spec)
    const n = widthOf(spec, last)
    const samples = sampleCount(spec, request)
    const result = new Float32Array(samples * n)
    for (let start = 0; start < samples; start += CHUNK) {
      const rows = forwardOverGrid(spec, parameters, this.#space, request, start)
      result.set(this.#space.a[last].subarray(0, rows * n), start * n)
    }
    return result
  }
}

/** The loss as a function of one parameter, all others held still. */
import { lossRange } from './explain/lossRange'
import { parameterCount } from './network'
import { BatchPasses, TrainPasses, workAbove, type Passes } from './passes'
import type { Examples } from './recipe'
import { ShiftedLoss } from './shiftedLoss'
import { valueOf, type Cell, type Quantity, type Trace } from './trace'

/** Whether the loss is that of the mini-batch of a step or of all training examples. */
export type Over = 'batch' | 'train'

/** A stretch of values. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface ProfileQuestion {
  readonly step: number
  /** A `W` or a `b`. */
  readonly parameter: Cell
  /** The curve is taken at `points` values, evenly over the range; null: one that is worth looking at, which the mini-batch decides. */
  readonly range: Stretch | null
  readonly points: number
  readonly over: Over
}

/** Of the data loss, as the gradient of a step is: without penalties. */
export interface LossProfile {
  readonly values: Float64Array
  readonly losses: Float64Array
  /** The parameter before the step's update, the loss there, and the slope there. */
  readonly now: number
  readonly loss: number
  readonly slope: number
  /** The parameter after the update, and what the loss is when only this parameter takes the step. */
  readonly next: number
  readonly lossAtNext: number
}

/** Multiplications that one part may take: some milliseconds' worth. */
const WORK = 1e7
/** Of a forward and a backward pass, in forward passes. */
const BOTH_WAYS = 3
/** Multiplications, and losses, that finding a range may take. */
const RANGE_WORK = 5e7
const RANGE_LOSSES = 80

const atLeastOne = (rows: number) => Math.max(1, Math.floor(rows))

/** The cell of the same parameter that is called otherwise. */
const called = (parameter: Cell, weight: Quantity, bias: Quantity): Cell => ({
  ...parameter,
  quantity: parameter.quantity === 'W' ? weight : bias,
})

/** The stretch around the parameter that its first minimum downhill, or its own size, makes worth looking at. */
function rangeOf(trace: Trace, parameter: Cell, now: number, next: number): Stretch {
  const rows = atLeastOne(RANGE_WORK / RANGE_LOSSES / workAbove(trace.recipe.network, parameter.layer))
  const passes = new BatchPasses(trace, called(parameter, 'dW', 'db'), rows)
  const loss = new ShiftedLoss(passes.pass(0))
  const seen = Number.isFinite(next) ? next : now
  return lossRange((value) => loss.at(parameter, value), now, passes.slope, seen)
}

/** Works a profile out, as an `Inquiry`: for some examples at a time, one value after the other. */
export class LossProfiler {
  readonly of: number
  #done = 0
  readonly #parameter: Cell
  readonly #passes: Passes
  /** Those of the curve, then now and next; the loss at each, as far as it is summed up. */
  readonly #values: Float64Array
  readonly #losses: Float64Array
  #shifted: ShiftedLoss | null = null

  /** `train` is what the step is trained with. Throws if rows of the mini-batch are missing, or if nothing finite can be asked. */
  constructor(trace: Trace, train: Examples, { parameter, range, points, over }: ProfileQuestion) {
    const { network: spec } = trace.recipe
    const now = valueOf(trace, 0, parameter)
    const next = valueOf(trace, 0, called(parameter, 'W_next', 'b_next'))
    const { from, to } = range ?? rangeOf(trace, parameter, now, next)
    if (!Number.isFinite(to - from)) throw new RangeError('the loss cannot be asked for over such a stretch')
    const gradient = called(parameter, 'dW', 'db')
    this.#parameter = parameter
    this.#passes =
      over === 'batch'
        ? new BatchPasses(trace, gradient, atLeastOne(WORK / workAbove(spec, parameter.layer)))
        : new TrainPasses(trace, train, gradient, atLeastOne(WORK / (BOTH_WAYS * parameterCount(spec))))
    const curve = Array.from({ length: points }, (_, k) => from + ((to - from) * k) / (points - 1))
    this.#values = Float64Array.of(...curve, now, next)
    this.#losses = new Float64Array(points + 2)
    this.of = this.#passes.count * (1 + this.#values.length)
  }

  get done(): number {
    return this.#done
  }

  advance(isDue: () => boolean): void {
    do this.#workOutPart()
    while (this.#done < this.of && !isDue())
  }

  /** Some examples' own pass, or their loss at one value. */
  #workOutPart(): void {
    const each = 1 + this.#values.length
    const chunk = Math.floor(this.#done / each)
    const k = (this.#done % each) - 1
    if (k < 0) this.#shifted = new ShiftedLoss(this.#passes.pass(chunk))
    else {
      const loss = this.#shifted!.at(this.#parameter, this.#values[k])
      this.#losses[k] += loss * this.#passes.shareOf(chunk)
    }
    this.#done++
  }

  result(): LossProfile {
    const points = this.#values.length - 2
    const [now, next] = this.#values.subarray(points)
    const [loss, lossAtNext] = this.#losses.subarray(points)
    return {
      values: this.#values.slice(0, points),
      losses: this.#losses.slice(0, points),
      now,
      loss,
      slope: this.#passes.slope,
      next,
      lossAtNext,
    }
  }
}

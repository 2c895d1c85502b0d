/** Checks the gradient of a step against differences of its loss, which know nothing of the chain rule. */
import { differenceOf, type Difference } from './differences'
import { outputLayer, parameterCount, widthOf } from './network'
import { sampleGradients } from './parameterSample'
import { Random, seedState } from './random'
import { ShiftedLoss } from './shiftedLoss'
import { valueOf, type Cell, type Trace } from './trace'

/** Two numbers agree that are less apart than this share of the largest gradient of their layer. */
export const GRADIENT_TOLERANCE = 1e-5

/** How far the first step moves the z of its unit. */
const REACH = 0.1
const LEAST_SHARE = 1e-4
/** Multiplications that a check may take, a second's worth or two; and those that a difference takes, in losses. */
const MOST_WORK = 2e9
const LOSSES_EACH = 12
/** What an activation costs, in multiplications. */
const ACTIVATION_COST = 10
const FEWEST = 40
/** Of a gradient, relative to outputs and signals; some thousand units of the last place, as weights may multiply it. */
const GRADIENT_ROUNDING = 1e-12
/** Of the checked parameters as many are told of. */
const TOLD = 50

/**
 * `agrees`; `disagrees`; `corner`: the two are apart, but a corner is in reach of every step, so a difference proves
 * nothing; `rounding`: they are apart by no more than rounding leaves of the loss or of the gradient.
 */
export type Judgement = 'agrees' | 'disagrees' | 'corner' | 'rounding'

export interface CheckedGradient extends Difference {
  /** A `dW` or a `db`. */
  readonly cell: Cell
  readonly gradient: number
  /** |gradient − slope| as a share of the largest gradient of the layer, by either. */
  readonly apart: number
  readonly judgement: Judgement
}

export interface GradientCheck {
  readonly step: number
  /** How many parameters the network has, and how many were checked. */
  readonly parameters: number
  readonly checked: number
  readonly counts: Readonly<Record<Judgement, number>>
  /** The largest `apart` of those that agree. */
  readonly worst: number
  /** Those that disagree, then those that cannot be judged, then those that agree; the furthest apart first. At most 50. */
  readonly gradients: readonly CheckedGradient[]
}

type Compared = Difference & Pick<CheckedGradient, 'cell' | 'gradient'>

/** Multiplications of one loss with a parameter of layer 1 moved, which is the dearest. */
function workOf({ recipe, rows }: Trace): number {
  const { network: spec } = recipe
  let work = spec.inputs + widthOf(spec, 1) * ACTIVATION_COST
  for (let l = 2; l <= outputLayer(spec); l++) {
    work += widthOf(spec, l) * (widthOf(spec, l - 1) + ACTIVATION_COST)
  }
  return work * rows.length
}

/** Moves z by `REACH` where the signal is largest, or a very large parameter by a small share of itself. */
function firstStep({ recipe, rows, a }: Trace, { quantity, layer, from }: Cell, value: number): number {
  let largest = 1
  if (quantity === 'dW') {
    const below = widthOf(recipe.network, layer - 1)
    for (let r = 0; r < rows.length; r++) {
      largest = Math.max(largest, Math.abs(a[layer - 1][r * below + from]))
    }
  }
  return Math.max(REACH / largest, LEAST_SHARE * Math.abs(value))
}

/** Goes through the parameters of a step, as far as it is let. */
export class GradientChecker {
  readonly #trace: Trace
  readonly #loss: ShiftedLoss
  readonly #cells: readonly Cell[]
  readonly #compared: Compared[] = []

  /** Throws if the trace has not all rows of its mini-batch, or if its loss or its gradient is not finite. */
  constructor(trace: Trace) {
    const { recipe, step, loss, gradient } = trace
    if (!Number.isFinite(loss) || !gradient.values.every(Number.isFinite)) {
      throw new RangeError(`the gradient of step ${step} is not finite`)
    }
    this.#trace = trace
    this.#loss = new ShiftedLoss(trace)
    const affordable = Math.max(FEWEST, Math.floor(MOST_WORK / (LOSSES_EACH * workOf(trace))))
    const random = new Random(seedState(recipe.seed ^ step))
    this.#cells = sampleGradients(
      recipe.network,
      Math.min(affordable, parameterCount(recipe.network)),
      random,
    )
  }

  /** How many parameters are checked in all. */
  get of(): number {
    return this.#cells.length
  }

  get done(): number {
    return this.#compared.length
  }

  /** Checks one more, and then more until `enough`. */
  advance(enough: () => boolean): void {
    while (this.done < this.of) {
      const cell = this.#cells[this.done]
      const value = valueOf(this.#trace, 0, { ...cell, quantity: cell.quantity === 'db' ? 'b' : 'W' })
      const difference = differenceOf({ loss: this.#loss, cell, value }, firstStep(this.#trace, cell, value))
      this.#compared.push({ ...difference, cell, gradient: valueOf(this.#trace, 0, cell) })
      if (enough()) return
    }
  }

  /** Of what has been checked. */
  result(): GradientCheck {
    const gradients = this.#judged()
    const counts = { agrees: 0, disagrees: 0, corner: 0, rounding: 0 }
    let worst = 0
    for (const { judgement, apart } of gradients) {
      counts[judgement]++
      if (judgement === 'agrees') worst = Math.max(worst, apart)
    }
    return {
      step: this.#trace.step,
      parameters: parameterCount(this.#trace.recipe.network),
      checked: gradients.length,
      counts,
      worst,
      gradients: gradients.slice(0, TOLD),
    }
  }

  #judged(): CheckedGradient[] {
    const rounding = this.#gradientRounding()
    const largest: number[] = []
    for (const { cell, gradient, slope } of this.#compared) {
      const size = Math.max(Math.abs(gradient), Number.isFinite(slope) ? Math.abs(slope) : 0)
      largest[cell.layer] = Math.max(largest[cell.layer] ?? 0, size)
    }
    const judged = this.#compared.map((compared) => {
      const distance = Math.abs(compared.gradient - compared.slope)
      const apart = distance === 0 ? 0 : distance / largest[compared.cell.layer]
      return {
        ...compared,
        apart,
        judgement: judgementOf(compared, distance, apart, rounding[compared.cell.layer]),
      }
    })
    return judged.sort((one, other) => RANK[one.judgement] - RANK[other.judgement] || other.apart - one.apart)
  }

  /** By layer: a gradient is made of differences between outputs and targets, and signals, and is no better than their rounding. */
  #gradientRounding(): number[] {
    const { a, targets } = this.#trace
    const largest = (numbers: Float64Array) =>
      numbers.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
    const outputs = Math.max(largest(a[a.length - 1]), largest(targets))
    return a.map((_, l) => GRADIENT_ROUNDING * outputs * (l > 0 ? Math.max(1, largest(a[l - 1])) : 1))
  }
}

const RANK: Readonly<Record<Judgement, number>> = { disagrees: 0, corner: 1, rounding: 2, agrees: 3 }

function judgementOf(
  { corner, uncertainty }: Compared,
  distance: number,
  apart: number,
  rounding: number,
): Judgement {
  if (apart < GRADIENT_TOLERANCE) return 'agrees'
  // Not a number where the losses on either side have overflown.
  if (!(distance > Math.max(uncertainty, rounding))) return 'rounding'
  return corner ? 'corner' : 'disagrees'
}

/** The loss over a plane through the parameters of a step, with the way that the run has taken. */
import { coarseToFine, landscapeSize, type LandscapeSize } from './landscapeSize'
import { stepsOfWay, usualReach } from './landscapePath'
import { evenly, LossInParts } from './lossInParts'
import { parameterCount, viewParameters, type NetworkParameters } from './network'
import { alongParameters, Plane, randomDirections, type Directions, type Projection } from './plane'
import type { Trace } from './trace'
import type { Trainer } from './training'

/** Through two parameters, by their places in the flat array, or along two random directions, filter-normalised. */
export type PlaneChoice =
  | { readonly kind: 'parameters'; readonly indices: readonly [number, number] }
  | { readonly kind: 'random'; readonly seed: number }

export interface LandscapeQuestion {
  readonly step: number
  readonly plane: PlaneChoice
  /** Times the usual reach, in which the run's way fits. */
  readonly zoom: number
  /** The mini-batch with the masks of the step, or all training examples with nothing dropped. */
  readonly over: 'batch' | 'train'
}

/** Places in the plane; `steps[k]` is the step before which the run was there. */
export interface LandscapePath {
  readonly steps: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Coordinates are those of `centre` plus what the plane's directions are taken times. */
export interface Landscape {
  readonly step: number
  /** Samples a side, odd; the outermost lie `reach` away from the centre, row 0 at the top. */
  readonly resolution: number
  /** The values of the two parameters before the update; zeros for random directions. */
  readonly centre: readonly [number, number]
  readonly reach: number
  /** resolution², NaN where it is not known yet. What is beyond numbers is kept as it came: NaN, ∞. */
  readonly losses: Float64Array
  /** 1 where a sample is known. */
  readonly known: Uint8Array
  /** The loss at the centre, which is the step's own where all its examples are used; NaN until it is known. */
  readonly loss: number
  /** From the start of the run to before the update, ending in the centre. */
  readonly path: LandscapePath
  /** Of the distance from the start of the run to here, the share that lies in the plane; NaN where there is no distance. */
  readonly share: number
  /** Where the update leads. */
  readonly next: readonly [number, number]
  /** How many examples the loss is taken of, and how many there are. */
  readonly examples: number
  readonly allExamples: number
}

/** A reach at which a weight changes a network visibly. */
const LEAST_REACH = 1

/** Works a landscape out in parts: first the way, then the samples, from coarse to fine. */
export class LandscapeSurvey {
  done = 0
  readonly of: number
  readonly #trainer: Trainer
  readonly #trace: Trace
  readonly #zoom: number
  readonly #plane: Plane
  readonly #centre: readonly [number, number]
  readonly #size: LandscapeSize
  readonly #allExamples: number
  readonly #order: Int32Array
  readonly #losses: Float64Array
  readonly #known: Uint8Array
  readonly #loss: LossInParts
  readonly #parameters: NetworkParameters
  readonly #steps: readonly number[]
  readonly #way: Projection[] = []
  #reach = 0

  /** Throws where a chosen parameter is not there. */
  constructor(trainer: Trainer, { step, plane, zoom, over }: LandscapeQuestion) {
    const { trace } = trainer.traceOf(step)
    const { recipe, before, examples, masks, targets, a } = trace
    const { network: spec } = recipe
    const { values } = before
    const batch = { count: examples.length, inputs: a[0], targets }
    const sampled = over === 'batch' ? batch : trainer.settingAt(trace.step).train
    this.#trainer = trainer
    this.#trace = trace
    this.#zoom = zoom
    this.#plane = new Plane(values, directionsOf(trace, plane))
    this.#centre = plane.kind === 'random' ? [0, 0] : [values[plane.indices[0]], values[plane.indices[1]]]
    this.#allExamples = sampled.count
    this.#size = landscapeSize(parameterCount(spec), sampled.count)
    this.#order = coarseToFine(this.#size.resolution)
    this.#losses = new Float64Array(this.#order.length).fill(NaN)
    this.#known = new Uint8Array(this.#order.length)
    this.#parameters = viewParameters(spec, values.slice())
    this.#loss = new LossInParts(recipe, {
      examples: sampled,
      order: evenly(sampled.count, this.#size.examples),
      masks: over === 'batch' ? masks : null,
      rounding: over === 'batch' ? 'training' : 'evaluation',
    })
    this.#steps = stepsOfWay({
      first: trainer.firstStep,
      last: trace.step,
      work: values.length * examples.length,
      kept: trainer.keptSteps,
    })
    this.of = this.#steps.length + 1 + this.#order.length * this.#loss.parts
  }

  advance(isDue: () => boolean): void {
    do {
      if (this.done < this.#steps.length) this.#goBack(this.#steps[this.done])
      else if (this.done === this.#steps.length) this.#lookAround()
      else this.#sample(this.done - this.#steps.length - 1)
      this.done++
    } while (this.done < this.of && !isDue())
  }

  /** What is known so far; null before the way is. */
  interim(): Landscape | null {
    if (this.done <= this.#steps.length) return null
    return { ...this.#landscape(), losses: this.#losses.slice(), known: this.#known.slice() }
  }

  result(): Landscape {
    return this.#landscape()
  }

  #goBack(step: number): void {
    this.#way.push(this.#plane.project(this.#trainer.stateAt(step).parameters))
  }

  #lookAround(): void {
    const [p, q] = this.#centre.map(Math.abs)
    const least = Math.max(LEAST_REACH, Number.isFinite(p + q) ? Math.max(p, q) : 0)
    this.#reach = this.#zoom * usualReach([...this.#way, this.#next()], least)
  }

  #sample(part: number): void {
    const { parts } = this.#loss
    const { resolution } = this.#size
    const index = this.#order[Math.floor(part / parts)]
    if (part % parts === 0) {
      const half = (resolution - 1) / 2
      const x = (((index % resolution) - half) / half) * this.#reach
      const y = ((half - Math.floor(index / resolution)) / half) * this.#reach
      this.#plane.place(x, y, this.#parameters.values)
    }
    this.#loss.take(part % parts, this.#parameters)
    if (part % parts < parts - 1) return
    this.#losses[index] = this.#loss.loss()
    this.#known[index] = 1
  }

  #next(): Projection {
    return this.#plane.project(this.#trace.after.values)
  }

  #landscape(): Landscape {
    const { resolution, examples } = this.#size
    const [p, q] = this.#centre
    const next = this.#next()
    return {
      step: this.#trace.step,
      resolution,
      centre: this.#centre,
      reach: this.#reach,
      losses: this.#losses,
      known: this.#known,
      loss: this.#losses[(this.#losses.length - 1) / 2],
      path: {
        steps: Float64Array.from([...this.#steps, this.#trace.step]),
        x: Float64Array.from([...this.#way.map(({ x }) => p + x), p]),
        y: Float64Array.from([...this.#way.map(({ y }) => q + y), q]),
      },
      share: this.#way.length > 0 ? this.#way[0].share : NaN,
      next: [p + next.x, q + next.y],
      examples,
      allExamples: this.#allExamples,
    }
  }
}

function directionsOf({ recipe, before }: Trace, plane: PlaneChoice): Directions {
  if (plane.kind === 'parameters') return alongParameters(recipe.network, plane.indices)
  return randomDirections(recipe.network, before.values, plane.seed)
}

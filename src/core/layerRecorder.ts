/** Records how the layers do, while a run trains for the first time. */
import { BINS, countBins, rangeOf } from './histogram'
import { layerFigures, type LayerFigure, type LayerFigures } from './layerFigures'
import { SPREADS, WHOLE_SHARE, type LayerHistory } from './layerHistory'
import type { Learner } from './learner'
import { widthOf } from './network'

const MOST_FIGURES = 256
const LEAST_FIGURES = 64
/** Parameters that all records together may go through before they become sparser. */
const FREE_WORK = 1e6
const FIGURES_PER_SPREAD = 4
const LEAST_SPREADS = 32

/**
 * How many records of a run are kept. Recording costs about one percent of training then, after the first tenths of a
 * second. 12 layers take at most 125 kB for figures and 185 kB for spreads.
 */
function capacitiesOf(parameters: number) {
  let figures = MOST_FIGURES
  while (figures > LEAST_FIGURES && figures * parameters > FREE_WORK) figures /= 2
  return { figures, spreads: Math.max(LEAST_SPREADS, figures / FIGURES_PER_SPREAD) }
}

interface OfStep {
  readonly step: number
}

/** Records of steps ≡ 1 modulo a stride, which doubles when there are too many. Which steps these are depends on the run alone. */
class ThinnedRecords<T extends OfStep> {
  #stride = 1
  #kept: T[] = []
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get kept(): readonly T[] {
    return this.#kept
  }

  wants(step: number): boolean {
    return (step - 1) % this.#stride === 0
  }

  /** Steps must grow, and be wanted. */
  add(record: T): void {
    this.#kept.push(record)
    if (this.#kept.length < this.#capacity) return
    this.#stride *= 2
    this.#kept = this.#kept.filter(({ step }) => this.wants(step))
  }

  /** Those before a step, for a run that goes on as one of this length would, however long the other has become. */
  before(step: number): ThinnedRecords<T> {
    const other = new ThinnedRecords<T>(this.#capacity)
    other.#kept = this.#kept.filter((record) => record.step < step)
    const first = other.#kept[0]?.step ?? step
    while (Math.ceil((step - first) / other.#stride) >= this.#capacity) other.#stride *= 2
    return other
  }
}

interface FiguresOfStep extends OfStep {
  readonly figures: LayerFigures
}

/** As in `Spreads`. */
interface SpreadsOfStep extends OfStep {
  readonly ranges: Float64Array
  readonly shares: Uint16Array
}

export class LayerRecorder {
  #figures: ThinnedRecords<FiguresOfStep>
  #spreads: ThinnedRecords<SpreadsOfStep>
  readonly #parameters: number
  /** The parameters before the step; empty until one is recorded. */
  #before = new Float64Array(0)

  /** Of a network with so many parameters. */
  constructor(parameters: number) {
    const { figures, spreads } = capacitiesOf(parameters)
    this.#figures = new ThinnedRecords(figures)
    this.#spreads = new ThinnedRecords(spreads)
    this.#parameters = parameters
  }

  /** Called before a step; what it returns is called right after it. null if the step is not one to record. */
  recordingOf(learner: Learner): (() => void) | null {
    const { step } = learner
    if (!this.#figures.wants(step)) return null
    const { values } = learner.parameters
    if (this.#before.length === 0) this.#before = new Float64Array(this.#parameters)
    this.#before.set(values)
    return () => this.#record(step, learner)
  }

  /** The same records up to and without a step, in a recorder of its own. */
  before(step: number): LayerRecorder {
    const other = new LayerRecorder(this.#parameters)
    other.#figures = this.#figures.before(step)
    other.#spreads = this.#spreads.before(step)
    return other
  }

  /** A copy. */
  history(layers: number): LayerHistory {
    const { kept } = this.#figures
    const columns = (name: LayerFigure) =>
      Array.from({ length: layers }, (_, k) => Float64Array.from(kept, (of) => of.figures[name][k]))
    const spreads = this.#spreads.kept
    const places = SPREADS.length * layers
    const ranges = new Float64Array(spreads.length * places * 2)
    const shares = new Uint16Array(spreads.length * places * BINS)
    spreads.forEach((of, k) => {
      ranges.set(of.ranges, k * places * 2)
      shares.set(of.shares, k * places * BINS)
    })
    return {
      layers,
      steps: Float64Array.from(kept, (of) => of.step),
      figures: {
        gradient: columns('gradient'),
        update: columns('update'),
        parameters: columns('parameters'),
        saturated: columns('saturated'),
        dead: columns('dead'),
      },
      spreads: { steps: Float64Array.from(spreads, (of) => of.step), ranges, shares },
    }
  }

  #record(step: number, learner: Learner): void {
    const { parameters, workspace, order, setting } = learner
    const before = this.#before
    const update = { gradient: workspace.gradient.values, before, after: parameters.values }
    const numbers = { z: workspace.z, f: workspace.f, rows: order.size }
    this.#figures.add({ step, figures: layerFigures(setting.recipe, update, numbers) })
    if (this.#spreads.wants(step)) this.#spreads.add(spreadsOf(step, learner, before))
  }
}

/** `before` are the parameters that the step went through the network with. */
function spreadsOf(
  step: number,
  { setting, workspace, order }: Learner,
  before: Float64Array,
): SpreadsOfStep {
  const { network } = setting.recipe
  const layers = network.layers.length
  const ranges = new Float64Array(SPREADS.length * layers * 2)
  const shares = new Uint16Array(SPREADS.length * layers * BINS)
  const take = (place: number, numbers: Float64Array, count: number) => {
    const range = rangeOf(numbers, count)
    ranges.set(range, place * 2)
    const bins = countBins(numbers, count, range)
    for (let k = 0; k < BINS; k++) shares[place * BINS + k] = Math.round((bins[k] / count) * WHOLE_SHARE)
  }
  let from = 0
  for (let l = 1; l <= layers; l++) {
    const units = widthOf(network, l)
    const weights = units * widthOf(network, l - 1)
    take(l - 1, workspace.a[l], order.size * units)
    take(layers + l - 1, workspace.delta[l], order.size * units)
    take(2 * layers + l - 1, before.subarray(from, from + weights), weights)
    from += weights + units
  }
  return { step, ranges, shares }
}

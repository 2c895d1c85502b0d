/** Keeps a run's history within bounds: when it is full every other point is dropped and the stride doubles. */
import type { Evaluator } from './evaluation'
import { figuresAreDue, figuresOfEpoch, type Figures } from './figures'
import { LayerRecorder } from './layerRecorder'
import type { Learner } from './learner'
import type { Examples } from './recipe'
import type { History } from './run'

/** Rows of numbers in columns; row k was taken at an index ≡ 1 modulo the stride. */
class ThinnedTable {
  #rows = 0
  #stride = 1
  readonly #index: Float64Array
  readonly #columns: readonly Float64Array[]

  constructor(capacity: number, columns: number) {
    this.#index = new Float64Array(capacity)
    this.#columns = Array.from({ length: columns }, () => new Float64Array(capacity))
  }

  wants(index: number): boolean {
    return (index - 1) % this.#stride === 0
  }

  /** Indices must grow, and be wanted. */
  add(index: number, values: readonly number[]): void {
    this.#write(this.#rows++, index, (c) => values[c])
    if (this.#rows < this.#index.length) return
    this.#stride *= 2
    this.keep((k) => this.wants(this.#index[k]))
  }

  keep(wanted: (row: number) => boolean): void {
    let kept = 0
    for (let k = 0; k < this.#rows; k++) {
      if (wanted(k)) this.#write(kept++, this.#index[k], (c) => this.#columns[c][k])
    }
    this.#rows = kept
  }

  column(c: number): Float64Array {
    return this.#columns[c].slice(0, this.#rows)
  }

  at(row: number, c: number): number {
    return this.#columns[c][row]
  }

  copy(): ThinnedTable {
    const copy = new ThinnedTable(this.#index.length, this.#columns.length)
    copy.#rows = this.#rows
    copy.#stride = this.#stride
    copy.#index.set(this.#index)
    copy.#columns.forEach((column, c) => column.set(this.#columns[c]))
    return copy
  }

  #write(row: number, index: number, value: (c: number) => number): void {
    this.#index[row] = index
    this.#columns.forEach((column, c) => {
      column[row] = value(c)
    })
  }
}

const STEPS_KEPT = 2048
const EPOCHS_KEPT = 512

/** What is recorded depends on the run alone: not on timing, nor on how training was cut into requests. */
export class HistoryRecorder {
  #version = 0
  /** By step: step, loss. */
  #losses = new ThinnedTable(STEPS_KEPT, 2)
  /** By epoch: updates, train, test, trainAccuracy, testAccuracy. */
  #epochs = new ThinnedTable(EPOCHS_KEPT, 5)

  constructor(readonly layers: LayerRecorder) {}

  addLoss(step: number, loss: number): void {
    if (!this.#losses.wants(step)) return
    this.#losses.add(step, [step, loss])
    this.#version++
  }

  /**
   * To be asked before a step that is taken for the first time; what it returns is to be called right after that step.
   * null where there is nothing to keep but its loss.
   */
  recordingOf(learner: Learner, evaluator: () => Evaluator, test: Examples | null): (() => void) | null {
    const { step, epoch, position, setting } = learner
    const due = position === 0 && this.#epochs.wants(epoch) && figuresAreDue(setting, test, epoch)
    const figures = due ? figuresOfEpoch(learner, evaluator(), test) : null
    const ofLayers = this.layers.recordingOf(learner)
    if (!figures && !ofLayers) return null
    return () => {
      ofLayers?.()
      if (figures) this.#addEpoch(epoch, step - 1, figures())
    }
  }

  #addEpoch(epoch: number, updates: number, { train, test }: Figures): void {
    const figures = [train.loss, test?.loss ?? NaN, train.accuracy ?? NaN, test?.accuracy ?? NaN]
    this.#epochs.add(epoch, [updates, ...figures])
    this.#version++
  }

  /** The same history up to and without a step, in a recorder of its own. */
  before(step: number): HistoryRecorder {
    const copy = new HistoryRecorder(this.layers.before(step))
    copy.#version = this.#version + 1
    copy.#losses = this.#losses.copy()
    copy.#losses.keep((k) => copy.#losses.at(k, 0) < step)
    copy.#epochs = this.#epochs.copy()
    copy.#epochs.keep((k) => copy.#epochs.at(k, 0) < step - 1)
    return copy
  }

  get version(): number {
    return this.#version
  }

  /** A copy. */
  history(): History {
    return {
      version: this.#version,
      steps: this.#losses.column(0),
      losses: this.#losses.column(1),
      epochs: {
        updates: this.#epochs.column(0),
        train: this.#epochs.column(1),
        test: this.#epochs.column(2),
        trainAccuracy: this.#epochs.column(3),
        testAccuracy: this.#epochs.column(4),
      },
    }
  }
}

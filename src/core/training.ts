/** A run: trains on, goes back to any step, bit for bit, and branches off where something is changed. */
import type { Checkpoint } from './checkpoint'
import { Checkpoints } from './checkpoints'
import { firstNonFinite } from './divergence'
import { evaluateBoth, type Figures } from './figures'
import { Evaluator } from './evaluation'
import { HistoryRecorder } from './history'
import type { LayerHistory } from './layerHistory'
import { LayerRecorder } from './layerRecorder'
import { Learner, type Setting } from './learner'
import { parameterCount, viewParameters } from './network'
import { scriptOf } from './playback'
import type { Recipe } from './recipe'
import type { Divergence, Edit, GridRequest, History, RunStart } from './run'
import {
  editSegment,
  firstSegment,
  firstStepOfEpoch,
  lastStepOfEpoch,
  segmentAt,
  type Segment,
} from './segments'
import { justTake, takeTraced, type AdvancedTo, type AdvanceLimits, type TracedStep } from './tracing'
import { checkStart } from './validation'

/** Multiplications between two looks at the clock, a few tenths of a millisecond's worth. */
const WORK_UNWATCHED = 3e5
const COMPACT_BYTES = 2 ** 19

interface Past {
  readonly segments: readonly Segment[]
  readonly checkpoints: Checkpoints
  readonly history: HistoryRecorder
  /** The last step that has ever been taken. */
  readonly frontier: number
}

/** What it tells of a step depends on the run alone, never on the order of the questions; only `fork` makes another run. */
export class Trainer {
  readonly #start: RunStart
  readonly #segments: readonly Segment[]
  readonly #checkpoints: Checkpoints
  readonly #history: HistoryRecorder
  #frontier: number
  #divergence: Divergence | null = null
  #learner: Learner | null = null
  /** The segment after the learner's. */
  #next: Segment | null = null
  #evaluator: Evaluator | null = null

  /** The arrays of `start` must not be changed any more. Throws if they do not fit. With a `past` nothing is checked. */
  constructor(start: RunStart, past: Past | null = null) {
    if (past === null) checkStart(start)
    this.#start = start
    this.#segments = past?.segments ?? [firstSegment(start)]
    this.#checkpoints = past?.checkpoints ?? new Checkpoints()
    this.#history = past?.history ?? new HistoryRecorder(new LayerRecorder(start.parameters.length))
    this.#frontier = past?.frontier ?? this.firstStep - 1
  }

  /** The earliest step that can be reached. */
  get firstStep(): number {
    return this.#segments[0].state.step
  }

  /** The first non-finite number, once training has come to it. No step after it can be reached. */
  get divergence(): Divergence | null {
    return this.#divergence
  }

  /** As the last edit has left it. */
  get recipe(): Recipe {
    return this.#latest.recipe
  }

  get historyVersion(): number {
    return this.#history.version
  }

  /** A copy. */
  history(): History {
    return this.#history.history()
  }

  /** A copy. */
  layerHistory(): LayerHistory {
    return this.#history.layers.history(this.recipe.network.layers.length)
  }

  /** Bytes held for going back. */
  get checkpointBytes(): number {
    return this.#checkpoints.bytes
  }

  /** The steps before which the state is at hand, rising. */
  get keptSteps(): number[] {
    return this.#checkpoints.steps
  }

  /** The state before a step. */
  stateAt(step: number): Checkpoint {
    return this.#seek(step).checkpoint()
  }

  /** What a step is trained with. */
  settingAt(step: number): Setting {
    return this.#seek(step).setting
  }

  /** The whole of a step, or of the last one that can be reached where that comes earlier. */
  traceOf(step: number): TracedStep {
    this.#seek(step)
    return this.#take((learner) => takeTraced(learner, null))
  }

  /** The last step of the epoch of `from`, or of the next epoch if `from` is that step. */
  epochAfter(from: number): number {
    const end = lastStepOfEpoch(this.#segments, this.#seek(from))
    return end > from ? end : lastStepOfEpoch(this.#segments, this.#seek(from + 1))
  }

  /** The last step of the epoch before that of `from`; the first step if there is none. */
  epochBefore(from: number): number {
    return Math.max(this.firstStep, firstStepOfEpoch(this.#segments, this.#seek(from)) - 1)
  }

  /** Trains from a step on, until a limit or the first non-finite number is reached. */
  advance(from: number, { budgetMs, steps, now, row }: AdvanceLimits): AdvancedTo {
    const deadline = budgetMs === null ? Infinity : now() + budgetMs
    let left = steps ?? (budgetMs === null ? 1 : Infinity)
    let samples = 0
    const learner = this.#seek(from)
    const work = parameterCount(learner.setting.recipe.network) * learner.order.largest
    const unwatched = Math.max(1, Math.floor(WORK_UNWATCHED / work))
    while (left > 1 && !this.#ended) {
      for (let k = Math.min(unwatched, left - 1); k > 0 && !this.#ended; k--) {
        this.#take(justTake)
        samples += this.#learner!.order.size
        left--
      }
      if (now() >= deadline) break
    }
    if (this.#ended) this.#seek(this.#divergence!.step)
    const traced = this.#take((at) => takeTraced(at, row))
    return { ...traced, samples: samples + traced.trace.examples.length }
  }

  /**
   * A run of its own that is the same before `step` and goes on from there with the edit made. This one stays as it
   * is. Throws if the edit does not fit, or if the step cannot be reached.
   */
  fork(step: number, edit: Edit): Trainer {
    const state = this.stateAt(step)
    if (state.step !== step) throw new RangeError(`the run ends with step ${state.step}`)
    const edited = editSegment(this.#segments[segmentAt(this.#segments, step)], state, edit)
    const Same = this.constructor as typeof Trainer
    return new Same(this.#start, {
      segments: [...this.#segments.filter((segment) => segment.state.step < step), edited],
      checkpoints: this.#checkpoints.before(step),
      history: this.#history.before(step),
      frontier: step - 1,
    })
  }

  /** Of any parameters, on this run's data. */
  evaluate(values: Float64Array): Figures {
    const { recipe, train } = this.#latest
    return evaluateBoth(this.#evaluation(), recipe, values, train, this.#start.test)
  }

  /** The outputs of any parameters over a grid; throws if the network has more than two inputs. */
  grid(values: Float64Array, request: GridRequest): Float32Array {
    return this.#evaluation().grid(this.recipe.network, viewParameters(this.recipe.network, values), request)
  }

  /** Gives back memory while nobody looks: at most half a megabyte of earlier states stays. */
  compact(): void {
    this.#checkpoints.compact(COMPACT_BYTES)
    this.#learner = null
    this.#evaluator = null
  }

  /** Makes what takes the steps. */
  protected learner(setting: Setting, state: Checkpoint): Learner {
    return new Learner(setting, state)
  }

  get #latest(): Segment {
    return this.#segments[this.#segments.length - 1]
  }

  get #ended(): boolean {
    return this.#divergence !== null && this.#learner!.step > this.#divergence.step
  }

  #evaluation(): Evaluator {
    this.#evaluator ??= new Evaluator(this.#segments[0].recipe.network, this.#start.task)
    return this.#evaluator
  }

  /** Brings the learner to the state before a step, but not beyond the first non-finite number. */
  #seek(wanted: number): Learner {
    if (!Number.isInteger(wanted) || wanted < this.firstStep) {
      throw new RangeError(`there is no step ${wanted}; the first that can be reached is ${this.firstStep}`)
    }
    const reachable = () => Math.min(wanted, this.#divergence?.step ?? Infinity)
    const segment = this.#segments[segmentAt(this.#segments, reachable())]
    const kept = this.#checkpoints.nearest(reachable())
    const nearest = kept !== null && kept.step >= segment.state.step ? kept : segment.state
    const learner = this.#learner
    if (learner?.setting !== segment || learner.step > reachable() || learner.step < nearest.step) {
      this.#enter(segment, nearest)
      this.#checkpoints.expectReplay(nearest, reachable() - nearest.step)
    }
    while (this.#learner!.step < reachable()) this.#take(justTake)
    return this.#ended ? this.#seek(wanted) : this.#learner!
  }

  #enter(segment: Segment, state: Checkpoint): void {
    if (this.#learner?.setting === segment) this.#learner.restore(state)
    else this.#learner = this.learner(segment, state)
    this.#next = this.#segments[this.#segments.indexOf(segment) + 1] ?? null
  }

  /** Takes the next step. What is taken for the first time is recorded; the past is only gone through. */
  #take<Result>(take: (learner: Learner) => Result): Result {
    if (this.#learner!.step === this.#next?.state.step) this.#enter(this.#next, this.#next.state)
    const learner = this.#learner!
    const { step } = learner
    if (step <= this.#frontier) {
      this.#checkpoints.offerReplayed(learner)
      return take(learner)
    }
    this.#checkpoints.offer(learner)
    const recording = this.#history.recordingOf(learner, () => this.#evaluation(), this.#start.test)
    const result = take(learner)
    recording?.()
    this.#frontier = step
    this.#history.addLoss(step, learner.loss)
    if (learner.probe !== 0) this.#examine(step)
    return result
  }

  /** Looks for the non-finite number that a step's probe has met. */
  #examine(step: number): void {
    const { trace } = takeTraced(this.#seek(step), null)
    this.#divergence = firstNonFinite(trace, scriptOf(trace.recipe.network))
  }
}

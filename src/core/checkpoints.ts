/** Earlier states of a run, evenly thinned so that their bytes stay bounded however long it runs. */
import type { Checkpoint } from './checkpoint'
import type { Learner } from './learner'

const FIRST_STRIDE = 16
const MOST = 4096
const MOST_BYTES = 32 * 2 ** 20
/** For the stretch that was gone through last, on top of the others. */
const REPLAYED_BYTES = 4 * 2 ** 20
/** What a checkpoint costs beside its parameters, roughly. */
const OVERHEAD = 256

interface Kept {
  readonly checkpoint: Checkpoint
  /** Another run may hold it too, so that its array must not be used again. */
  shared: boolean
}

const bytesOf = ({ parameters, moments }: Checkpoint) => parameters.byteLength + moments.byteLength + OVERHEAD

/** States before the steps ≡ 1 modulo the stride, which doubles when there are too many of them. */
export class Checkpoints {
  #kept: Kept[] = []
  #stride = FIRST_STRIDE
  /** Arrays of dropped checkpoints: used again, so that a long run allocates nothing. */
  #free: Float64Array<ArrayBuffer>[] = []
  /** Closer together, from the stretch that was gone through last: going back again from there is cheap. */
  #replayed: Checkpoint[] = []
  #replayedStride = Infinity
  #replayedUntil = 0

  /** How much is held for this run. */
  get bytes(): number {
    const free = this.#free.reduce((sum, array) => sum + array.byteLength, 0)
    const replayed = this.#replayed.reduce((sum, checkpoint) => sum + bytesOf(checkpoint), free)
    return this.#kept.reduce((sum, { checkpoint }) => sum + bytesOf(checkpoint), replayed)
  }

  /** The steps before which the state is kept, rising. */
  get steps(): number[] {
    return this.#kept.map(({ checkpoint }) => checkpoint.step)
  }

  /** Keeps the learner's state if its step is one to keep; steps must grow. */
  offer(learner: Learner): void {
    if (!this.#wants(learner.step)) return
    const { memory } = learner
    if (this.#kept.length >= Math.min(MOST, MOST_BYTES / (memory.byteLength + OVERHEAD)) - 1) this.#thin()
    if (!this.#wants(learner.step)) return
    const array = this.#freeArray(memory.length)
    this.#kept.push({ checkpoint: learner.checkpoint(array), shared: false })
  }

  /** Announces that the `steps` steps after a state are gone through once more. */
  expectReplay(checkpoint: Checkpoint, steps: number): void {
    if (steps <= FIRST_STRIDE) return
    const affordable = REPLAYED_BYTES / bytesOf(checkpoint)
    this.#replayed = []
    this.#replayedUntil = checkpoint.step + steps
    this.#replayedStride = Math.ceil(Math.max(Math.sqrt(steps), steps / affordable))
  }

  /** Like `offer`, for a step that was taken before. */
  offerReplayed(learner: Learner): void {
    const last = this.#replayed.at(-1)?.step ?? 0
    if (learner.step > this.#replayedUntil || learner.step - last < this.#replayedStride) return
    this.#replayed.push(learner.checkpoint())
  }

  /** The last one at or before a step. */
  nearest(step: number): Checkpoint | null {
    const kept = this.#nearestKept(step)
    const replayed = this.#replayed.findLast((checkpoint) => checkpoint.step <= step) ?? null
    return replayed && replayed.step > (kept?.step ?? 0) ? replayed : kept
  }

  /** An edit can have changed what there is to remember. */
  #freeArray(length: number): Float64Array<ArrayBuffer> {
    while (this.#free.length > 0) {
      const array = this.#free.pop()!
      if (array.length === length) return array
    }
    return new Float64Array(length)
  }

  #wants(step: number): boolean {
    return (step - 1) % this.#stride === 0
  }

  #nearestKept(step: number): Checkpoint | null {
    let low = 0
    let high = this.#kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#kept[middle].checkpoint.step <= step) low = middle + 1
      else high = middle
    }
    return low > 0 ? this.#kept[low - 1].checkpoint : null
  }

  /** Those before a step, for another run. */
  before(step: number): Checkpoints {
    const other = new Checkpoints()
    other.#stride = this.#stride
    other.#kept = this.#kept.filter(({ checkpoint }) => checkpoint.step < step)
    for (const kept of other.#kept) kept.shared = true
    return other
  }

  /** Drops as many as it takes to hold no more than `bytes`. */
  compact(bytes: number): void {
    for (;;) {
      this.#free = []
      this.#replayed = []
      this.#replayedUntil = 0
      if (this.bytes <= bytes) return
      // Halving never drops the first step's; the run holds that one in any case.
      if (this.#kept.length > 1) this.#thin()
      else this.#kept = []
    }
  }

  #thin(): void {
    this.#stride *= 2
    const dropped: Kept[] = []
    this.#kept = this.#kept.filter((kept) => {
      const wanted = this.#wants(kept.checkpoint.step)
      if (!wanted) dropped.push(kept)
      return wanted
    })
    for (const { checkpoint, shared } of dropped)
      if (!shared) this.#free.push(new Float64Array(checkpoint.parameters.buffer as ArrayBuffer))
  }
}

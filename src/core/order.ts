/** Which examples each step sees: an epoch's order, cut into mini-batches. */
import type { GeneratorState } from './checkpoint'
import { Random } from './random'
import type { Batching } from './recipe'

/**
 * The current epoch. A position counts examples (shuffled) or mini-batches (given) already used. An order is drawn
 * when an epoch begins, from the natural one; mini-batches that hold everything keep the natural order and draw
 * nothing, unless they are the rest of an epoch that began shuffled.
 */
export class EpochOrder {
  /** The generator as it was before this epoch's order was drawn. */
  state: GeneratorState = [0, 0, 0, 0]
  /** Where the mini-batch cut last stands: `examples[start … start + size)`. */
  examples: Int32Array
  start = 0
  size = 0
  readonly #batching: Batching
  readonly #count: number
  readonly #given: readonly Int32Array[]
  #random = new Random(this.state)

  constructor(batching: Batching, count: number) {
    this.#batching = batching
    this.#count = count
    this.#given = batching.kind === 'given' ? batching.miniBatches.map((batch) => Int32Array.from(batch)) : []
    this.examples = new Int32Array(count)
  }

  /** The largest mini-batch that can come. */
  get largest(): number {
    const { kind } = this.#batching
    if (kind === 'given') return Math.max(...this.#given.map((batch) => batch.length))
    return Math.min(this.#batching.size, this.#count)
  }

  /** Cuts the mini-batch at a position; returns the position after it, 0 when the epoch ends with it. */
  cut(position: number): number {
    if (this.#batching.kind === 'given') {
      this.examples = this.#given[position]
      this.size = this.examples.length
      return (position + 1) % this.#given.length
    }
    this.start = position
    this.size = Math.min(this.#batching.size, this.#count - position)
    const next = position + this.size
    return next < this.#count ? next : 0
  }

  /** Goes to a position of the epoch whose order is drawn from this state. */
  restore(state: GeneratorState, position: number): void {
    this.state = state
    this.#random = new Random(state)
    this.#draw(position)
  }

  /** Begins the next epoch. */
  renew(): void {
    this.state = this.#random.state
    this.#draw(0)
  }

  #draw(position: number): void {
    if (this.#batching.kind === 'given') return
    for (let k = 0; k < this.#count; k++) this.examples[k] = k
    if (this.#batching.size < this.#count || position > 0) this.#random.shuffle(this.examples)
  }
}

/** Steps that an epoch takes up to a position: as if all its mini-batches had had the size that they have now. */
export function stepsUntil(batching: Batching, position: number): number {
  return batching.kind === 'given' ? position : Math.ceil(position / batching.size)
}

/** Steps that an epoch takes from a position on. */
export function stepsFrom(batching: Batching, count: number, position: number): number {
  if (batching.kind === 'given') return batching.miniBatches.length - position
  return Math.ceil((count - position) / batching.size)
}

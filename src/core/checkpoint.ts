/** The state of a run before a step, from which it goes on to the same bits. */

/** Four unsigned 32-bit words. */
export type GeneratorState = readonly [number, number, number, number]

export interface Checkpoint {
  /** The step that comes next; 1 for the first. */
  readonly step: number
  readonly epoch: number
  /** How far into the epoch: examples (shuffled) or mini-batches (given) already used. */
  readonly position: number
  /** The generator as it was before this epoch's order was drawn. */
  readonly generator: GeneratorState
  readonly parameters: Float64Array
  /** What the optimizer remembers, as `momentCount` says: none, one or two arrays of the parameters' layout, one after the other. */
  readonly moments: Float64Array
  /** Updates that the optimizer has made since it last began with empty moments. */
  readonly age: number
}

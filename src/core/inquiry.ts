/** Questions whose answer takes a while: worked out in parts, so that other things can be done in between. */
import type { GradientCheck } from './gradientCheck'
import type { Landscape, LandscapeQuestion } from './landscape'
import type { LayerHistory } from './layerHistory'
import type { LossProfile, ProfileQuestion } from './lossProfile'
import type { NeuronMaps } from './neuronMaps'
import type { GridRequest } from './run'

/** What can be asked of a run, and what the answer to each is. */
interface Kinds {
  /** Differences of the loss beside the gradient of a step. */
  readonly check: { readonly question: { readonly step: number }; readonly answer: GradientCheck }
  /** The loss over one parameter. */
  readonly profile: { readonly question: ProfileQuestion; readonly answer: LossProfile }
  /** What every neuron answers over the plane of two inputs, with any parameters. */
  readonly maps: {
    readonly question: { readonly parameters: Float64Array; readonly request: GridRequest }
    readonly answer: NeuronMaps
  }
  /** Norms, saturation and distributions of every layer, over the run so far. */
  readonly layers: { readonly question: object; readonly answer: LayerHistory }
  /** The loss over a plane of parameters. */
  readonly landscape: { readonly question: LandscapeQuestion; readonly answer: Landscape }
}

export type InquiryKind = keyof Kinds
export type Answer<K extends InquiryKind> = Kinds[K]['answer']
export type Question<K extends InquiryKind = InquiryKind> = {
  [Kind in InquiryKind]: { readonly kind: Kind } & Kinds[Kind]['question']
}[K]

/** A question being worked out. */
export interface Inquiry<Result> {
  /** Parts that are worked out, of how many. */
  readonly done: number
  readonly of: number
  /** Goes on until all is worked out, or `isDue` says so when it is asked after a small part; does at least one part. */
  advance(isDue: () => boolean): void
  /** To be asked for once all is worked out. */
  result(): Result
  /** What is known so far, where that is of use before all is; null where that is nothing yet. */
  interim?(): Result | null
}

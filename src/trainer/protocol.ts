/** What page and worker say to each other. Every command names a run and every answer echoes it. */
import type { Checkpoint } from '../core/checkpoint'
import type { Answer as InquiryAnswer, InquiryKind, Question } from '../core/inquiry'
import type { Divergence, Edit, Evaluation, GridRequest, History, RunStart } from '../core/run'
import type { Trace } from '../core/trace'

/** Where to: a step, or the last step of the epoch after or before that of `from`. */
export type Place =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'epoch-after' | 'epoch-before'; readonly from: number }

/** `planted` names a mistake: such a run, and what is forked from it, is trained by a worker of its own. */
export interface Start extends RunStart {
  readonly planted?: string | undefined
}

export type Command =
  | { readonly type: 'open'; readonly start: Start }
  /** `run` becomes a copy of run `of` that is at `step`, with the edit made; the other run stays as it was. */
  | { readonly type: 'fork'; readonly of: number; readonly step: number; readonly edit: Edit }
  | { readonly type: 'trace'; readonly place: Place }
  /** Trains on from `step`: for about `budgetMs`, or `steps` steps. `row` is the position in the mini-batch on show. */
  | {
      readonly type: 'advance'
      readonly step: number
      readonly row: number
      readonly budgetMs: number | null
      readonly steps: number | null
    }
  | { readonly type: 'evaluate'; readonly parameters: Float64Array; readonly grid: GridRequest | null }
  /** Works on a question for about `budgetMs`. A question is asked once, with a number of its own; later parts come by that number. */
  | {
      readonly type: 'inquire'
      readonly number: number
      readonly question: Question | null
      readonly budgetMs: number
    }
  | { readonly type: 'close' }

export type Answer =
  | { readonly type: 'traced'; readonly traced: Traced }
  | { readonly type: 'advanced'; readonly advanced: Advanced }
  | { readonly type: 'evaluated'; readonly evaluated: Evaluated }
  | { readonly type: 'inquired'; readonly inquired: Inquired<InquiryKind> }
  | { readonly type: 'closed' }
  | { readonly type: 'failed'; readonly message: string }

export interface Traced {
  readonly trace: Trace
  /** The earliest step that can be reached. */
  readonly firstStep: number
  /** The state before this step, to start again from. */
  readonly checkpoint: Checkpoint
  /** The run's history where it has changed since it was last sent. */
  readonly history: History | null
  /** The first non-finite number, if this step has one. */
  readonly divergence: Divergence | null
}

/** `traced.trace` is the last step taken, with one row. */
export interface Advanced {
  readonly traced: Traced
  readonly samplesPerSecond: number
}

/** `grid` is resolution² × outputs, row-major; null if none was asked for. */
export interface Evaluated {
  readonly train: Evaluation
  readonly test: Evaluation | null
  readonly grid: Float32Array | null
}

/** How many parts are worked out, of how many; the answer when it is all of them, before that what is known so far, if that is of use. */
export interface Inquired<K extends InquiryKind> {
  readonly done: number
  readonly of: number
  readonly result: InquiryAnswer<K> | null
  readonly interim: InquiryAnswer<K> | null
}

export type Request = { readonly id: number; readonly run: number; readonly command: Command }
export type Reply = { readonly id: number; readonly run: number; readonly answer: Answer }

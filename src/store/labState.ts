/** The page's one state: what is open, where the cursor is, and how the person wants to see it. */
import type { GradientCheck } from '../core/gradientCheck'
import type { Edit, Evaluation, GridRequest, History } from '../core/run'
import type { Granularity, Script } from '../core/playback'
import type { Checkpoint } from '../core/checkpoint'
import type { Divergence } from '../core/run'
import type { Target, Trace } from '../core/trace'
import type { Setup } from '../content/setup'
import type { Language, Messages } from '../i18n/messages'

export const PACES = [1, 5, 30, 'full'] as const
export type Pace = (typeof PACES)[number]
export const DIGITS = [3, 4, 6, 'all'] as const
export type Digits = (typeof DIGITS)[number]
export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** What a person is told once, made anew when the language changes. */
export type Notice = (messages: Messages, language: Language) => string

/** The evaluation of the parameters on show; the grid only for two-input networks. */
export interface Shown {
  readonly train: Evaluation
  readonly test: Evaluation | null
  readonly grid: Float32Array | null
  readonly request: GridRequest | null
}

/** The check of the gradient of the step on show; `diverged` where there is nothing to check. */
export type Proof =
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly check: GradientCheck }
  | { readonly kind: 'diverged' }

/** A file for the person to keep. */
export interface SavedFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

export interface LabState {
  readonly setup: Setup
  readonly script: Script
  /** null until the worker has answered for the first time. While training runs it has one row. */
  readonly trace: Trace | null
  /** How many micro-steps of the step are done: 0 to script.microSteps.length. */
  readonly cursor: number
  /** Position in the mini-batch of the example on show. */
  readonly example: number
  readonly firstStep: number
  readonly divergence: Divergence | null
  readonly history: History | null
  readonly shown: Shown | null
  readonly playing: boolean
  readonly pace: Pace
  readonly samplesPerSecond: number
  readonly granularity: Granularity
  /** null: what is explained follows the cursor. */
  readonly selection: Target | null
  /** What the pointer or the focus is on, in the graph or in a formula. */
  readonly pointed: Target | null
  readonly digits: Digits
  readonly language: Language
  /** The sentences of `language`. */
  readonly messages: Messages
  readonly theme: Theme
  readonly notice: Notice | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The state before the step on show: what a saved project goes on from, and a dead worker is restarted with. */
  readonly checkpoint: Checkpoint | null
  /** null until it is asked for, and again when another step is shown. */
  readonly proof: Proof | null
}

/** Where a run is opened; left out, at the start of step 1. */
export interface Opening {
  readonly resume: Checkpoint | null
  readonly cursor: number
  readonly example: number
}

export interface LabActions {
  next(): void
  back(): void
  /** Start of the step; pressed there, start of the first step. */
  first(): void
  last(): void
  /** Next and back by a phase, whatever the granularity. */
  nextPhase(): void
  backPhase(): void
  goTo(cursor: number): void
  /** The start of a step, or with `end` its end. */
  goToStep(step: number, end?: boolean): void
  play(): void
  pause(): void
  setPace(pace: Pace): void
  setGranularity(granularity: Granularity): void
  setExample(example: number): void
  select(target: Target | null): void
  point(target: Target | null): void
  /** Opens a setup as a new run (a preset, a file, a changed architecture); undoable. */
  openSetup(setup: Setup, place?: Opening): void
  /** The same initial network again, at step 1; undoable. */
  reset(): void
  newSeed(): void
  /** A parameter, an input, a target, or the recipe within the same shape; undoable. */
  edit(edit: Edit): void
  undo(): void
  redo(): void
  setDigits(digits: Digits): void
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
  tell(notice: Notice | null): void
  /** Reads a project file; what was open stays if it cannot be read. */
  openProject(text: string): Promise<void>
  saveProject(): Promise<SavedFile | null>
  stepTable(): Promise<SavedFile | null>
  /** Keeps `shown` up to date until the returned function is called. */
  watch(): () => void
  /** Pauses, and checks the gradient of the step on show against differences of the loss. */
  prove(): void
  /** Gives the check up, or its result. */
  dropProof(): void
  /** The parameters that the page shows: before the step, or after it once the cursor is at its end. */
  shownParameters(): Float64Array
}

export type Lab = LabState & LabActions

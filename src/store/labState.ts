/** The page's one state: what is open, where the cursor is, and how the person wants to see it. */
import type { StoreApi } from 'zustand/vanilla'
import type { GradientCheck } from '../core/gradientCheck'
import type { Answer, InquiryKind, Question } from '../core/inquiry'
import type { Edit, Evaluation, GridRequest, History } from '../core/run'
import type { Granularity, Script } from '../core/playback'
import type { Checkpoint } from '../core/checkpoint'
import type { Divergence } from '../core/run'
import type { Target, Trace } from '../core/trace'
import type { Progress } from '../content/progress'
import type { Setup } from '../content/setup'
import type { Language, Messages } from '../i18n/messages'
import type { Linking, Locked } from './links/link'
import type { Outlook, OutlookActions } from './outlook'
import type { Keep } from './keep'

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

/** How a question that takes a while is followed, and given up. */
export interface Following<K extends InquiryKind> {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal
  /** Told after each part; `interim` is what is known so far, where that is of use. */
  onProgress?(done: number, of: number, interim: Answer<K> | null): void
}

/** A path through the network that is drawn over the graph. */
export interface Highlight {
  /** From the weight's own edge up to the loss, in order. */
  readonly edges: readonly Extract<Target, { kind: 'edge' }>[]
  /** Residual layers whose skip is taken, with the unit that is passed by. */
  readonly skips: readonly { readonly layer: number; readonly unit: number }[]
  /** The units that are passed, from the weight's own up to an output. */
  readonly units: readonly { readonly layer: number; readonly unit: number }[]
  /** The sign of the product along it. */
  readonly negative: boolean
}

/** A run beside the one on show, which is always at the same step. */
export interface Side {
  readonly letter: string
  readonly store: StoreApi<Lab>
  /** The last step before which something was changed on the way; null if it is as set up from its first step on. */
  changedAt(): number | null
}

/** Runs side by side: the page's own, A, and those that go where it goes. */
export interface Comparison {
  readonly lead: StoreApi<Lab>
  readonly sides: readonly Side[]
  /** The one that is drawn beside A. */
  readonly drawn: Side
  /** The one that the panels speak of; null for A. */
  readonly asked: Side | null
  draw(letter: string): void
  /** null for A. */
  ask(letter: string | null): void
  /** Makes it A, and A it. */
  swap(letter: string): Promise<void>
  /** Ends a run; the last one ends the comparison. */
  drop(letter: string): void
  /** Resolves when all sides can show the step of a trace of A. */
  gather(trace: Trace): Promise<unknown>
}

/** A question that is answered by choosing a part of the graph. */
export interface Asking {
  readonly kinds: readonly Target['kind'][]
  /** Told of each part that is chosen, as long as the question stands. */
  pick(target: Target): void
}

/** A file for the person to keep. */
export interface SavedFile {
  readonly name: string
  readonly type: string
  /** The text, one part after the other. */
  readonly parts: readonly string[]
}

/** What is to be opened once it is there: a setup, where in its run, and what else is to be as it was. */
export interface Opened {
  readonly setup: Setup
  readonly place?: Opening
  readonly also?: Partial<Pick<LabState, 'granularity' | 'digits' | 'selection'>>
}

export interface LabState extends Outlook {
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
  /** What was told of can be tried again by this. */
  readonly retry: (() => void) | null
  /** How much is there of what is being loaded in order to be opened, from 0 to 1; null where nothing tells. */
  readonly loading: number | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The state before the step on show: what a saved project goes on from, and a dead worker is restarted with. */
  readonly checkpoint: Checkpoint | null
  /** null until it is asked for, and again when another step is shown. */
  readonly proof: Proof | null
  readonly highlight: Highlight | null
  /** The parts of the graph that a text speaks of. */
  readonly lit: readonly Target[]
  /** While it stands, choosing a part of the graph answers it. */
  readonly asking: Asking | null
  /** The lab's own store, for those who see a calmer one. */
  readonly self: StoreApi<Lab>
  /** What the device keeps for the page. */
  readonly keep: Keep
  /** Whether the page is a stage for a classroom. */
  readonly presenting: boolean
  readonly comparison: Comparison | null
  readonly locked: Locked | null
  /** What links have set for the time being: while it is so, the person's own is what is kept. */
  readonly lent: Partial<Outlook & Pick<LabState, 'language' | 'digits'>>
}

/** Where a run is opened; left out, at the start of step 1. */
export interface Opening {
  readonly resume: Checkpoint | null
  readonly cursor: number
  /** null: the first that has something to show. */
  readonly example: number | null
}

export interface LabActions extends OutlookActions {
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
  /** Runs `action` when what was asked for before is done: then it sees what came of it. */
  inTurn(action: () => void): void
  /** Opens a setup as a new run (a preset, a file, a changed architecture); undoable. `also` is set together with it. */
  openSetup(setup: Setup, place?: Opening, also?: Opened['also']): void
  /** The same initial network again, at step 1; undoable. */
  reset(): void
  newSeed(): void
  /** A parameter, an input, a target, or the recipe within the same shape; undoable. */
  edit(edit: Edit): void
  /** The same while a number is being dragged: the whole gesture, up to `endGesture`, is one change to undo, and values that come too fast are skipped. */
  editWhileDragging(edit: Edit): void
  endGesture(): void
  undo(): void
  redo(): void
  setDigits(digits: Digits): void
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
  tell(notice: Notice | null, retry?: () => void): void
  /** Opens what `make` comes to (null: nothing), or says that it could not be loaded; of several wishes the last one counts. */
  openLater(make: (onProgress: Progress) => Promise<Opened | null>): Promise<void>
  /** Reads a project file; what was open stays if it cannot be read. */
  openProject(text: string): Promise<void>
  saveProject(): Promise<SavedFile | null>
  stepTable(): Promise<SavedFile | null>
  /** The step on show as a Python script that prints its numbers. */
  exportScript(library: 'torch' | 'numpy'): Promise<SavedFile | null>
  /** Keeps `shown` up to date until the returned function is called. */
  watch(): () => void
  /**
   * Asks the worker about the run on show, a slice at a time so that nothing else has to wait. null if it was given up,
   * or if another run is on show. Rejects with what the worker said where it cannot answer.
   */
  inquire<K extends InquiryKind>(question: Question<K>, following: Following<K>): Promise<Answer<K> | null>
  /** What writes and opens links; null, and a notice, where it cannot be loaded. */
  linking(): Promise<Linking | null>
  /** Duplicates the run on show, to run beside it; nothing if there are as many as there can be. */
  duplicate(): Promise<void>
  /** Draws a path over the graph; null takes it away. */
  setHighlight(highlight: Highlight | null): void
  light(targets: readonly Target[]): void
  ask(asking: Asking | null): void
  present(presenting: boolean): void
  /** Pauses, and checks the gradient of the step on show against differences of the loss. */
  prove(): void
  /** Gives the check up, or its result. */
  dropProof(): void
  /** The parameters that the page shows: before the step, or after it once the cursor is at its end. */
  shownParameters(): Float64Array
}

export type Lab = LabState & LabActions

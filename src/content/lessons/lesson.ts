/** What a lesson is: data over one player. Its words are in i18n/lessons, by the names of its scenes, facts and options. */
import { scriptOf, type Phase, type Script } from '../../core/playback'
import type { Cell, Target } from '../../core/trace'
import type { LessonText } from '../../i18n/lessons/text'
import type { Language } from '../../i18n/messages'
import type { Setup } from '../setup'

/** How far into a step: its start, its end, or the end of a phase, of a layer's part in it, or of one unit's. Layers count from 0, the input; units from 0. */
export type Tick =
  'start' | 'end' | { readonly phase: Phase; readonly layer?: number; readonly unit?: number }

/** A place in an experiment. */
export interface Place {
  /** A name among the lesson's experiments. */
  readonly on: string
  /** 1 where it is left out. */
  readonly step?: number
  readonly after: Tick
  /** Position in the mini-batch; the first where it is left out. */
  readonly example?: number
}

/**
 * A number that a text states, written with a point and an ASCII minus as it is shown: "0.38", "-0.063", "3.3e-05".
 * With a cell it is that number of the trace at the scene's place (or at `at`), and the graph lights up with it.
 */
export type Fact = string | { readonly says: string; readonly cell: Cell; readonly at?: Place }

/** One answer among several; `light`: what the graph shows when it is chosen. */
export interface Option {
  readonly id: string
  readonly light?: readonly Target[]
}

export type Question =
  | { readonly kind: 'choose'; readonly options: readonly Option[]; readonly right: string }
  /** All that are right, and no other. */
  | { readonly kind: 'mark'; readonly options: readonly Option[]; readonly right: readonly string[] }
  /** Answered by the fact of that name, to the digits that it is stated with; `tempting`: facts that are wrong for a reason of their own. */
  | { readonly kind: 'number'; readonly right: string; readonly tempting?: readonly string[] }
  /**
   * Answered on the graph by all of `right`. Where `none` is right as well as offered, `right` is empty. `tempting` names
   * wrong answers that have a reason of their own; any other wrong one has the reason "other".
   */
  | {
      readonly kind: 'click'
      readonly of: readonly Target['kind'][]
      readonly right: readonly Target[]
      readonly none?: boolean
      readonly tempting?: Readonly<Record<string, readonly Target[]>>
    }

/** What is to be reached by the person: within so many steps of the experiment's own start it can be. */
export type Goal =
  | {
      readonly kind: 'loss'
      /** Of the mini-batch on show, or of the test set. */
      readonly of: 'batch' | 'test'
      readonly below: number
      /** The experiment that reaches it as it stands, if it is trained and nothing else is done. */
      readonly on: string
      readonly within: number
    }
  /** The gradient of the step on show has been checked. */
  | { readonly kind: 'proof' }
  /** The person says so. */
  | { readonly kind: 'tick' }

/** A panel that belongs beside what the scene speaks of. */
export type ScenePanel =
  'explain' | 'charts' | 'paths' | 'whatIf' | 'flow' | 'sees' | 'landscape' | 'compare' | 'practice'

export interface Scene {
  readonly id: string
  readonly at: Place
  readonly light?: readonly Target[]
  readonly facts?: Readonly<Record<string, Fact>>
  readonly question?: Question
  /** Where the step is played to once the question is answered. */
  readonly reveal?: Place
  /** What is lit there; as before where it is left out. */
  readonly revealLight?: readonly Target[]
  readonly goal?: Goal
  readonly panel?: ScenePanel
}

export interface Lesson {
  /** Makes the setups, the same ones every time. */
  readonly experiments: Readonly<Record<string, () => Setup>>
  readonly scenes: readonly Scene[]
  readonly texts: Readonly<Record<Language, LessonText>>
}

/** The cursor of a tick. Throws a RangeError where the script has no such tick. */
export function cursorOf(script: Script, after: Tick): number {
  const { microSteps } = script
  if (after === 'start') return 0
  if (after === 'end') return microSteps.length
  const { phase, layer, unit } = after
  const last = microSteps.findLastIndex(
    (each) =>
      each.phase === phase &&
      (layer === undefined || each.layer === layer) &&
      (unit === undefined || each.unit === unit),
  )
  if (last < 0) throw new RangeError(`no tick ${JSON.stringify(after)}`)
  return last + 1
}

/** The cursor of a place in its experiment. */
export function cursorAt(setup: Setup, { after }: Place): number {
  return cursorOf(scriptOf(setup.recipe.network), after)
}

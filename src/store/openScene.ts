/** The scene of a lesson that is open: where it stands, what it asks and shows, and when its goal is reached. */
import { cursorAt, type Goal, type Lesson, type Place, type Scene } from '../content/lessons/lesson'
import type { LessonId } from '../content/lessons/catalogue'
import type { Setup } from '../content/setup'
import { sameShape } from '../core/network'
import type { Target } from '../core/trace'
import type { Verdict } from './answers'
import type { Lab } from './labState'

export interface OpenLesson {
  readonly id: LessonId
  readonly lesson: Lesson
  readonly scene: number
  /** Chosen on the graph so far. */
  readonly picked: readonly Target[]
  /** null until the question on show is answered. */
  readonly verdict: Verdict | null
  readonly reached: boolean
}

/** Whether its question is still to be answered. */
export const isAsking = ({ verdict, lesson, scene }: OpenLesson) =>
  verdict === null && lesson.scenes[scene].question !== undefined

/** The scene that is on show. */
export function sceneOf({ lesson, scene }: OpenLesson): Scene {
  return lesson.scenes[scene]
}

/** What is to be reached now; null before the question of the scene is answered. */
export function goalOf(open: OpenLesson): Goal | null {
  return isAsking(open) ? null : (sceneOf(open).goal ?? null)
}

/** Where the scene stands: after its answer, where that leads. */
export function placeOf(open: OpenLesson): Place {
  const { at, reveal } = sceneOf(open)
  return open.verdict && reveal ? reveal : at
}

const setups = new WeakMap<Lesson, Map<string, Setup>>()

/** The setup of a lesson's experiment: the same object each time, so that it is known again. */
export function setupOf(lesson: Lesson, name: string): Setup {
  const made = setups.get(lesson) ?? new Map<string, Setup>()
  setups.set(lesson, made)
  const setup = made.get(name) ?? lesson.experiments[name]()
  made.set(name, setup)
  return setup
}

/** What the graph shows of it: what was answered, what is picked, or what the scene speaks of. */
export function litBy(open: OpenLesson): readonly Target[] {
  const { light = [], revealLight = light } = sceneOf(open)
  if (open.verdict) return open.verdict.light ?? revealLight
  return open.picked.length > 0 ? open.picked : light
}

/** Whether the network on show has the parts that the scene speaks of. */
export function isOfScene({ setup }: Lab, open: OpenLesson): boolean {
  const own = setupOf(open.lesson, placeOf(open).on)
  return sameShape(setup.recipe.network, own.recipe.network)
}

/** Whether the scene's own place is on show. */
export function standsThere({ setup, trace, cursor }: Lab, open: OpenLesson): boolean {
  const place = placeOf(open)
  const own = setupOf(open.lesson, place.on)
  return setup === own && trace?.step === (place.step ?? 1) && cursor === cursorAt(own, place)
}

/** Whether the person has come to the goal of the scene, with its data and whatever else. */
export function isReached({ setup, trace, history, proof }: Lab, open: OpenLesson): boolean {
  const goal = goalOf(open)
  if (!goal || open.reached) return false
  const own = setupOf(open.lesson, placeOf(open).on).data
  const isOwn = setup.data.id === own.id && setup.data.train.inputs.length === own.train.inputs.length
  if (!isOwn) return false
  if (goal.kind === 'proof') return proof?.kind === 'done'
  if (goal.kind === 'tick') return false
  if (goal.of === 'batch') return trace !== null && trace.loss < goal.below
  const latest = history?.epochs.test.at(-1) ?? NaN
  return latest < goal.below
}

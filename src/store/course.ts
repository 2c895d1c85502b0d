/** The lesson that is open: which scene, what was answered, and how far the person has come. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { LESSON_IDS, LESSONS, type LessonId } from '../content/lessons/catalogue'
import { cursorAt, type Lesson, type Place, type Scene } from '../content/lessons/lesson'
import { loadLesson } from '../content/lessons/loadLesson'
import type { Setup } from '../content/setup'
import type { Target } from '../core/trace'
import { isSettledByOne, judge, judgePicked, SHOWN, withPick, type Verdict } from './answers'
import type { Lab } from './labState'
import { asLesson } from './links/locks'
import { keepProgress, readProgress, type LessonProgress } from './lessonProgress'

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

export interface CourseState {
  readonly open: OpenLesson | null
  readonly progress: LessonProgress
}

export interface Course extends CourseState {
  /** Opens a lesson at a scene, counted from 0; rejects where it cannot be loaded. */
  start(id: LessonId, scene?: number): Promise<void>
  go(scene: number): void
  /** What was chosen among the options (ids), or typed (a number). */
  answer(given: readonly string[] | number): void
  /** What was picked on the graph is the answer; `none`: no part of it. */
  settle(none?: boolean): void
  /** Shows the answer to somebody who has none. */
  show(): void
  /** The person says that the goal is reached. */
  tick(): void
  /** The place of the scene again, whatever was done meanwhile. */
  restore(): void
  /** Closes the lesson; its network stays. */
  leave(): void
  clear(): void
}

const courses = new WeakMap<StoreApi<Lab>, StoreApi<Course>>()

/** The course that goes with a lab, whichever of its stores is asked. */
export function courseOf(store: StoreApi<Lab>): StoreApi<Course> {
  const lab = store.getState().self
  const known = courses.get(lab)
  if (known) return known
  const course = createCourse(lab)
  courses.set(lab, course)
  return course
}

/** The scene that is on show. */
export function sceneOf({ lesson, scene }: OpenLesson): Scene {
  return lesson.scenes[scene]
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

const isAsking = ({ verdict, lesson, scene }: OpenLesson) =>
  verdict === null && lesson.scenes[scene].question !== undefined

function createCourse(lab: StoreApi<Lab>): StoreApi<Course> {
  return createStore<Course>()((set, get) => {
    /** Whether the place of the scene has come on show; what was there before it reaches no goal. */
    let arrived = false

    const isThere = ({ setup, trace }: Lab, open: OpenLesson) => {
      const { on, step = 1 } = placeOf(open)
      return setup === setupOf(open.lesson, on) && trace?.step === step
    }

    const stand = (open: OpenLesson) => {
      arrived = false
      const place = placeOf(open)
      const setup = setupOf(open.lesson, place.on)
      const { step = 1, example = 0 } = place
      const cursor = cursorAt(setup, place)
      const { setup: shown, openSetup, goToStep, goTo, setExample, trace } = lab.getState()
      const isOpen = shown === setup
      asLesson(lab, open.id, () => {
        if (!isOpen) openSetup(setup, { resume: null, cursor: step === 1 ? cursor : 0, example })
        if (isOpen ? trace?.step !== step : step !== 1) goToStep(step)
      })
      if (isOpen || step !== 1) goTo(cursor)
      if (isOpen) setExample(example)
    }

    const mark = (open: OpenLesson) => {
      const { light, ask } = lab.getState()
      const scene = sceneOf(open)
      const { question } = scene
      light(
        open.verdict
          ? (open.verdict.light ?? scene.revealLight ?? scene.light ?? [])
          : open.picked.length > 0
            ? open.picked
            : (scene.light ?? []),
      )
      ask(isAsking(open) && question?.kind === 'click' ? { kinds: question.of, pick } : null)
    }

    const update = (change: Partial<OpenLesson>, stands = true) => {
      const { open } = get()
      if (!open) return
      const next = { ...open, ...change }
      set({ open: next })
      if (stands) stand(next)
      mark(next)
      note()
    }

    const pick = (target: Target) => {
      const { open } = get()
      const question = open && sceneOf(open).question
      if (!open || !question) return
      const picked = withPick(question, open.picked, target)
      if (isSettledByOne(question)) update({ picked, verdict: judgePicked(question, picked, false) })
      else update({ picked }, false)
    }

    /** Remembers how far the open lesson has come. */
    const note = () => {
      const { open, progress } = get()
      if (!open) return
      const { id, lesson, scene, reached } = open
      const seen = new Set(progress[id]?.seen).add(sceneOf(open).id)
      const last = scene === lesson.scenes.length - 1
      const goal = lesson.scenes.at(-1)?.goal
      const done = (progress[id]?.done ?? false) || (last && (goal === undefined || reached))
      const next = { ...progress, [id]: { seen: [...seen], done } }
      set({ progress: next })
      keepProgress(lab.getState().keep, next)
    }

    const isReached = ({ trace, history, proof }: Lab): boolean => {
      const { open } = get()
      const goal = open && sceneOf(open).goal
      if (!goal || open.reached || isAsking(open)) return false
      if (goal.kind === 'proof') return proof?.kind === 'done'
      if (goal.kind === 'tick') return false
      if (goal.of === 'batch') return trace !== null && trace.loss < goal.below
      const latest = history?.epochs.test.at(-1) ?? NaN
      return latest < goal.below
    }
    lab.subscribe((state) => {
      const { open } = get()
      if (!open) return
      arrived ||= isThere(state, open)
      if (arrived && isReached(state)) update({ reached: true }, false)
    })

    return {
      open: null,
      progress: readProgress(lab.getState().keep),
      start: async (id, scene = 0) => {
        const lesson = await loadLesson[id]()
        const at = Math.max(0, Math.min(lesson.scenes.length - 1, scene))
        set({ open: { id, lesson, scene: at, picked: [], verdict: null, reached: false } })
        update({})
      },
      go: (scene) => {
        const { open } = get()
        if (!open || !open.lesson.scenes[scene]) return
        update({ scene, picked: [], verdict: null, reached: false })
      },
      answer: (given) => {
        const { open } = get()
        const scene = open && sceneOf(open)
        if (!open || !scene?.question || open.verdict) return
        update({ verdict: judge(scene, given) })
      },
      settle: (none = false) => {
        const { open } = get()
        const question = open && sceneOf(open).question
        if (!open || !question || open.verdict) return
        update({ verdict: judgePicked(question, none ? [] : open.picked, none) })
      },
      show: () => update({ verdict: SHOWN }),
      tick: () => update({ reached: true }, false),
      restore: () => update({}),
      leave: () => {
        lab.getState().light([])
        lab.getState().ask(null)
        set({ open: null })
      },
      clear: () => {
        set({ progress: {} })
        keepProgress(lab.getState().keep, {})
      },
    }
  })
}

/** The lesson that comes after another in the order of the course; null after the last. */
export function lessonAfter(id: LessonId): LessonId | null {
  return LESSON_IDS[LESSON_IDS.indexOf(id) + 1] ?? null
}

/** How many scenes of a lesson have been seen, of how many. */
export function progressIn(
  progress: LessonProgress,
  id: LessonId,
): { seen: number; of: number; done: boolean } {
  const { seen = [], done = false } = progress[id] ?? {}
  const of = LESSONS[id].scenes
  return { seen: Math.min(seen.length, of), of, done }
}

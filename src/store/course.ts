/** The lesson that is open: which scene, what was answered, and how far the person has come. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { LESSON_IDS, type LessonId } from '../content/lessons/catalogue'
import { cursorAt } from '../content/lessons/lesson'
import { loadLesson } from '../content/lessons/loadLesson'
import type { Target } from '../core/trace'
import { isSettledByOne, judge, judgePicked, SHOWN, withPick } from './answers'
import type { Lab } from './labState'
import { asLesson, refusesLesson, restAtGoal } from './links/locks'
import { keepProgress, readProgress, sceneToGoOn, withScene, type LessonProgress } from './lessonProgress'
import {
  goalOf,
  isAsking,
  isOfScene,
  isReached,
  litBy,
  placeOf,
  sceneOf,
  setupOf,
  standsThere,
  type OpenLesson,
} from './openScene'

export interface CourseState {
  readonly open: OpenLesson | null
  readonly progress: LessonProgress
}

export interface Course extends CourseState {
  /** Opens a lesson at a scene, counted from 0, or where the person left it; not where a link has locked another. Rejects where it cannot be loaded. */
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

/** A run that has gone on by more steps than these is no longer the picture of an early place: so many the loss strip shows at least. */
const NEAR = 10

const isFarBeyond = ({ history }: Lab, step: number) => (history?.steps.at(-1) ?? 0) > step + NEAR

function createCourse(lab: StoreApi<Lab>): StoreApi<Course> {
  return createStore<Course>()((set, get) => {
    /** Whether the place of the scene has come on show; what was there before it reaches no goal. */
    let arrived = false
    /** How often a place was to be set: of several that wait the last one counts. */
    let stands = 0

    const stand = (open: OpenLesson) => {
      arrived = false
      const place = placeOf(open)
      const setup = setupOf(open.lesson, place.on)
      const { step = 1, example = 0 } = place
      const cursor = cursorAt(setup, place)
      const { inTurn, openSetup, goToStep, goTo, setExample } = lab.getState()
      const turn = ++stands
      // What was asked for before may still lead elsewhere.
      inTurn(() => {
        if (turn !== stands) return
        const { setup: shown, trace } = lab.getState()
        const isOpen = shown === setup && !isFarBeyond(lab.getState(), step)
        asLesson(lab, open.id, () => {
          if (!isOpen) openSetup(setup, { resume: null, cursor: step === 1 ? cursor : 0, example })
          if (isOpen ? trace?.step !== step : step !== 1) goToStep(step)
        })
        if (isOpen || step !== 1) goTo(cursor)
        if (isOpen) inTurn(() => setExample(example))
      })
    }

    const mark = (open: OpenLesson) => {
      const { light, ask } = lab.getState()
      const isOwn = isOfScene(lab.getState(), open)
      const { question } = sceneOf(open)
      light(isOwn ? litBy(open) : [])
      ask(isOwn && isAsking(open) && question?.kind === 'click' ? { kinds: question.of, pick } : null)
    }

    const update = (change: Partial<OpenLesson>, moves = true) => {
      const { open } = get()
      if (!open) return
      const next = { ...open, ...change }
      set({ open: next })
      restAtGoal(lab, next.id, goalOf(next) !== null)
      // What was clicked is still pointed at: its card would cover what the answer shows.
      if (change.verdict) lab.getState().point(null)
      if (moves) stand(next)
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

    /** What was chosen on the graph belongs to the scene that is left. */
    const turnTo = (scene: number) => {
      lab.getState().select(null)
      update({ scene, picked: [], verdict: null, reached: false })
    }

    /** Remembers how far the open lesson has come. */
    const note = () => {
      const { open } = get()
      if (!open) return
      const { keep } = lab.getState()
      const progress = withScene(readProgress(keep), get().progress, open)
      set({ progress })
      keepProgress(keep, progress)
    }

    lab.subscribe((state, before) => {
      const { open } = get()
      if (!open) return
      if (state.setup !== before.setup) mark(open)
      arrived ||= standsThere(state, open)
      if (arrived && isReached(state, open)) update({ reached: true }, false)
    })

    /** Of several lessons that are being loaded the last one counts. */
    let wishes = 0

    return {
      open: null,
      progress: readProgress(lab.getState().keep),
      start: async (id, scene) => {
        const wish = ++wishes
        const lesson = await loadLesson[id]()
        if (wish !== wishes || refusesLesson(lab, id)) return
        const { open, progress } = get()
        const { seen = [], done = false } = progress[id] ?? {}
        const wished = scene ?? (open?.id === id ? open.scene : sceneToGoOn(lesson, seen, done))
        const at = Math.max(0, Math.min(lesson.scenes.length - 1, wished))
        set({ open: { id, lesson, scene: at, picked: [], verdict: null, reached: false } })
        turnTo(at)
      },
      go: (scene) => {
        const { open } = get()
        if (open?.lesson.scenes[scene]) turnTo(scene)
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
        wishes++
        stands++
        lab.getState().light([])
        lab.getState().ask(null)
        restAtGoal(lab, null, false)
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

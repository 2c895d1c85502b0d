/** The free practice: the question that stands, what was answered, and how many were right in a row. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  PRACTICE_KINDS,
  practiceKey,
  type PracticeKind,
  type PracticeQuestion,
} from '../content/practice/made'
import { drawQuestion } from '../content/practice/makers'
import { Random, seedState } from '../core/random'
import type { Target, Trace } from '../core/trace'
import { isSettledByOne, judge, judgePicked, SHOWN, withPick, type Verdict } from './answers'
import { courseOf } from './course'
import type { Lab } from './labState'
import { locksStep } from './links/locked'

/** A question that was made for a step. */
export interface StandingQuestion {
  /** Counts the questions. */
  readonly number: number
  readonly made: PracticeQuestion
  readonly trace: Trace
  /** The example on show when it was made: its position in the mini-batch. */
  readonly example: number
  /** Chosen on the graph so far. */
  readonly picked: readonly Target[]
  /** null until it is answered. */
  readonly verdict: Verdict | null
}

/** Why there is no question: the person went elsewhere; nothing that is asked fits; a mistake is planted in the run. */
export type PracticeNote = 'moved' | 'nothing' | 'planted'

export interface PracticeState {
  /** What may be asked; never empty. */
  readonly kinds: readonly PracticeKind[]
  readonly standing: StandingQuestion | null
  /** A question is to be asked as soon as somebody sees the practice. */
  readonly due: boolean
  /** Right answers in a row; not kept. */
  readonly streak: number
  readonly note: PracticeNote | null
}

export interface Practice extends PracticeState {
  /** Asks, or no longer asks, a kind; the last one stays. */
  toggle(kind: PracticeKind): void
  /** Another question about the step on show, or about one of the next where it has no more. */
  ask(): void
  /** The same, as soon as somebody sees the practice. */
  askSoon(): void
  answer(given: readonly string[] | number): void
  settle(none?: boolean): void
  show(): void
  /** No question stands any more. */
  stop(): void
}

const practices = new WeakMap<StoreApi<Lab>, StoreApi<Practice>>()

/** The practice that goes with a lab, whichever of its stores is asked. */
export function practiceOf(store: StoreApi<Lab>): StoreApi<Practice> {
  const lab = store.getState().self
  const known = practices.get(lab)
  if (known) return known
  const practice = createPractice(lab, new Random(seedState(Math.floor(Math.random() * 2 ** 32))))
  practices.set(lab, practice)
  return practice
}

/** So many steps further a question is looked for. */
const MOST_STEPS = 3

/** Which questions have been asked about a step. */
interface Asked {
  readonly trace: Trace
  readonly keys: Set<string>
}

const isWhole = ({ playing, trace }: Lab) =>
  !playing && trace !== null && trace.rows.length === trace.examples.length

/** A practice for a lab, whose questions are drawn by `random`. */
export function createPractice(lab: StoreApi<Lab>, random: Random): StoreApi<Practice> {
  return createStore<Practice>()((set, get) => {
    const course = courseOf(lab)
    let asked: Asked | null = null
    let last: PracticeKind | null = null
    let count = 0
    /** How many steps further a question has been looked for; null: none is looked for. */
    let searched: number | null = null
    /** The step that has been left in search of a question. */
    let left: Trace | null = null
    /** Whether the question's place has been reached: from there on, going beyond shows the answer. */
    let arrived = false

    const mark = ({ made, picked, verdict }: StandingQuestion) => {
      const { light, ask } = lab.getState()
      const { question } = made
      light(verdict ? (verdict.light ?? made.revealLight) : picked.length > 0 ? picked : made.light)
      ask(!verdict && question.kind === 'click' ? { kinds: question.of, pick } : null)
    }

    const conclude = (verdict: Verdict, goes = true) => {
      const { standing, streak } = get()
      if (!standing || standing.verdict) return
      const next = { ...standing, verdict }
      set({ standing: next, streak: verdict.kind === 'right' ? streak + 1 : 0 })
      if (goes) {
        lab.getState().goTo(standing.made.reveal)
        lab.getState().setExample(standing.example)
      }
      mark(next)
      if (goes) lab.getState().select(standing.made.worked[0].target)
    }

    /** What was selected for its answer is so no longer. */
    const release = ({ made, verdict }: StandingQuestion) => {
      const { select, selection } = lab.getState()
      if (verdict && selection === made.worked[0].target) select(null)
    }

    const pick = (target: Target) => {
      const { standing } = get()
      if (!standing) return
      const { question } = standing.made
      const next = { ...standing, picked: withPick(question, standing.picked, target) }
      set({ standing: next })
      if (isSettledByOne(question)) conclude(judgePicked(question, next.picked, false))
      else mark(next)
    }

    const drop = (note: PracticeNote | null) => {
      const { standing } = get()
      searched = null
      // Before the graph is told: it tells back what it shows.
      set({ standing: null, note, due: false })
      if (!standing) return
      lab.getState().light([])
      lab.getState().ask(null)
      release(standing)
    }

    const stand = (made: PracticeQuestion, trace: Trace, example: number) => {
      const standing = { number: ++count, made, trace, example, picked: [], verdict: null }
      ;[searched, last, arrived] = [null, made.kind, false]
      set({ standing, note: null })
      lab.getState().goTo(made.cursor)
      mark(standing)
    }

    /** Draws a question for the step on show, or goes on to the next step. */
    const draw = (trace: Trace, steps: number) => {
      const { script, example, setup, divergence, goToStep } = lab.getState()
      if (setup.planted !== undefined) return drop('planted')
      if (asked?.trace !== trace) asked = { trace, keys: new Set() }
      const row = Math.max(0, trace.rows.indexOf(example))
      const made = drawQuestion({ trace, row, script, random }, get().kinds, asked.keys, last)
      if (made) {
        asked.keys.add(practiceKey(made))
        return stand(made, trace, example)
      }
      if (steps === MOST_STEPS || divergence !== null || locksStep(lab.getState())) return drop('nothing')
      ;[searched, left] = [steps + 1, trace]
      goToStep(trace.step + 1)
    }

    const follow = (state: Lab) => {
      const { standing } = get()
      if (searched !== null) {
        if (isWhole(state) && state.trace !== left) draw(state.trace!, searched)
        return
      }
      if (!standing) return
      const { made, trace, verdict } = standing
      if (state.trace !== trace) drop(verdict ? null : 'moved')
      else if (!state.panels.includes('practice')) drop(null)
      else if (verdict && state.cursor !== made.reveal) release(standing)
      else if (state.cursor === made.cursor) arrived = true
      else if (!verdict && arrived && state.cursor >= made.reveal) conclude(SHOWN, false)
    }
    lab.subscribe(follow)
    course.subscribe(({ open }) => {
      if (open && (get().standing || get().due || searched !== null)) drop(null)
    })

    return {
      kinds: PRACTICE_KINDS,
      standing: null,
      due: false,
      streak: 0,
      note: null,
      toggle: (kind) => {
        const { kinds } = get()
        const next = PRACTICE_KINDS.filter((each) => (each === kind) !== kinds.includes(each))
        if (next.length > 0) set({ kinds: next })
      },
      ask: () => {
        if (course.getState().open) course.getState().leave()
        drop(null)
        lab.getState().pause()
        ;[searched, left] = [0, null]
        follow(lab.getState())
      },
      askSoon: () => set({ due: true }),
      answer: (given) => {
        const { standing } = get()
        if (standing) conclude(judge(standing.made, given))
      },
      settle: (none = false) => {
        const { standing } = get()
        if (standing) conclude(judgePicked(standing.made.question, none ? [] : standing.picked, none))
      },
      show: () => conclude(SHOWN),
      stop: () => drop(null),
    }
  })
}

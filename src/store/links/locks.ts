/** What a teacher's link keeps a student from doing. Every action is asked about here before it is done (`createLab`). */
import type { StoreApi } from 'zustand/vanilla'
import type { Language } from '../../i18n/messages'
import type { Lab, LabActions } from '../labState'
import type { Locked, Locks } from './link'

/** What is said when something is refused, in every language. */
export type RefusalSentences = Readonly<Record<Language, Readonly<Record<keyof Locks | 'lesson', string>>>>

type When = (lab: Lab, parameters: readonly unknown[]) => boolean
type Rule = Readonly<Partial<Record<keyof Locks, When>>>

const always: When = () => true
const isDone: When = ({ cursor, script }) => cursor >= script.microSteps.length
const isUndone: When = (lab, parameters) => !isDone(lab, parameters)
const isAtStart: When = ({ cursor }) => cursor === 0
const isBeyondStep: When = (_, [granularity]) => granularity === 'step' || granularity === 'epoch'

const NEVER: Rule = {}
/** Changes the experiment, puts another in its place, or takes that back. */
const CHANGES: Rule = { setup: always, free: always }
/** Leaves the step, or takes it away in a file. */
const LEAVES: Rule = { free: always }
const FORWARD: Rule = { free: isDone }
const BACKWARD: Rule = { free: isAtStart }
/** Tells numbers of the step that the person has not come to. */
const TELLS: Rule = { answers: isUndone }

/** Every action, so that none is forgotten. */
const RULES: Readonly<Record<keyof LabActions, Rule>> = {
  next: FORWARD,
  nextPhase: FORWARD,
  back: BACKWARD,
  backPhase: BACKWARD,
  first: BACKWARD,
  last: NEVER,
  goTo: NEVER,
  goToStep: LEAVES,
  play: LEAVES,
  pause: NEVER,
  setPace: NEVER,
  setGranularity: { free: isBeyondStep },
  setExample: NEVER,
  select: NEVER,
  point: NEVER,
  inTurn: NEVER,
  openSetup: CHANGES,
  openLater: CHANGES,
  openProject: CHANGES,
  reset: CHANGES,
  newSeed: CHANGES,
  edit: CHANGES,
  editWhileDragging: CHANGES,
  endGesture: NEVER,
  undo: CHANGES,
  redo: CHANGES,
  duplicate: CHANGES,
  saveProject: LEAVES,
  stepTable: { ...TELLS, ...LEAVES },
  exportScript: { ...TELLS, ...LEAVES },
  prove: TELLS,
  dropProof: NEVER,
  inquire: NEVER,
  watch: NEVER,
  shownParameters: NEVER,
  // Another link says itself what it locks.
  linking: NEVER,
  tell: NEVER,
  ask: NEVER,
  light: NEVER,
  setHighlight: NEVER,
  present: NEVER,
  setDigits: NEVER,
  setLanguage: NEVER,
  setTheme: NEVER,
  showPanel: NEVER,
  hidePanel: NEVER,
  enlarge: NEVER,
  setEdges: NEVER,
  setNodeFace: NEVER,
}

/** In the order in which they are told of. */
export const LOCKS = ['setup', 'answers', 'free'] as const satisfies (keyof Locks)[]

/** Which of the locks an action runs into; null if none. */
function obstacle(lab: Lab, locked: Locked, action: string, parameters: readonly unknown[]) {
  const rule = RULES[action as keyof LabActions]
  const isOn = (lock: keyof Locks) => locked[lock] && (lock === 'answers' || !locked.rests)
  return LOCKS.find((lock) => isOn(lock) && rule[lock]?.(lab, parameters)) ?? null
}

let passing = 0

/** Does what is locked for the person; what `act` does later is locked again. */
export function past<Result>(act: () => Result): Result {
  passing++
  try {
    return act()
  } finally {
    passing--
  }
}

/** Does what a lesson has to do in order to go on, if it is the one that the link leads to. */
export function asLesson(store: StoreApi<Lab>, lesson: string, act: () => void): void {
  if (store.getState().locked?.lesson === lesson) past(act)
  else act()
}

/** Whether a lesson cannot be open, because its experiment cannot. */
export function locksLesson({ locked }: Lab, lesson: string): boolean {
  return locked !== null && locked.lesson !== lesson && (locked.setup || locked.free)
}

/** The same; says so to the person. */
export function refusesLesson(store: StoreApi<Lab>, lesson: string): boolean {
  const lab = store.getState()
  const refuses = locksLesson(lab, lesson)
  if (refuses) lab.locked?.explain('lesson')
  return refuses
}

/** Told what lesson is open (null: none), and whether it has come to a goal: whatever that takes can be done in the link's own. */
export function restAtGoal(store: StoreApi<Lab>, lesson: string | null, atGoal: boolean): void {
  const { locked } = store.getState()
  if (!locked) return
  const rests = atGoal && locked.lesson === lesson
  if (rests !== locked.rests) store.setState({ locked: { ...locked, rests } })
}

/** Puts the locks on. A link cannot be followed at steps or epochs at a time if the step is not to be left. */
export function lock(
  store: StoreApi<Lab>,
  locks: Locks,
  lesson: string | null,
  sentences: RefusalSentences,
): void {
  const { granularity, setGranularity } = store.getState()
  if (locks.free && (granularity === 'step' || granularity === 'epoch')) setGranularity('phase')
  const explain: Locked['explain'] = (what) =>
    store.getState().tell((_, language) => sentences[language][what])
  const refuses: Locked['refuses'] = (action, parameters) => {
    const lab = store.getState()
    if (passing > 0 || !lab.locked) return false
    const found = obstacle(lab, lab.locked, action, parameters)
    if (found) explain(found)
    return found !== null
  }
  store.setState({ locked: { ...locks, lesson, rests: false, refuses, explain } })
}

export function unlock(store: StoreApi<Lab>): void {
  store.setState({ locked: null })
}

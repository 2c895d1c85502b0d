/** What a teacher's link keeps a student from doing. Every action is asked about here before it is done (`createLab`). */
import type { StoreApi } from 'zustand/vanilla'
import type { Language } from '../../i18n/messages'
import type { Lab, LabActions } from '../labState'
import type { Locks } from './link'

/** What is said when something is refused, in every language. */
export type RefusalSentences = Readonly<Record<Language, Readonly<Record<keyof Locks, string>>>>

type Action = keyof LabActions

/** Whatever changes the experiment, or puts another in its place. */
const CHANGES: ReadonlySet<string> = new Set<Action>([
  'openSetup',
  'openLater',
  'openProject',
  'reset',
  'newSeed',
  'edit',
  'editWhileDragging',
  'undo',
  'redo',
  'duplicate',
])
/** Whatever tells numbers of the step that the person has not come to. */
const ANSWERS: ReadonlySet<string> = new Set<Action>(['prove', 'stepTable', 'exportScript'])
/** Whatever leaves the step, or takes it away in a file. */
const LEAVES: ReadonlySet<string> = new Set<Action>([
  'play',
  'goToStep',
  'openSetup',
  'openLater',
  'openProject',
  'saveProject',
  'stepTable',
  'exportScript',
  'duplicate',
])
const FORWARD: ReadonlySet<string> = new Set<Action>(['next', 'nextPhase'])
const BACKWARD: ReadonlySet<string> = new Set<Action>(['back', 'backPhase', 'first'])

const isDone = ({ cursor, script }: Lab) => cursor >= script.microSteps.length

/** Whether what leads to the numbers is not to be told yet. */
export function hidesAnswers(lab: Lab): boolean {
  return lab.locked !== null && lab.locked.answers && !isDone(lab)
}

function leavesStep(lab: Lab, action: string, [granularity]: readonly unknown[]): boolean {
  if (LEAVES.has(action)) return true
  if (action === 'setGranularity') return granularity === 'step' || granularity === 'epoch'
  if (FORWARD.has(action)) return isDone(lab)
  return BACKWARD.has(action) && lab.cursor === 0
}

/** Which of the locks an action runs into; null if none. */
function obstacle(lab: Lab, locks: Locks, action: string, parameters: readonly unknown[]) {
  if (locks.setup && CHANGES.has(action)) return 'setup'
  if (locks.answers && ANSWERS.has(action) && !isDone(lab)) return 'answers'
  if (locks.free && leavesStep(lab, action, parameters)) return 'free'
  return null
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

/** Puts the locks on. A link cannot be followed at steps or epochs at a time if the step is not to be left. */
export function lock(
  store: StoreApi<Lab>,
  locks: Locks,
  lesson: string | null,
  sentences: RefusalSentences,
): void {
  const { granularity, setGranularity } = store.getState()
  if (locks.free && (granularity === 'step' || granularity === 'epoch')) setGranularity('phase')
  const refuses = (action: string, parameters: readonly unknown[]) => {
    if (passing > 0) return false
    const lab = store.getState()
    const found = obstacle(lab, locks, action, parameters)
    if (found) lab.tell((_, language) => sentences[language][found])
    return found !== null
  }
  store.setState({ locked: { ...locks, lesson, refuses } })
}

export function unlock(store: StoreApi<Lab>): void {
  store.setState({ locked: null })
}

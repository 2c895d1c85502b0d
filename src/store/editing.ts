/** What changes the run: another setup, a reset, an edit of a number; and undoing each of them. */
import type { Edit } from '../core/run'
import type { Setup } from '../content/setup'
import { withEdit } from '../content/edits'
import type { LabWorld } from './world'
import type { LabActions } from './labState'
import type { GetLab, Runs } from './runs'

/** Numbers of one kind in one place, dragged: forks of one run at one step, each in place of the one before. */
interface Gesture {
  readonly target: string
  /** The run on show when last heard of: any other, and something else has happened. */
  run: number
  /** What was forked, and where; null before the first time. */
  origin: { readonly of: number; readonly step: number } | null
  /** The latest that has not been asked for; null: none. */
  wanted: Edit | null
}

/** What an edit changes, whatever the value. */
const targetOf = (edit: Edit) => JSON.stringify({ ...edit, value: null, recipe: null })

export function editing(
  world: LabWorld,
  runs: Runs,
  get: GetLab,
): Pick<
  LabActions,
  'inTurn' | 'openSetup' | 'reset' | 'newSeed' | 'edit' | 'editWhileDragging' | 'endGesture' | 'undo' | 'redo'
> {
  let gesture: Gesture | null = null

  /** What is dragged afterwards is another change. */
  const settleAnew = (action: () => void) => {
    gesture = null
    // A change made while training runs takes effect at the step on show.
    runs.whenStill(action)
  }

  const reseeded = async (setup: Setup, seed: number): Promise<Setup> => {
    const recipe = { ...setup.recipe, seed }
    if (setup.initialization === 'given') return { ...setup, recipe }
    const { initialParameters } = await import('../core/initializers')
    const parameters = initialParameters(
      recipe.network,
      setup.initialization,
      seed,
      setup.initialScale,
    ).values
    return { ...setup, recipe, parameters }
  }

  const forkWith = (change: Edit, origin: Gesture['origin']) => {
    const { trace, setup, cursor, firstStep } = get()
    if (!trace) return
    const { step } = trace
    const atStart = step === firstStep && firstStep === 1
    const request = (run: number, of: number) => runs.client.fork(run, of, step, change)
    const edited = withEdit(setup, change, atStart)
    if (origin) runs.forkAgain(origin.of, edited, request, cursor)
    else runs.fork(edited, request, cursor)
  }

  const follow = (gesture: Gesture) => {
    const { trace } = get()
    const { wanted, run, origin } = gesture
    gesture.wanted = null
    if (!trace || !wanted) return
    const again = run === runs.current() && origin?.step === trace.step
    if (!again) gesture.origin = { of: runs.current(), step: trace.step }
    forkWith(wanted, again ? origin : null)
    gesture.run = runs.current()
  }

  const editWhileDragging = (change: Edit) => {
    const target = targetOf(change)
    if (gesture?.run !== runs.current() || gesture.target !== target) {
      gesture = { target, run: runs.current(), origin: null, wanted: null }
    }
    const own = gesture
    const waits = own.wanted !== null
    own.wanted = change
    if (!waits) runs.whenStill(() => follow(own))
  }

  return {
    inTurn: runs.whenIdle,
    openSetup: (setup, place, also) => settleAnew(() => runs.open(setup, place, also)),
    reset: () => settleAnew(() => runs.open(get().setup)),
    newSeed: () => settleAnew(() => void reseeded(get().setup, world.drawSeed()).then(runs.open, runs.fail)),
    edit: (change) => settleAnew(() => forkWith(change, null)),
    editWhileDragging,
    endGesture: () => {
      gesture = null
    },
    undo: () => settleAnew(runs.undo),
    redo: () => settleAnew(runs.redo),
  }
}

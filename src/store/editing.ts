/** What changes the run: another setup, a reset, an edit of a number; and undoing each of them. */
import type { Edit } from '../core/run'
import type { Setup } from '../content/setup'
import { withEdit } from '../content/edits'
import type { LabWorld } from './world'
import type { LabActions } from './labState'
import type { GetLab, Runs } from './runs'

export function editing(
  world: LabWorld,
  runs: Runs,
  get: GetLab,
): Pick<LabActions, 'openSetup' | 'reset' | 'newSeed' | 'edit' | 'undo' | 'redo'> {
  /** A change made while training runs takes effect at the step on show. */
  const settle = (action: () => void) => {
    get().pause()
    runs.whenIdle(action)
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

  const edit = (change: Edit) =>
    settle(() => {
      const { trace, setup, cursor, firstStep } = get()
      if (!trace) return
      const atStart = trace.step === firstStep && firstStep === 1
      runs.fork(
        withEdit(setup, change, atStart),
        (run, of) => runs.client.fork(run, of, trace.step, change),
        cursor,
      )
    })

  return {
    openSetup: (setup, place) => settle(() => runs.open(setup, place)),
    reset: () => settle(() => runs.open(get().setup)),
    newSeed: () => settle(() => void reseeded(get().setup, world.drawSeed()).then(runs.open, runs.fail)),
    edit,
    undo: () => settle(runs.undo),
    redo: () => settle(runs.redo),
  }
}

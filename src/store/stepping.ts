/** Next, Back and every other way of moving through a run, by whole units or to a place. */
import { nextStop, previousStop, type Granularity, type Stop } from '../core/playback'
import type { Place } from '../trainer/protocol'
import type { LabActions } from './labState'
import type { GetLab, Runs, SetLab } from './runs'

type Stepping = Pick<
  LabActions,
  'next' | 'back' | 'first' | 'last' | 'nextPhase' | 'backPhase' | 'goTo' | 'goToStep' | 'setExample'
>

export function stepping(runs: Runs, set: SetLab, get: GetLab): Stepping {
  const end = () => get().script.microSteps.length

  const travel = (place: Place, land: 'start' | 'end') => {
    const epoch = get().trace?.epoch
    runs.show(runs.client.trace(runs.current(), place), ({ trace }) => {
      const noneBefore = place.kind === 'epoch-before' && trace.epoch === epoch
      return land === 'end' && !noneBefore ? end() : 0
    })
  }

  /** Every movement ends playing first and waits for its answer. */
  const move = runs.whenStill

  const follow = (stop: Stop) => {
    const { trace, firstStep } = get()
    if (!trace) return
    if (stop.kind === 'cursor') return set({ cursor: stop.cursor })
    if (stop.kind === 'next-epoch') return travel({ kind: 'epoch-after', from: trace.step }, 'end')
    if (stop.kind === 'previous-epoch') return travel({ kind: 'epoch-before', from: trace.step }, 'end')
    if (stop.kind === 'next-step') return travel({ kind: 'step', step: trace.step + 1 }, stop.land)
    if (trace.step === firstStep) return set({ cursor: 0 })
    return travel({ kind: 'step', step: trace.step - 1 }, 'end')
  }

  /** A step that diverged has no next one: its numbers are not numbers any more. */
  const blocked = () => get().divergence !== null && get().cursor === end()

  const forward = (granularity: Granularity) =>
    move(() => {
      const { script, cursor, trace } = get()
      if (blocked()) return
      const atEpochsEnd = trace !== null && trace.stepInEpoch === trace.stepsInEpoch
      if (granularity === 'epoch' && atEpochsEnd && cursor < end()) return set({ cursor: end() })
      follow(nextStop(script, cursor, granularity))
    })
  const backward = (granularity: Granularity) =>
    move(() => follow(previousStop(get().script, get().cursor, granularity)))
  const goTo = (cursor: number) =>
    move(() => {
      if (get().trace) set({ cursor: Math.max(0, Math.min(end(), cursor)) })
    })
  const goToStep = (step: number, toEnd = false) =>
    move(() => travel({ kind: 'step', step: Math.max(get().firstStep, step) }, toEnd ? 'end' : 'start'))

  return {
    next: () => forward(get().granularity),
    back: () => backward(get().granularity),
    nextPhase: () => forward('phase'),
    backPhase: () => backward('phase'),
    first: () => {
      const { cursor, trace, firstStep, playing } = get()
      if (!playing && cursor === 0 && trace && trace.step > firstStep) goToStep(firstStep)
      else goTo(0)
    },
    last: () => goTo(end()),
    goTo,
    goToStep,
    setExample: (example) => {
      const rows = get().trace?.examples.length ?? 1
      set({ example: Math.max(0, Math.min(rows - 1, example)) })
    },
  }
}

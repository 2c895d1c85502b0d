/** The step on show with all rows of its mini-batch, which it has only while training pauses. */
import type { StoreApi } from 'zustand/vanilla'
import type { Trace } from '../../core/trace'
import type { Lab, LabState } from '../../store/labState'

/** The trace, or null as long as it is not whole. */
export function wholeTraceOf({ trace, playing }: LabState): Trace | null {
  return trace && !playing && trace.rows.length === trace.examples.length ? trace : null
}

/** Pauses, and resolves with the step that it comes to rest at. */
export function wholeTrace(store: StoreApi<Lab>): Promise<Trace> {
  store.getState().pause()
  return new Promise((resolve) => {
    const now = wholeTraceOf(store.getState())
    if (now) return resolve(now)
    const stop = store.subscribe((state) => {
      const trace = wholeTraceOf(state)
      if (!trace) return
      stop()
      resolve(trace)
    })
  })
}

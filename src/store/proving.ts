/** Prove it: the page pulls the check of a step's gradient in small parts, so that the worker can be asked other things in between. */
import type { LabActions } from './labState'
import type { GetLab, Runs, SetLab } from './runs'

/** How long the worker checks for one answer. */
const BUDGET_MS = 30

export function proving(runs: Runs, set: SetLab, get: GetLab): Pick<LabActions, 'prove' | 'dropProof'> {
  /** Counts what was asked for; an answer to anything but the last is dropped. */
  let asked = 0

  const loop = async (own: number, step: number) => {
    const run = runs.current()
    for (;;) {
      const { done, of, result } = await runs.client.check(run, step, BUDGET_MS)
      if (own !== asked) return
      set({ proof: result ? { kind: 'done', check: result } : { kind: 'running', done, of } })
      if (result) return
    }
  }

  return {
    prove: () => {
      const own = ++asked
      get().pause()
      runs.whenIdle(() => {
        const { trace, divergence } = get()
        if (own !== asked || !trace) return
        if (divergence) return set({ proof: { kind: 'diverged' } })
        set({ proof: { kind: 'running', done: 0, of: 0 } })
        loop(own, trace.step).catch((error: unknown) => {
          if (own === asked) set({ proof: null })
          runs.fail(error)
        })
      })
    },
    dropProof: () => {
      asked++
      set({ proof: null })
    },
  }
}

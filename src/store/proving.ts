/** Prove it: the gradient of the step on show, checked against differences of the loss. */
import type { LabActions } from './labState'
import type { GetLab, Runs, SetLab } from './runs'

export function proving(runs: Runs, set: SetLab, get: GetLab): Pick<LabActions, 'prove' | 'dropProof'> {
  let asked = new AbortController()

  const check = async (step: number, { signal }: AbortController) => {
    const onProgress = (done: number, of: number) => set({ proof: { kind: 'running', done, of } })
    try {
      const result = await get().inquire<'check'>({ kind: 'check', step }, { signal, onProgress })
      if (result) set({ proof: { kind: 'done', check: result } })
    } catch (error) {
      set({ proof: null })
      runs.fail(error)
    }
  }

  const forget = () => {
    asked.abort()
    asked = new AbortController()
    return asked
  }

  return {
    prove: () => {
      const own = forget()
      get().pause()
      runs.whenIdle(() => {
        const { trace, divergence } = get()
        if (own.signal.aborted || !trace) return
        if (divergence) return set({ proof: { kind: 'diverged' } })
        set({ proof: { kind: 'running', done: 0, of: 0 } })
        void check(trace.step, own)
      })
    },
    dropProof: () => {
      forget()
      set({ proof: null })
    },
  }
}

/** The norm of the whole gradient over the steps, of every run that is compared. */
import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { LayerHistory } from '../../core/layerHistory'
import type { Lab } from '../../store/labState'
import type { Run } from './runs'

/** A figure at each of some steps. */
export interface Figures {
  readonly steps: Float64Array
  readonly values: Float64Array
}

/** How often the curves follow. */
const PAUSE_MS = 250

/** √Σ of the layers' norms squared. */
export function wholeNorms({ steps, figures: { gradient } }: LayerHistory): Figures {
  const square = (k: number) => gradient.reduce((sum, norms) => sum + norms[k] * norms[k], 0)
  return { steps, values: Float64Array.from(steps, (_, k) => Math.sqrt(square(k))) }
}

/** By store; asked anew when the store shows another step. */
export function useNorms(runs: readonly Run[]): ReadonlyMap<StoreApi<Lab>, Figures> {
  const [norms, setNorms] = useState<ReadonlyMap<StoreApi<Lab>, Figures>>(new Map())
  useEffect(() => {
    const given = new AbortController()
    const asked = new Map<StoreApi<Lab>, Lab['trace']>()
    const look = async () => {
      const due = runs
        .map(({ store }) => store)
        .filter((store) => {
          const { trace } = store.getState()
          return trace !== null && asked.get(store) !== trace
        })
      for (const store of due) {
        asked.set(store, store.getState().trace)
        const { inquire } = store.getState()
        const answer = await inquire<'layers'>({ kind: 'layers' }, { signal: given.signal }).catch(() => null)
        if (answer) setNorms((before) => new Map(before).set(store, wholeNorms(answer)))
      }
    }
    let busy = false
    const timer = setInterval(() => {
      if (busy) return
      busy = true
      void look().finally(() => {
        busy = false
      })
    }, PAUSE_MS)
    void look()
    return () => {
      clearInterval(timer)
      given.abort()
    }
  }, [runs])
  return norms
}

import { useEffect, useState } from 'react'
import type { LayerHistory } from '../../core/layerHistory'
import type { Script } from '../../core/playback'
import { useLab, useLabStore } from '../lab'

/** How often it is asked for while training runs. */
const EVERY_MS = 200

interface Answered {
  readonly script: Script
  readonly layers: LayerHistory
}

/** What the run on show has recorded of its layers, kept up to date; null until it is known. */
export function useLayerHistory(): LayerHistory | null {
  const store = useLabStore()
  const script = useLab((state) => state.script)
  const [answered, setAnswered] = useState<Answered | null>(null)
  useEffect(() => {
    const giveUp = new AbortController()
    let asking = false
    let stale = true
    let timer: ReturnType<typeof setTimeout> | null = null
    const ask = async () => {
      timer = null
      if (asking || !stale || !store.getState().trace) return
      asking = true
      stale = false
      const { script } = store.getState()
      const layers = await store
        .getState()
        .inquire<'layers'>({ kind: 'layers' }, { signal: giveUp.signal })
        .catch(() => null)
      asking = false
      if (giveUp.signal.aborted) return
      // Nothing came: another run is on show, or somebody else has asked meanwhile.
      if (layers) setAnswered({ script, layers })
      else stale = true
      if (stale) timer ??= setTimeout(() => void ask(), EVERY_MS)
    }
    void ask()
    const stop = store.subscribe((state, before) => {
      if (state.history === before.history && (state.trace === null) === (before.trace === null)) return
      stale = true
      timer ??= setTimeout(() => void ask(), state.playing ? EVERY_MS : 0)
    })
    return () => {
      giveUp.abort()
      if (timer !== null) clearTimeout(timer)
      stop()
    }
  }, [store])
  return answered?.script === script ? answered.layers : null
}

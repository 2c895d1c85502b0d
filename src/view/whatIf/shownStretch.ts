/** The stretch of values that the panel shows: the handle on the graph goes by the same scale. There is one panel on a page. */
import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Stretch } from '../../core/lossProfile'

const shown = createStore<{ readonly stretch: Stretch | null }>()(() => ({ stretch: null }))

/** null while the panel shows no curve. */
export function useShownStretch(): Stretch | null {
  return useStore(shown, ({ stretch }) => stretch)
}

/** Makes a stretch the one that is shown, as long as the component is there. */
export function useShowStretch(from: number | null, to: number | null): void {
  useLayoutEffect(() => {
    shown.setState({ stretch: from === null || to === null ? null : { from, to } })
    return () => shown.setState({ stretch: null })
  }, [from, to])
}

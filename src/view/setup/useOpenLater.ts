/** Opening what has to be loaded first. */
import { useCallback, useRef } from 'react'
import type { Setup } from '../../content/setup'
import { useLabStore } from '../lab'

/** Opens the setup that `make` comes to; of several wishes the last one counts. */
export function useOpenLater(): (make: () => Setup | Promise<Setup>) => void {
  const store = useLabStore()
  const latest = useRef(0)
  return useCallback(
    (make) => {
      const wish = ++latest.current
      const { openSetup, tell } = store.getState()
      const open = (setup: Setup) => {
        if (wish === latest.current) openSetup(setup)
      }
      Promise.resolve()
        .then(make)
        .then(open, () => tell((messages) => messages.notices.notLoaded()))
    },
    [store],
  )
}

/** Whether the window is of a kind, followed as it changes. */
import { useCallback, useSyncExternalStore } from 'react'

/** A phone held upright. */
export const NARROW = '(max-width: 719px)'
/** Room for the charts beside the explanation. */
export const WIDE = '(min-width: 1600px)'

export function useMedia(media: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const query = window.matchMedia(media)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    [media],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(media).matches)
}

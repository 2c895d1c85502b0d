/** The practice that goes with the lab of this part of the page. */
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { practiceOf, type Practice } from '../../store/practice'
import { useLabStore } from '../lab'

/** Its store, for actions in handlers. */
export function usePracticeStore(): StoreApi<Practice> {
  return practiceOf(useLabStore())
}

/** One part of it; the component renders when that part changes. */
export function usePractice<T>(selector: (practice: Practice) => T): T {
  return useStore(usePracticeStore(), selector)
}

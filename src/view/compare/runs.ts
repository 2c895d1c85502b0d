/** All runs that are compared, the page's own first. */
import type { StoreApi } from 'zustand/vanilla'
import type { Comparison, Lab } from '../../store/labState'

export interface Run {
  readonly letter: string
  readonly store: StoreApi<Lab>
}

export function labsOf({ lead, sides }: Comparison): readonly Run[] {
  return [{ letter: 'A', store: lead }, ...sides]
}

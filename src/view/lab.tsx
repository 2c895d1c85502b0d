/** How components reach the lab: one store, given at the root. */
import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Messages } from '../i18n/messages'
import type { Lab } from '../store/labState'

const LabContext = createContext<StoreApi<Lab> | null>(null)

/** Gives the page's store to everything below. */
export function LabProvider({ store, children }: { store: StoreApi<Lab>; children: ReactNode }) {
  return <LabContext value={store}>{children}</LabContext>
}

/** The store itself, for subscriptions that bypass React and for actions in handlers. */
export function useLabStore(): StoreApi<Lab> {
  const store = useContext(LabContext)
  if (!store) throw new Error('LabProvider is missing')
  return store
}

/** One part of the state; the component renders when that part changes. */
export function useLab<T>(selector: (state: Lab) => T): T {
  return useStore(useLabStore(), selector)
}

/** The sentences of the page in the person's language. */
export function useMessages(): Messages {
  return useLab((state) => state.messages)
}

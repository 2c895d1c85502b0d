/** While training runs, what is read rather than watched follows five times a second: nobody reads sixty numbers a second. */
import { useEffect, type ReactNode } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Lab } from '../store/labState'
import { LabProvider, useLabStore } from './lab'

const PACE_MS = 200
/** What changes with every frame of training, and with every step. */
const FLEETING = [
  'trace',
  'cursor',
  'checkpoint',
  'history',
  'samplesPerSecond',
  'shown',
] satisfies (keyof Lab)[]

/** Calls back when the next picture has been painted; calls in between count as one. */
function afterPaint(act: () => void): () => void {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false
        act()
      }),
    )
  }
}

/** A store that shows another at reading pace, and acts on it directly. */
interface CalmStore {
  readonly calm: StoreApi<Lab>
  /** Follows as long as somebody is connected. */
  connect(): () => void
}

function follow(store: StoreApi<Lab>): CalmStore {
  const calm = createStore<Lab>()(() => store.getState())
  const lasting = (Object.keys(store.getState()) as (keyof Lab)[]).filter(
    (key) => !(FLEETING as readonly (keyof Lab)[]).includes(key),
  )
  const isSame = (keys: readonly (keyof Lab)[], state: Lab, before: Lab) =>
    keys.every((key) => state[key] === before[key])
  const show = () => calm.setState(store.getState(), true)
  const pass = afterPaint(show)
  let last = 0
  let followers = 0
  let stop = () => {}
  const start = () => {
    show()
    return store.subscribe((state, before) => {
      // What the person has chosen is answered at once: a control that lags would seem not to work.
      if (isSame(FLEETING, state, before)) return show()
      const now = performance.now()
      if (state.playing && isSame(lasting, state, before) && now - last < PACE_MS) return
      last = now
      pass()
    })
  }
  return {
    calm,
    connect: () => {
      if (followers++ === 0) stop = start()
      return () => {
        if (--followers === 0) stop()
      }
    },
  }
}

const calmStores = new WeakMap<StoreApi<Lab>, CalmStore>()

/** One for all parts of a page, so that they move together. */
function calmStoreOf(store: StoreApi<Lab>): CalmStore {
  const known = calmStores.get(store)
  if (known) return known
  const made = follow(store)
  calmStores.set(store, made)
  return made
}

/** What stands here follows a frame behind, so that the graph has its number on the screen first. Not for controls: they answer at once. */
export function ReadingPace({ children }: { children: ReactNode }) {
  const { calm, connect } = calmStoreOf(useLabStore())
  useEffect(connect, [connect])
  return <LabProvider store={calm}>{children}</LabProvider>
}

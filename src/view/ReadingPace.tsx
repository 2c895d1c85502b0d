/** While training runs, what is read rather than watched follows ten times a second: nobody reads sixty numbers a second. */
import { useEffect, useState, type ReactNode } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Lab } from '../store/labState'
import { LabProvider, useLabStore } from './lab'

const PACE_MS = 100
/** What changes with every frame of training; a change of anything else is passed on at once. */
const FLEETING: ReadonlySet<string> = new Set([
  'trace',
  'cursor',
  'checkpoint',
  'history',
  'samplesPerSecond',
  'shown',
] satisfies (keyof Lab)[])

const isFleeting = (state: Lab, before: Lab) =>
  state.playing &&
  (Object.keys(state) as (keyof Lab)[]).every((key) => FLEETING.has(key) || state[key] === before[key])

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

/** A store that shows `store` at reading pace, and acts on it directly. */
function follow(store: StoreApi<Lab>) {
  const calm = createStore<Lab>()(() => store.getState())
  const show = () => calm.setState(store.getState(), true)
  const pass = afterPaint(show)
  let last = 0
  const connect = () => {
    show()
    return store.subscribe((state, before) => {
      const now = performance.now()
      if (isFleeting(state, before) && now - last < PACE_MS) return
      last = now
      pass()
    })
  }
  return { calm, connect }
}

/** What stands here follows a frame behind, so that the graph has its number on the screen first. Not for controls: they answer at once. */
export function ReadingPace({ children }: { children: ReactNode }) {
  const store = useLabStore()
  const [{ calm, connect }] = useState(() => follow(store))
  useEffect(connect, [connect])
  return <LabProvider store={calm}>{children}</LabProvider>
}

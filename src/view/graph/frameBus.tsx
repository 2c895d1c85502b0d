/** Hands each new frame to the parts of the graph that show numbers, without rendering React. */
import { createContext, useContext, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { frameOf, type GraphFrame } from '../../draw/graphFrame'
import type { LaneSizes } from '../../draw/layout'
import type { Lab } from '../../store/labState'

type Listener = () => void

/** One frame for all parts: made once for each change of the state, however many of them look at it. */
export class FrameBus {
  private readonly listeners = new Set<Listener>()
  private frame: GraphFrame | null

  constructor(
    private readonly store: StoreApi<Lab>,
    private readonly lanes: LaneSizes,
  ) {
    this.frame = frameOf(store.getState(), lanes)
  }

  /** Follows the store until the returned function is called. */
  connect(): () => void {
    this.refresh(this.store.getState())
    return this.store.subscribe((state, before) => {
      const same =
        state.trace === before.trace &&
        state.cursor === before.cursor &&
        state.example === before.example &&
        state.digits === before.digits &&
        state.granularity === before.granularity &&
        state.playing === before.playing &&
        state.selection === before.selection &&
        state.script === before.script
      if (!same) this.refresh(state)
    })
  }

  private refresh(state: Lab) {
    this.frame = frameOf(state, this.lanes)
    for (const listener of this.listeners) listener()
  }

  readonly current = () => this.frame

  readonly listen = (listener: Listener) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
}

const BusContext = createContext<FrameBus | null>(null)
export const FrameBusProvider = BusContext

export function useFrameBus(): FrameBus {
  const bus = useContext(BusContext)
  if (!bus) throw new Error('FrameBusProvider is missing')
  return bus
}

/** A bus for this store and lanes, connected while the component is there. */
export function useConnectedBus(store: StoreApi<Lab>, lanes: LaneSizes): FrameBus {
  const bus = useMemo(() => new FrameBus(store, lanes), [store, lanes])
  useLayoutEffect(() => bus.connect(), [bus])
  return bus
}

/** Calls `paint` now and at each new frame; `paint` writes to elements and must be stable (useCallback). */
export function useFramePainter(paint: (frame: GraphFrame | null) => void): void {
  const bus = useFrameBus()
  useLayoutEffect(() => {
    paint(bus.current())
    return bus.listen(() => paint(bus.current()))
  }, [bus, paint])
}

/** A primitive read from the frame; the component renders when it changes. */
export function useFrameValue<T extends string | number | boolean | null>(
  read: (frame: GraphFrame | null) => T,
): T {
  const bus = useFrameBus()
  return useSyncExternalStore(bus.listen, () => read(bus.current()))
}

/** Hands each new frame to the parts of the graph that show numbers, without rendering React. */
import { createContext, useContext, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { frameOf, type GraphFrame } from '../../draw/graphFrame'
import type { LaneSizes } from '../../draw/layout'
import type { Lab } from '../../store/labState'

type Listener = () => void

/** How often numbers follow while training runs: what moves is drawn with every frame, what is read less often. */
const READ_MS = 200

/** One frame for all parts: made once for each change of the state, however many of them look at it. */
export class FrameBus {
  private readonly readers = new Set<Listener>()
  private readonly movers = new Set<Listener>()
  private frame: GraphFrame | null
  private readAt = 0

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
        state.edgeMode === before.edgeMode &&
        state.edgeScale === before.edgeScale &&
        state.edgeReach === before.edgeReach &&
        state.script === before.script
      if (!same) this.refresh(state)
    })
  }

  private refresh(state: Lab) {
    this.frame = frameOf(state, this.lanes)
    for (const listener of this.movers) listener()
    const now = performance.now()
    if (this.frame?.running && now - this.readAt < READ_MS) return
    this.readAt = now
    for (const listener of this.readers) listener()
  }

  readonly current = () => this.frame

  /** Told of new frames at reading pace. */
  readonly listen = (listener: Listener) => {
    this.readers.add(listener)
    return () => void this.readers.delete(listener)
  }

  /** Told of every frame. */
  readonly listenToAll = (listener: Listener) => {
    this.movers.add(listener)
    return () => void this.movers.delete(listener)
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

/**
 * Calls `paint` now and at new frames: every one of them with `all`, else at reading pace. `paint` writes to elements
 * and must be stable (useCallback).
 */
export function useFramePainter(paint: (frame: GraphFrame | null) => void, all = false): void {
  const bus = useFrameBus()
  useLayoutEffect(() => {
    paint(bus.current())
    const listen = all ? bus.listenToAll : bus.listen
    return listen(() => paint(bus.current()))
  }, [bus, paint, all])
}

/** A primitive read from the frame; the component renders when it changes. */
export function useFrameValue<T extends string | number | boolean | null>(
  read: (frame: GraphFrame | null) => T,
): T {
  const bus = useFrameBus()
  return useSyncExternalStore(bus.listen, () => read(bus.current()))
}

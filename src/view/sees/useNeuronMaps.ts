/** The maps of all neurons with the parameters on show, made anew as these change, as long as somebody looks. */
import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { sameShape, type NetworkSpec } from '../../core/network'
import { affordableResolution, type NeuronMaps } from '../../core/neuronMaps'
import type { DataSet } from '../../content/setup'
import type { Lab } from '../../store/labState'
import { planeOf } from '../../store/watching'
import { useLab, useLabStore } from '../lab'
import { parametersIn } from './parametersIn'

/** The maps, and what they were made from. */
export interface SeenMaps extends NeuronMaps {
  readonly spec: NetworkSpec
  readonly parameters: Float64Array
  readonly data: DataSet
}

/** Training is followed a little more often than ten times a second, with the time that an answer takes. */
const EVERY_MS = 75

async function askFor(store: StoreApi<Lab>, wanted: number, signal: AbortSignal): Promise<SeenMaps | null> {
  const state = store.getState()
  const { data } = state.setup
  const parameters = parametersIn(state)
  const spec = state.trace?.recipe.network
  const plane = spec && planeOf(data, spec.inputs)
  if (!parameters || !plane || signal.aborted) return null
  const request = { ...plane, resolution: affordableResolution(spec, wanted) }
  try {
    const maps = await state.inquire<'maps'>({ kind: 'maps', parameters, request }, { signal })
    return maps && { ...maps, spec, parameters, data }
  } catch (error) {
    // Where another network has been opened meanwhile, the worker was asked about the wrong one.
    if (state.shownParameters() === parameters && error instanceof Error) {
      const { message } = error
      state.tell((messages) => messages.notices.failed(message))
    }
    return null
  }
}

/** Calls `tell` with the maps of what `store` shows, until the returned function is called. */
function follow(store: StoreApi<Lab>, wanted: number, tell: (maps: SeenMaps) => void): () => void {
  const over = new AbortController()
  let asking = false
  let asked: Float64Array | null = null
  let askedAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const look = () => {
    timer = undefined
    const parameters = parametersIn(store.getState())
    if (asking || over.signal.aborted || !parameters || parameters === asked) return
    const early = askedAt + EVERY_MS - performance.now()
    if (early > 0) timer = setTimeout(look, early)
    else void ask()
  }
  const ask = async () => {
    asking = true
    asked = parametersIn(store.getState())
    askedAt = performance.now()
    const maps = await askFor(store, wanted, over.signal)
    asking = false
    if (maps && !over.signal.aborted) tell(maps)
    look()
  }
  const stop = store.subscribe(() => {
    if (timer === undefined) look()
  })
  look()
  return () => {
    over.abort()
    clearTimeout(timer)
    stop()
  }
}

/** null until they are known, and for networks with more than two inputs; `wanted` samples a side, or fewer if that takes too long. */
export function useNeuronMaps(wanted: number): SeenMaps | null {
  const store = useLabStore()
  const [maps, setMaps] = useState<SeenMaps | null>(null)
  useEffect(() => follow(store, wanted, setMaps), [store, wanted])
  const spec = useLab((state) => state.script.spec)
  const id = useLab((state) => state.setup.data.id)
  return maps && sameShape(maps.spec, spec) && maps.data.id === id ? maps : null
}

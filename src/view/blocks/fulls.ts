/** The numbers of the legend, kept as they are while they say the same. */
import { useCallback, useRef, useState } from 'react'
import type { Scales } from '../../draw/blocks/pictures'

/** The magnitude of the full colour by layer, of cells from layer 1 on, of units from the inputs on. */
export interface Fulls {
  readonly cells: readonly number[]
  readonly units: readonly number[]
  readonly errors: readonly number[]
}

/** How often what is read follows training. */
const READ_MS = 200

const NOTHING: Fulls = { cells: [1], units: [1], errors: [1] }

/** The numbers, and what takes new ones. */
export function useFulls(): [Fulls, (scales: Scales, running: boolean) => void] {
  const [fulls, setFulls] = useState(NOTHING)
  const last = useRef({ at: -Infinity, text: '' })
  const take = useCallback(({ full }: Scales, running: boolean) => {
    const now = performance.now()
    if (running && now - last.current.at < READ_MS) return
    const next = { cells: full.cells.slice(1), units: full.units, errors: full.errors.slice(1) }
    const text = JSON.stringify(next)
    if (text === last.current.text) return
    last.current = { at: now, text }
    setFulls(next)
  }, [])
  return [fulls, take]
}

/** The keyboard on a drawing of the network: Up and Down walk, Enter chooses. The way is loaded at the first touch. */
import { useEffect, type KeyboardEvent } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { ShownUnits } from '../../draw/layout'
import { useLabStore } from '../lab'
import { onceTouched } from '../onceTouched'

type Way = typeof import('./walk')

/** Kept, so that keys that come fast are answered one by one. */
let way: Way | null = null
const loadWay = async () => (way ??= await import('./walk'))

/** `shown`: the units that are drawn, where not all are. */
export function useGraphKeys(
  spec: NetworkSpec,
  shown: ShownUnits | null = null,
): (event: KeyboardEvent) => void {
  const store = useLabStore()
  useEffect(() => onceTouched(() => void loadWay().catch(() => {})), [])
  return (event) => {
    const { key, altKey } = event
    const act = ({ walk }: Way) => {
      const { pointed, selection, point, select } = store.getState()
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        point(walk(spec, pointed ?? selection, { key, altKey }, shown))
      } else if (pointed) select(pointed)
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp' && key !== 'Enter') return
    if (key !== 'Enter') event.preventDefault()
    if (way) return act(way)
    loadWay().then(act, () => store.getState().tell((messages) => messages.notices.notLoaded()))
  }
}

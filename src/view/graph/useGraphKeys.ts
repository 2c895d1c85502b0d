/** The keyboard on a drawing of the network: Up and Down walk, Enter chooses. The way is loaded at the first touch. */
import { useEffect, type KeyboardEvent } from 'react'
import type { NetworkSpec } from '../../core/network'
import type { ShownUnits } from '../../draw/layout'
import { useLabStore } from '../lab'
import { onceTouched } from '../onceTouched'

const loadWalk = () => import('./walk')

/** `shown`: the units that are drawn, where not all are. */
export function useGraphKeys(
  spec: NetworkSpec,
  shown: ShownUnits | null = null,
): (event: KeyboardEvent) => void {
  const store = useLabStore()
  useEffect(() => onceTouched(() => void loadWalk().catch(() => {})), [])
  return (event) => {
    const { key, altKey } = event
    const { pointed, select, tell } = store.getState()
    if (key === 'Enter' && pointed) select(pointed)
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return
    event.preventDefault()
    loadWalk().then(
      ({ walk }) => {
        const { pointed, selection, point } = store.getState()
        point(walk(spec, pointed ?? selection, { key, altKey }, shown))
      },
      () => tell((messages) => messages.notices.notLoaded()),
    )
  }
}

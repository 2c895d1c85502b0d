/** A spotlight that follows the pointer: where it is goes to the style directly, frame by frame. */
import { useEffect, type RefObject } from 'react'

export function useSpotlight(stage: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    const element = stage.current
    if (!on || !element) return undefined
    const follow = ({ clientX, clientY }: PointerEvent) => {
      element.style.setProperty('--spot-x', `${clientX}px`)
      element.style.setProperty('--spot-y', `${clientY}px`)
    }
    window.addEventListener('pointermove', follow, { passive: true })
    return () => window.removeEventListener('pointermove', follow)
  }, [stage, on])
}

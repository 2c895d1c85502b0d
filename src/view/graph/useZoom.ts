/** Pan and zoom for the graph; d3 comes when somebody reaches for the graph. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { View, ZoomController } from '../../draw/zoom'

const HOME: View = { x: 0, y: 0, k: 1 }
const STEP = 1.4
const REACHING = ['pointerenter', 'touchstart', 'focusin'] as const

export interface Zoom {
  readonly view: View
  zoomIn(): void
  zoomOut(): void
  fit(): void
}

export function useZoom(surface: RefObject<SVGSVGElement | null>): Zoom {
  const [view, setView] = useState(HOME)
  const controller = useRef<Promise<ZoomController> | null>(null)
  const attached = useCallback(
    () =>
      (controller.current ??= import('../../draw/zoom').then(({ attachZoom }) =>
        attachZoom(surface.current!, ({ x, y, k }) => setView({ x, y, k })),
      )),
    [surface],
  )
  useEffect(() => {
    const element = surface.current!
    const reach = () => void attached()
    for (const event of REACHING) element.addEventListener(event, reach, { once: true, passive: true })
    return () => {
      for (const event of REACHING) element.removeEventListener(event, reach)
      void controller.current?.then((zoom) => zoom.destroy())
      controller.current = null
    }
  }, [surface, attached])
  return {
    view,
    zoomIn: () => void attached().then((zoom) => zoom.zoomBy(STEP)),
    zoomOut: () => void attached().then((zoom) => zoom.zoomBy(1 / STEP)),
    fit: () => void attached().then((zoom) => zoom.fit()),
  }
}

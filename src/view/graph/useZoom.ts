/** Pan and zoom for the graph; d3 comes with the first idle moment. */
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { View, ZoomController } from '../../draw/zoom'

const HOME: View = { x: 0, y: 0, k: 1 }

export function useZoom(surface: RefObject<SVGSVGElement | null>) {
  const [view, setView] = useState(HOME)
  const controller = useRef<ZoomController | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const { attachZoom } = await import('../../draw/zoom')
      if (gone || !surface.current) return
      controller.current = attachZoom(surface.current, ({ x, y, k }) => setView({ x, y, k }))
    }
    const wanted = () => void load()
    const element = surface.current
    const events = ['pointerenter', 'touchstart', 'focusin'] as const
    for (const event of events) element?.addEventListener(event, wanted, { once: true, passive: true })
    return () => {
      gone = true
      for (const event of events) element?.removeEventListener(event, wanted)
      controller.current?.destroy()
      controller.current = null
    }
  }, [surface])
  const act = async (use: (zoom: ZoomController) => void) => {
    if (!controller.current && surface.current) {
      const { attachZoom } = await import('../../draw/zoom')
      controller.current ??= attachZoom(surface.current, ({ x, y, k }) => setView({ x, y, k }))
    }
    if (controller.current) use(controller.current)
  }
  return {
    view,
    zoomIn: () => act((zoom) => zoom.zoomBy(1.4)),
    zoomOut: () => act((zoom) => zoom.zoomBy(1 / 1.4)),
    fit: () => act((zoom) => zoom.fit()),
  }
}

import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Lab } from '../../store/labState'
import { useLabStore } from '../lab'
import { startCanvas, type Surface } from './canvasLoop'

/** Whether a change of the state shows on a canvas. */
export type Shows = (state: Lab, before: Lab) => boolean

/**
 * A canvas that repaints when the state has changed in a way that `shows`, and after every render of its component.
 * `paint` reads what it draws from the store, so that the numbers of a running training pass React by.
 */
export function useCanvas(
  paint: (surface: Surface, state: Lab) => void,
  shows: Shows,
): RefObject<HTMLCanvasElement | null> {
  const store = useLabStore()
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(paint)
  const repaint = useRef(() => {})
  useLayoutEffect(() => {
    latest.current = paint
    repaint.current()
  })
  useEffect(() => {
    const loop = startCanvas(canvas.current!, (surface) => latest.current(surface, store.getState()))
    const unsubscribe = store.subscribe((state, before) => {
      if (shows(state, before)) loop.repaint()
    })
    repaint.current = loop.repaint
    return () => {
      unsubscribe()
      loop.stop()
      repaint.current = () => {}
    }
  }, [store, shows])
  return canvas
}

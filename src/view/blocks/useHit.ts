/** From the pointer to what is under it. */
import { useCallback, type RefObject } from 'react'
import { parseTarget } from '../graph/targets'
import type { Target } from '../../core/trace'
import type { BlockLayout } from '../../draw/blocks/blockLayout'
import { targetOn } from '../../draw/blocks/hit'
import { blockMatrix, blockViewOf } from '../../draw/blocks/quantities'
import type { Point } from '../../draw/layout'
import type { View } from '../../draw/zoom'
import type { FrameBus } from '../graph/frameBus'
import { useLabStore } from '../lab'
import { densityOf } from './density'

interface Place {
  readonly clientX: number
  readonly clientY: number
  readonly target: EventTarget | null
}

/** Tells what stands at a place of the screen; elements that say it themselves come first. */
export function useHit(
  surface: RefObject<SVGSVGElement | null>,
  bus: FrameBus,
  layout: BlockLayout,
  view: View,
  scale: number,
): (place: Place) => Target | null {
  const store = useLabStore()
  return useCallback(
    ({ clientX, clientY, target }) => {
      const holder = target instanceof Element ? target.closest('[data-target]') : null
      if (holder) return parseTarget(holder.getAttribute('data-target')!)
      const box = surface.current!.getBoundingClientRect()
      const at: Point = {
        x: ((clientX - box.left) / scale - view.x) / view.k,
        y: ((clientY - box.top) / scale - view.y) / view.k,
      }
      const frame = bus.current()
      const shown = frame && blockViewOf(frame, store.getState())
      const density = densityOf(scale, view)
      return targetOn(layout, at, density, shown && ((l) => blockMatrix(shown, l)))
    },
    [surface, bus, layout, view, scale, store],
  )
}

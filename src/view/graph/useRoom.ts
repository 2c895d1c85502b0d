/** The room that the graph has, followed as the window changes. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Room } from '../../draw/layout'
import { NARROW, WIDE } from '../useMedia'

/** Where no layout is to be had (tests), the room of a projector. */
const DEFAULT: Room = { width: 928, height: 520, top: 52, bottom: 34, narrow: false }

/** On a large screen everything is drawn a size larger. */
const LARGER = 1.25

/** The room in the drawing's own px, and how many px of the screen one of them is. */
export interface ScaledRoom {
  readonly room: Room
  readonly scale: number
}

function roomOf(width: number, height: number): ScaledRoom {
  const narrow = window.matchMedia(NARROW).matches
  const scale = window.matchMedia(WIDE).matches ? LARGER : 1
  const [top, bottom] = narrow ? [8, 8] : [52 / scale, 34 / scale]
  return { room: { width: width / scale, height: height / scale, top, bottom, narrow }, scale }
}

export function useRoom(element: RefObject<HTMLElement | null>): ScaledRoom {
  const [room, setRoom] = useState<ScaledRoom>({ room: DEFAULT, scale: 1 })
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth, clientHeight } = element.current!
      if (clientWidth > 0 && clientHeight > 0) setRoom(roomOf(clientWidth, clientHeight))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
  return room
}

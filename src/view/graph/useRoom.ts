/** The room that the graph has, followed as the window changes. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Room } from '../../draw/layout'
import { NARROW } from '../useMedia'

/** Where no layout is to be had (tests), the room of a projector. */
const DEFAULT: Room = { width: 928, height: 520, top: 52, bottom: 34, narrow: false }

function roomOf(width: number, height: number): Room {
  const narrow = window.matchMedia(NARROW).matches
  return narrow
    ? { width, height, top: 8, bottom: 8, narrow }
    : { width, height, top: 52, bottom: 34, narrow }
}

export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(DEFAULT)
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

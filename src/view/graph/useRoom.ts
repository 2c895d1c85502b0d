/** The room that the graph has, followed as the window changes. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Room } from '../../draw/layout'
import { NARROW, WIDE } from '../useMedia'

/** Where no layout is to be had (tests), the room of a projector. */
const DEFAULT: Room = { width: 928, height: 520, top: 52, bottom: 34, narrow: false }

/** On a large screen everything is drawn a size larger. */
const LARGER = 1.25

/** On a stage the smallest print, 13 px, is to be 24 px on a screen of this size, and grows with it; what finds room then is what does on a phone. */
const STAGE = { scale: 1.85, width: 1280, height: 720 }

function stageScale(): number {
  const { innerWidth, innerHeight } = window
  return STAGE.scale * Math.max(1, Math.min(innerWidth / STAGE.width, innerHeight / STAGE.height))
}

/** The room in the drawing's own px, and how many px of the screen one of them is. */
export interface ScaledRoom {
  readonly room: Room
  readonly scale: number
}

/** Space for what stands over the graph: the setup sentence, one line or two, and on a phone the choice of an example. */
function roomOf(
  { clientWidth, clientHeight, parentElement }: HTMLElement,
  choosing: boolean,
  more: number,
): ScaledRoom {
  const staged = parentElement?.closest('.stage') != null
  const narrow = staged || window.matchMedia(NARROW).matches
  const scale = staged ? stageScale() : window.matchMedia(WIDE).matches ? LARGER : 1
  const sentence = parentElement?.querySelector<HTMLElement>('.setup-sentence')
  const above = sentence ? sentence.offsetTop + sentence.offsetHeight + 12 : 0
  const [top, bottom] = narrow
    ? [(staged ? 14 : 8) + more, choosing ? 38 : 8]
    : [(Math.max(52, above) + more) / scale, 34 / scale]
  return { room: { width: clientWidth / scale, height: clientHeight / scale, top, bottom, narrow }, scale }
}

/** `choosing`: there is an example to choose; `more`: px that something else takes at the top. */
export function useRoom(element: RefObject<HTMLElement | null>, choosing: boolean, more = 0): ScaledRoom {
  const [room, setRoom] = useState<ScaledRoom>({ room: DEFAULT, scale: 1 })
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth, clientHeight } = element.current!
      if (clientWidth > 0 && clientHeight > 0) setRoom(roomOf(element.current!, choosing, more))
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element.current!)
    const sentence = element.current!.parentElement?.querySelector('.setup-sentence')
    if (sentence) observer.observe(sentence)
    return () => observer.disconnect()
  }, [element, choosing, more])
  return room
}

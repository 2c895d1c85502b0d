/** A pen that is led by pointer, finger or keys, and what it has drawn. */
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { PenPoint, Stroke } from '../../draw/penImage'

/** Of the pad's side: a press of an arrow key, and one with Shift. */
const NUDGE = 0.025
const LEAP = 0.1

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const START: PenPoint = { x: 0.5, y: 0.2 }

const inside = (value: number) => Math.max(0, Math.min(1, value))

interface Pen {
  readonly at: PenPoint
  readonly isDown: boolean
  readonly strokes: readonly Stroke[]
}

const NEW: Pen = { at: START, isDown: false, strokes: [] }

const lower = ({ strokes }: Pen, at: PenPoint): Pen => ({ at, isDown: true, strokes: [...strokes, [at]] })

function move(pen: Pen, at: PenPoint): Pen {
  if (!pen.isDown) return { ...pen, at }
  const last = pen.strokes.length - 1
  return { ...pen, at, strokes: pen.strokes.with(last, [...pen.strokes[last], at]) }
}

/** Where a pointer is, as shares of the pad. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): PenPoint {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: inside((clientX - left) / width), y: inside((clientY - top) / height) }
}

/** Points are shares of the pad's side, from its upper left corner. */
export function usePen() {
  const [pen, setPen] = useState(NEW)
  const lift = () => setPen((now) => ({ ...now, isDown: false }))
  return {
    pen,
    clear: () => setPen(NEW),
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        const at = pointOf(event)
        setPen((now) => lower(now, at))
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.buttons === 0) return
        const at = pointOf(event)
        setPen((now) => move(now, at))
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onBlur: lift,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const arrow = ARROWS[event.key]
        if (event.key !== ' ' && !arrow) return
        event.preventDefault()
        if (event.key === ' ') {
          if (!event.repeat) setPen((now) => (now.isDown ? { ...now, isDown: false } : lower(now, now.at)))
          return
        }
        const by = event.shiftKey ? LEAP : NUDGE
        setPen((now) =>
          move(now, { x: inside(now.at.x + arrow[0] * by), y: inside(now.at.y + arrow[1] * by) }),
        )
      },
    },
  }
}

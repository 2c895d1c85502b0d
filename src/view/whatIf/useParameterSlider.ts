/** A parameter as a slider, wherever its handle stands: one gesture of pointer or keys is one change to undo. */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { parameterIndex } from '../../core/explain/parameter'
import type { Stretch } from '../../core/lossProfile'
import { gridOf } from '../../draw/charts/profile'
import { useLabStore } from '../lab'
import { numberOf, type Parameter } from './parameter'

/** Arrow keys go by so many steps of the grid. */
const LEAP = 10
const FORWARD = new Set(['ArrowRight', 'ArrowUp', 'PageUp'])
const BACKWARD = new Set(['ArrowLeft', 'ArrowDown', 'PageDown'])

interface Drag {
  readonly pointer: number
  readonly x: number
  readonly y: number
  /** The parameter when the pointer came down. */
  readonly value: number
}

/** Where a pointer that has moved by so many px on the screen takes the parameter. */
export type Follow = (start: number, dx: number, dy: number) => number

/** The multiple of the grid, without the noise of binary fractions. */
const onGrid = (k: number, stretch: Stretch) => Number((k * gridOf(stretch)).toPrecision(12))

const nearest = (value: number, stretch: Stretch) => onGrid(Math.round(value / gridOf(stretch)), stretch)

/** So many multiples of the grid up or down. */
function further(value: number, steps: number, stretch: Stretch): number {
  const here = value / gridOf(stretch)
  const k = Math.round(here)
  const start = Math.abs(here - k) < 1e-6 ? k : steps > 0 ? Math.floor(here) : Math.ceil(here)
  return onGrid(start + steps, stretch)
}

export function useParameterSlider(parameter: Parameter, stretch: Stretch | null, follow: Follow) {
  const store = useLabStore()
  const drag = useRef<Drag | null>(null)
  /** Of this gesture: the trace may not have come to it yet. */
  const wanted = useRef<number | null>(null)

  const present = () => {
    const { trace } = store.getState()
    return wanted.current ?? (trace ? numberOf(trace, parameter.value) : 0)
  }
  const set = (to: number) => {
    const { trace, editWhileDragging } = store.getState()
    if (!trace || !stretch || !Number.isFinite(to)) return
    const value = Math.min(stretch.to, Math.max(stretch.from, to))
    if (value === present()) return
    wanted.current = value
    const index = parameterIndex(trace.recipe.network, parameter.value)
    editWhileDragging({ kind: 'parameter', index, value })
  }
  const end = () => {
    drag.current = null
    if (wanted.current === null) return
    wanted.current = null
    store.getState().endGesture()
  }

  const onPointerDown = (event: PointerEvent<Element>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, value: present() }
  }
  const onPointerMove = (event: PointerEvent<Element>) => {
    const start = drag.current
    if (start?.pointer !== event.pointerId) return
    if (stretch) set(nearest(follow(start.value, event.clientX - start.x, event.clientY - start.y), stretch))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!stretch || event.ctrlKey || event.metaKey || event.altKey) return
    const direction = Number(FORWARD.has(event.key)) - Number(BACKWARD.has(event.key))
    const steps = event.shiftKey || event.key.startsWith('Page') ? LEAP : 1
    if (direction !== 0) set(further(present(), direction * steps, stretch))
    else if (event.key === 'Home') set(stretch.from)
    else if (event.key === 'End') set(stretch.to)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: end,
    onPointerCancel: end,
    onKeyDown,
    onKeyUp: end,
    onBlur: end,
  }
}

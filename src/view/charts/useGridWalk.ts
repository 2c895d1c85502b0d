/** A cell of a grid that somebody looks at: under the pointer, or led there with the arrow keys. */
import { useState, type KeyboardEvent, type PointerEvent } from 'react'

/** Column and row. */
export type Place = readonly [number, number]

export interface Grid {
  readonly columns: number
  readonly rows: number
  /** The cell under a place in px of the element; it need not be within the grid. */
  cellUnder(px: number, py: number): Place
}

const MOVES: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** `gridNow` returns null while there is nothing to look at. The handlers are for an element with a tab stop. */
export function useGridWalk(gridNow: () => Grid | null) {
  const [looked, setLooked] = useState<Place | null>(null)
  const leave = () => setLooked(null)
  const goTo = ({ columns, rows }: Grid, [column, row]: Place) => {
    const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))
    setLooked([within(column, columns), within(row, rows)])
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const grid = gridNow()
    if (!grid) return
    const box = event.currentTarget.getBoundingClientRect()
    goTo(grid, grid.cellUnder(event.clientX - box.left, event.clientY - box.top))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    const grid = gridNow()
    if (!move || !grid || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const by = event.shiftKey ? 8 : 1
    const [column, row] = looked ?? [(grid.columns - 1) >> 1, (grid.rows - 1) >> 1]
    goTo(grid, [column + by * move[0], row + by * move[1]])
  }
  return { looked, handlers: { onPointerMove, onKeyDown, onBlur: leave, onPointerLeave: leave } }
}

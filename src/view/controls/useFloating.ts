/** A button and the panel that it opens: where the panel stands, where the focus goes, and what closes it. */
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'

const EDGE = 8
const GAP = 6
const ENOUGH_ROOM = 240

/** Puts the panel below the button, or above it where there is more room, inside the window. Narrow windows ignore it: there a panel is a sheet. */
function place(button: HTMLElement, panel: HTMLElement): void {
  const from = button.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  const left = Math.max(EDGE, Math.min(from.left, innerWidth - panel.offsetWidth - EDGE))
  const room = innerHeight - from.bottom - GAP - EDGE
  const roomAbove = from.top - GAP - EDGE
  const above = room < ENOUGH_ROOM && roomAbove > room
  const set = (name: string, value: string) => panel.style.setProperty(`--panel-${name}`, value)
  set('left', `${left}px`)
  set('top', above ? 'auto' : `${from.bottom + GAP}px`)
  set('bottom', above ? `${innerHeight - from.top + GAP}px` : 'auto')
  set('room', `${Math.max(above ? roomAbove : room, 0)}px`)
}

/** Closed by Escape, by a press outside and by focus that goes elsewhere; Escape gives the focus back to the button. */
export function useFloating() {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  const close = useCallback((refocus = true) => {
    setOpen(false)
    if (refocus) button.current?.focus()
  }, [])

  /** To be called when the panel has its size. */
  const settle = useCallback(() => {
    if (button.current && panel.current) place(button.current, panel.current)
  }, [])

  useLayoutEffect(() => {
    if (!open) return undefined
    settle()
    window.addEventListener('resize', settle)
    return () => window.removeEventListener('resize', settle)
  }, [open, settle])

  useEffect(() => {
    if (!open) return undefined
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !panel.current?.contains(target) && !button.current?.contains(target)
    const leave = (event: Event) => {
      if (!isOutside(event.target)) return
      // A field that goes away says nothing of having been left: what was typed would be lost.
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && panel.current?.contains(activeElement)) activeElement.blur()
      close(false)
    }
    // What is in the panel may still be on its way, and the focus with it.
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.target !== button.current) return
      event.preventDefault()
      close()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open, close])

  /** Keys pressed inside belong to the panel, not to the page; shortcuts with Ctrl or Cmd go on. */
  const keepKeys = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return
      event.stopPropagation()
      if (event.key === 'Escape') close()
    },
    [close],
  )

  return { id, open, setOpen, button, panel, close, keepKeys, settle }
}

export type Floating = ReturnType<typeof useFloating>

/** The keyboard and the presentation remote. Nothing fires while somebody types. */
import { useEffect } from 'react'
import type { Lab } from '../../store/labState'
import { useLabStore } from '../lab'

const TYPING = 'input:not([type=radio], [type=checkbox], [type=file]), textarea, select, [contenteditable]'

const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(TYPING) !== null

/** Space on a button presses it, and where one reads it scrolls, whatever else Space does. */
const takesSpace = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('button, a, label, summary, input, .side, .enlarged, .panel') !== null

function actionOf(
  { key, shiftKey, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  lab: Lab,
): (() => void) | null {
  if (ctrlKey || metaKey) {
    if (altKey || key.toLowerCase() !== 'z') return null
    return shiftKey ? lab.redo : lab.undo
  }
  if (altKey) return null
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return shiftKey ? lab.nextPhase : lab.next
    case 'ArrowLeft':
    case 'PageUp':
      return shiftKey ? lab.backPhase : lab.back
    case 'Home':
      return lab.first
    case 'End':
      return lab.last
    case ' ':
      return takesSpace(target) ? null : lab.playing ? lab.pause : lab.play
    case 'r':
    case 'R':
      return lab.reset
    case 'p':
    case 'P':
      return () => lab.present(!lab.presenting)
    case 'Escape':
      if (lab.presenting) return () => lab.present(false)
      return () => (lab.enlarged ? lab.enlarge(null) : lab.select(null))
    default:
      return null
  }
}

export function useKeys(showKeys: () => void): void {
  const store = useLabStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const action = event.key === '?' ? showKeys : actionOf(event, store.getState())
      if (!action) return
      if (event.key !== 'Escape') event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, showKeys])
}

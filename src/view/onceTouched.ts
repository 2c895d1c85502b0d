/** The moment at which a person first does something with the page: what the first press will need is fetched then. */
const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Calls `act` once, at the first sign of a person; returns how to call it off. */
export function onceTouched(act: () => void): () => void {
  const touched = () => {
    stop()
    act()
  }
  const stop = () => {
    for (const type of TOUCHES) window.removeEventListener(type, touched)
  }
  for (const type of TOUCHES) window.addEventListener(type, touched, { passive: true })
  return stop
}

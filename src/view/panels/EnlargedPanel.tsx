/** A panel spread over the graph and what stands beside it; the timeline stays where it is. */
import { useEffect, useRef } from 'react'
import { useLab, useLabStore, useMessages } from '../lab'
import { Panel } from './Panel'

export function EnlargedPanel() {
  const store = useLabStore()
  const panel = useLab((state) => state.enlarged)
  const t = useMessages().shell
  const surface = useRef<HTMLElement>(null)
  useEffect(() => {
    if (panel) surface.current?.focus()
  }, [panel])
  if (!panel) return null
  return (
    <section
      ref={surface}
      className="enlarged"
      tabIndex={-1}
      aria-label={t.panelNames[panel]}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        store.getState().enlarge(null)
      }}
    >
      <Panel panel={panel} />
    </section>
  )
}

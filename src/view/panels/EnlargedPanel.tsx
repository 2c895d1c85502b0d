/** A panel spread over the graph and what stands beside it; the timeline stays where it is. */
import { useEffect, useRef } from 'react'
import type { PanelId } from '../../store/outlook'
import { useLabStore, useMessages } from '../lab'
import { Panel } from './Panel'

export function EnlargedPanel({ panel }: { panel: PanelId }) {
  const store = useLabStore()
  const t = useMessages().shell
  const surface = useRef<HTMLElement>(null)
  useEffect(() => {
    surface.current?.focus()
  }, [])
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

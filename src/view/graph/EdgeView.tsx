/** The button that opens the choice of what edges and circles show. */
import { Popover } from '../controls/Popover'
import { useMessages } from '../lab'
import { laterPart } from '../Loading'

const EdgeOptions = laterPart(() => import('../panels/EdgeOptions'), 'EdgeOptions')

export function EdgeView() {
  const t = useMessages().graph
  return (
    <Popover
      name={t.edgeView}
      className="quiet-button"
      label={
        <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
          <path d="M0 2h16M0 7h16M0 12h16" stroke="currentColor" strokeWidth="1.6" />
          <path d="M4 0v4M11 5v4M6 10v4" stroke="currentColor" strokeWidth="3" />
        </svg>
      }
    >
      <EdgeOptions />
    </Popover>
  )
}

/** The button for appearance and digits. */
import { Popover } from '../controls/Popover'
import { useMessages } from '../lab'
import { laterPart } from '../Loading'

const ViewChoices = laterPart(() => import('./ViewChoices'), 'ViewChoices')

export function ViewOptions() {
  const t = useMessages().shell
  return (
    <Popover
      name={t.view}
      className="text-button"
      label={
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
        </svg>
      }
    >
      <ViewChoices />
    </Popover>
  )
}

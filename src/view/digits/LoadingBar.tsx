/** How much of what is being loaded is there. */
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import './digits.css'

export function LoadingBar() {
  const { loading: t } = useLaterMessages().digits
  const percent = useLab(({ loading }) => Math.round(100 * (loading ?? 0)))
  return (
    <div className="notice loading-notice">
      <p>
        {t.label} <span className="loading-share">{t.percent(percent)}</span>
      </p>
      <progress className="loading-bar" aria-label={t.label} max={100} value={percent} />
    </div>
  )
}

/** Two runs side by side: duplicating, what differs, and the curves of all runs. */
import { TermList } from '../glossary/TermList'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { RunList } from './RunList'
import { GradientOfRuns, LossOfRuns } from './RunsChart'
import '../charts/charts.css'
import './compare.css'

/** With the first. */
const MOST = 6

const TERMS = ['hyperparameter', 'learning-rate', 'initialization', 'gradient'] as const

export function ComparePanel() {
  const t = useLaterMessages().compare
  const comparison = useLab((state) => state.comparison)
  const large = useLab((state) => state.enlarged === 'compare')
  const { duplicate } = useLabStore().getState()
  if (!comparison) {
    return (
      <div className="compare">
        <p className="compare-empty">{t.invitation}</p>
        <button type="button" className="button" onClick={() => void duplicate()}>
          {t.duplicate}
        </button>
        <TermList ids={TERMS} />
      </div>
    )
  }
  const full = comparison.sides.length + 1 >= MOST
  return (
    <div className={`compare${large ? ' is-large' : ''}`}>
      <div className="compare-runs">
        <RunList comparison={comparison} />
        {full ? (
          <p>{t.full}</p>
        ) : (
          <button type="button" className="text-button" onClick={() => void duplicate()}>
            {t.another}
          </button>
        )}
      </div>
      <div className="compare-charts">
        <LossOfRuns comparison={comparison} />
        <GradientOfRuns comparison={comparison} />
      </div>
      <TermList ids={TERMS} />
    </div>
  )
}

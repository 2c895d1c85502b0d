/** In words: whether the gradient fades or explodes on its way back. */
import type { LayerHistory } from '../../core/layerHistory'
import { formatCount } from '../../draw/format'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { figuresAt } from './flowState'
import { REMARKABLE, verdictOn } from './verdictOn'

export function Verdict({ history }: { history: LayerHistory }) {
  const t = useLaterMessages().flow
  const text = useLab((state) => {
    const at = figuresAt(state, history, 'gradient', null)
    if (!at) return t.notYet
    const late = at.step === state.trace?.step ? '' : t.asOf(formatCount(at.step))
    return [verdictOn(at.values, t), late].filter(Boolean).join(' ')
  })
  return (
    <div>
      <p className="flow-verdict" role="status" aria-live="off">
        {text}
      </p>
      {history.layers > 1 && <p className="flow-about">{t.thresholds(String(REMARKABLE))}</p>}
    </div>
  )
}

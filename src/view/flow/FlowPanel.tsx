/** Where gradients fade or explode: norms, flat slopes and distributions of every layer, over the run so far. */
import { TermList } from '../glossary/TermList'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { FateList } from './FateList'
import { NORMS_SHOWN, SHARES_SHOWN } from './flowState'
import { LayerChart } from './LayerChart'
import { SpreadChart } from './SpreadChart'
import { useLayerHistory } from './useLayerHistory'
import { Verdict } from './Verdict'
import '../charts/charts.css'
import './flow.css'

const TERMS = ['vanishing-gradient', 'saturation', 'dead-relu', 'delta'] as const

export function FlowPanel() {
  const t = useLaterMessages().flow
  const history = useLayerHistory()
  const large = useLab((state) => state.enlarged === 'flow')
  if (!history) return <p className="flow flow-about">{t.waiting}</p>
  return (
    <div className={`flow${large ? ' is-large' : ''}`}>
      <Verdict history={history} />
      <LayerChart title={t.norms} options={NORMS_SHOWN} history={history} />
      <LayerChart title={t.shares} options={SHARES_SHOWN} history={history} />
      <FateList />
      <SpreadChart history={history} large={large} />
      <TermList ids={TERMS} />
    </div>
  )
}

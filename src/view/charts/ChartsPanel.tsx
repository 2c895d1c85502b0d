/** The charts of the run: the decision map or the fitted curve, the loss, the scores. */
import { useEffect } from 'react'
import { TermList } from '../glossary/TermList'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { CurvePlot } from './CurvePlot'
import { DecisionMap } from './DecisionMap'
import { LossChart } from './LossChart'
import { inputsOf } from './mapState'
import { Scores } from './Scores'
import './charts.css'

/** One example, or two, make no map. */
const FEWEST = 3

const TERMS = ['loss-function', 'step', 'epoch', 'mini-batch', 'overfitting'] as const

export function ChartsPanel() {
  const store = useLabStore()
  const { charts } = useLaterMessages()
  const inputs = useLab(inputsOf)
  const enough = useLab((state) => state.setup.data.train.count >= FEWEST)
  useEffect(() => store.getState().watch(), [store])
  return (
    <div className="charts" role="group" aria-label={charts.title}>
      {enough && inputs === 2 && <DecisionMap />}
      {enough && inputs === 1 && <CurvePlot />}
      <LossChart />
      <Scores />
      <TermList ids={TERMS} />
    </div>
  )
}

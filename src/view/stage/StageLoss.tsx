/** While training runs: the loss, large, its curve, and how fast it goes. */
import { useEffect } from 'react'
import { formatCount, formatNumber } from '../../draw/format'
import { knownLoss } from '../charts/knownLoss'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { laterPart, Loading } from '../Loading'
import '../charts/charts.css'

const LossChart = laterPart(() => import('../charts/LossChart'), 'LossChart')

/** As exactly as a number that changes all the time can be read. */
const READ_DIGITS = 2

export function StageLoss() {
  const store = useLabStore()
  const messages = useMessages()
  const t = useLaterMessages().stage
  const loss = useLab(knownLoss)
  const digits = useLab((state) => state.digits)
  const steps = useLab(({ samplesPerSecond, trace }) =>
    Number((samplesPerSecond / (trace?.examples.length ?? 1)).toPrecision(READ_DIGITS)),
  )
  useEffect(() => store.getState().watch(), [store])
  return (
    <>
      <h2>{messages.timeline.loss}</h2>
      <output className="stage-result" aria-live="off" aria-label={messages.timeline.loss}>
        {loss !== null && formatNumber(loss, digits)}
      </output>
      <Loading>
        <LossChart />
      </Loading>
      <p className="stage-speed">{steps >= 1 && t.speed(formatCount(Math.round(steps)))}</p>
    </>
  )
}

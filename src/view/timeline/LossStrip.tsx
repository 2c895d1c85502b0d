/** The right end of the dock: the loss of the step on show, and the losses of the steps so far. */
import { lazy, useEffect, useState } from 'react'
import { formatCount, formatNumber } from '../../draw/format'
import { knownLoss } from '../charts/knownLoss'
import { useLab, useMessages } from '../lab'
import { Loading } from '../Loading'
import { onceTouched } from '../onceTouched'
import { NARROW, useMedia } from '../useMedia'
import './lossStrip.css'

const LossCurve = lazy(async () => ({ default: (await import('./LossCurve')).LossCurve }))

/** Readouts longer than this are set a size smaller. */
const LONG = 10

/** Before the first step has a loss the curve is an empty axis. */
function useTouched(): boolean {
  const [touched, setTouched] = useState(false)
  useEffect(() => onceTouched(() => setTouched(true)), [])
  return touched
}

export function LossStrip() {
  const messages = useMessages()
  const loss = useLab(knownLoss)
  const digits = useLab((state) => state.digits)
  const examples = useLab((state) => state.trace?.examples.length ?? 1)
  const narrow = useMedia(NARROW)
  const wanted = useTouched()
  const text = loss === null ? messages.timeline.knownAfterOutput : formatNumber(loss, digits)
  const size = loss === null ? 'waiting' : text.length > LONG ? 'long' : 'number'
  return (
    <div className="loss-strip">
      <div className="loss-read">
        <span>
          {examples > 1 && !narrow
            ? messages.timeline.lossMean(formatCount(examples))
            : messages.timeline.loss}
        </span>
        <output aria-label={messages.timeline.loss} aria-live="off" className={size}>
          {text}
        </output>
      </div>
      <Loading>{wanted && <LossCurve />}</Loading>
    </div>
  )
}

/** The right end of the dock: the loss of the step on show, and the losses of the steps so far. */
import { Suspense, useEffect, useRef, useState } from 'react'
import { BASELINE, DOTS, MARGIN, STRIP_HEIGHT, STRIP_WIDTH, WAITING } from '../../draw/charts/stripPlaces'
import { formatCount, formatNumber } from '../../draw/format'
import { knownLoss } from '../charts/knownLoss'
import { useWidth } from '../charts/useWidth'
import { useLab, useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'
import { onceTouched } from '../onceTouched'
import { NARROW, useMedia } from '../useMedia'
import './lossStrip.css'

const LossCurve = laterPart(() => import('./LossCurve'), 'LossCurve')

/** Of the dots, those with a number. */
const LABELLED = [0, 4, 9]

/** Readouts longer than this are set a size smaller. */
const LONG = 9

/** The strip of a run of which nothing is known, step 1 on show: it needs no code that is not here already. */
function EmptyStrip() {
  const ref = useRef<SVGSVGElement>(null)
  const width = useWidth(ref, STRIP_WIDTH)
  const x = (k: number) => MARGIN + (k * (width - 2 * MARGIN)) / (DOTS - 1)
  const each = (draw: (k: number) => string) =>
    Array.from({ length: DOTS }, (_, k) => `M${x(k)} ${draw(k)}`).join('')
  return (
    <svg ref={ref} className="loss-curve" height={STRIP_HEIGHT} aria-hidden="true">
      <rect className="now" x={x(0) - 11} width={22} height={BASELINE + 2} rx={4} />
      <path className="unseen" d={each(() => `${WAITING - 3}a3 3 0 1 1 0 6a3 3 0 1 1 0-6`)} />
      <g className="axis">
        <path
          d={
            each((k) => `${BASELINE}v${LABELLED.includes(k) ? 7 : 4}`) + `M${x(0)} ${BASELINE}H${x(DOTS - 1)}`
          }
        />
        {LABELLED.map((k) => (
          <text key={k} x={x(k)} y={BASELINE + 21} textAnchor="middle">
            {k + 1}
          </text>
        ))}
      </g>
    </svg>
  )
}

export function LossStrip() {
  const messages = useMessages()
  const loss = useLab(knownLoss)
  const digits = useLab((state) => state.digits)
  const examples = useLab((state) => state.trace?.examples.length ?? 1)
  const narrow = useMedia(NARROW)
  const [wanted, setWanted] = useState(false)
  useEffect(() => onceTouched(() => setWanted(true)), [])
  const empty = useLab(({ trace }) => !trace || trace.step === 1) && <EmptyStrip />
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
      <Loading>
        <Suspense fallback={empty}>{wanted || loss !== null || !empty ? <LossCurve /> : empty}</Suspense>
      </Loading>
    </div>
  )
}

/** The losses of the steps so far, as a small curve. */
import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { formatCount, formatNumber } from '../../draw/format'
import {
  seenLosses,
  stripFrame,
  stripHeight,
  stripLine,
  type Seen,
  type StripFrame,
} from '../../draw/charts/strip'
import { BASELINE, STRIP_HEIGHT, STRIP_WIDTH, WAITING } from '../../draw/charts/stripPlaces'
import { furthestStep } from '../../draw/charts/seen'
import { wholeLabel } from '../../draw/charts/ticks'
import { knownLoss } from '../charts/knownLoss'
import { useWidth } from '../charts/useWidth'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import './lossCurve.css'

/** A slider, so that it can be moved along with the arrow keys. */
export function LossCurve() {
  const store = useLabStore()
  const { charts } = useLaterMessages()
  const history = useLab((state) => state.history)
  const step = useLab((state) => state.trace?.step ?? state.firstStep)
  const first = useLab((state) => state.firstStep)
  const loss = useLab(knownLoss)
  const ref = useRef<SVGSVGElement>(null)
  const width = useWidth(ref, STRIP_WIDTH)
  const furthest = furthestStep({ history, step, loss })
  const seen = useMemo(() => seenLosses({ history, step, loss }), [history, step, loss])
  const frame = useMemo(() => stripFrame(width, first, furthest), [width, first, furthest])

  const go = (to: number) => {
    if (to !== step && to >= frame.first) store.getState().goToStep(to)
  }
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
    if (by === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    go(step + by)
  }
  const click = (event: MouseEvent<SVGSVGElement>) =>
    go(frame.stepAt(event.clientX - event.currentTarget.getBoundingClientRect().left))
  const place = formatCount(step)
  return (
    <svg
      ref={ref}
      className="loss-curve"
      height={STRIP_HEIGHT}
      role="slider"
      tabIndex={0}
      aria-label={charts.lossStrip}
      aria-valuemin={first}
      aria-valuemax={furthest}
      aria-valuenow={step}
      aria-valuetext={
        loss === null ? charts.stepNotSeen(place) : charts.stepLoss(place, formatNumber(loss, 4))
      }
      onClick={click}
      onKeyDown={press}
    >
      <rect className="now" x={frame.x(step) - 11} width={22} height={BASELINE + 2} rx={4} />
      <Axis frame={frame} />
      <Curve seen={seen} frame={frame} step={step} loss={loss} />
    </svg>
  )
}

function Axis({ frame }: { frame: StripFrame }) {
  const end = frame.x(frame.last)
  return (
    <g className="axis">
      <path d={`M${frame.x(frame.first)} ${BASELINE}H${end}`} />
      {frame.ticks.map(({ step, labelled }) => (
        <path key={step} d={`M${frame.x(step)} ${BASELINE}v${labelled ? 7 : 4}`} />
      ))}
      {frame.ticks.map(
        ({ step, labelled }) =>
          labelled && (
            <text
              key={step}
              x={frame.x(step)}
              y={BASELINE + 21}
              textAnchor={frame.x(step) > end - 24 ? 'end' : step === frame.first ? 'start' : 'middle'}
              dx={step === frame.first ? -4 : 0}
            >
              {wholeLabel(step)}
            </text>
          ),
      )}
    </g>
  )
}

interface CurveProps {
  seen: Seen
  frame: StripFrame
  step: number
  /** Of the step on show; null until it is known. */
  loss: number | null
}

function Curve({ seen, frame, step, loss }: CurveProps) {
  const y = useMemo(() => stripHeight(seen), [seen])
  const line = useMemo(() => stripLine(seen, frame, y), [seen, frame, y])
  return (
    <>
      <path className={frame.dotted ? 'line' : 'line strong'} d={line} />
      {frame.dotted &&
        frame.ticks.map(({ step: at }) => <Dot key={at} step={at} seen={seen} frame={frame} y={y} />)}
      {loss !== null && Number.isFinite(loss) && (
        <circle className="current" cx={frame.x(step)} cy={y(loss)} r={6} />
      )}
    </>
  )
}

interface DotProps {
  step: number
  seen: Seen
  frame: StripFrame
  y(loss: number): number
}

function Dot({ step, seen, frame, y }: DotProps) {
  const loss = seen.losses[seen.steps.indexOf(step)]
  const known = Number.isFinite(loss)
  return (
    <circle className={known ? 'seen' : 'unseen'} cx={frame.x(step)} cy={known ? y(loss) : WAITING} r={3} />
  )
}

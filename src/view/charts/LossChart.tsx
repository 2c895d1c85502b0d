/** The loss over the steps: training and test, and the mini-batches where they are smaller than the data. */
import {
  useId,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { nearestPlace } from '../../draw/charts/lossAt'
import { lossLayout, type LossLayout } from '../../draw/charts/lossLayout'
import { paintLoss } from '../../draw/charts/paintLoss'
import type { Lab } from '../../store/labState'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { Surface } from './canvasLoop'
import { knownLoss } from './knownLoss'
import { hasMiniBatches, lookableSteps, lossLimit, lossLookedAt, lossSentence, markOfLoss } from './lossState'
import { useCanvas, type Shows } from './useCanvas'

const shows: Shows = (state, before) =>
  state.history !== before.history || state.trace !== before.trace || state.cursor !== before.cursor
const FORWARD = new Set(['ArrowRight', 'ArrowUp'])
const BACKWARD = new Set(['ArrowLeft', 'ArrowDown'])

/** How many recorded steps an arrow key goes with Shift. */
const LEAP = 20

export function LossChart() {
  const { charts } = useLaterMessages()
  const [logarithmic, setLogarithmic] = useState(false)
  const miniBatches = useLab(hasMiniBatches)
  const test = useLab((state) => state.setup.data.test !== null)
  return (
    <section className="chart loss-chart">
      <div className="chart-head">
        <h2>{charts.loss}</h2>
        <ul className="chart-key">
          <Key kind="train" name={charts.train} />
          {test && <Key kind="test" name={charts.test} />}
          {miniBatches && <Key kind="mini-batch" name={charts.miniBatch} />}
        </ul>
      </div>
      <LossCurve logarithmic={logarithmic} />
      <label className="chart-option">
        <input
          type="checkbox"
          checked={logarithmic}
          onChange={(event) => setLogarithmic(event.target.checked)}
        />
        {charts.logScale}
      </label>
    </section>
  )
}

function Key({ kind, name }: { kind: string; name: string }) {
  return (
    <li>
      <svg width="20" height="8" aria-hidden="true">
        <path className={kind} d="M0 4H20" />
      </svg>
      {name}
    </li>
  )
}

/** `looked` is the step under the pointer, or moved to with the keys. */
function LossCurve({ logarithmic }: { logarithmic: boolean }) {
  const store = useLabStore()
  const [looked, setLooked] = useState<number | null>(null)
  const layout = useRef<LossLayout | null>(null)

  const paint = ({ context, width, height, theme }: Surface, state: Lab) => {
    const miniBatches = hasMiniBatches(state)
    const { history, firstStep: first, trace } = state
    const input = { history, first, limit: lossLimit(state), logarithmic, miniBatches }
    layout.current = lossLayout(input, width, height, theme.size)
    const at = looked === null ? null : lossLookedAt(state, looked)
    const marks = {
      now: { step: trace?.step ?? first, loss: knownLoss(state) },
      looked: at && markOfLoss(state, at),
    }
    paintLoss(context, layout.current, marks, theme)
  }
  const canvas = useCanvas(paint, shows)

  const stepUnder = (event: MouseEvent<HTMLElement>) => {
    const steps = lookableSteps(store.getState())
    if (!layout.current || steps.length === 0) return null
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left
    return steps[nearestPlace(steps, layout.current.stepAt(px))]
  }
  const go = (step: number | null) => {
    if (step !== null) store.getState().goToStep(step)
  }
  const press = (event: KeyboardEvent) => {
    const steps = lookableSteps(store.getState())
    if (steps.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const here = nearestPlace(steps, looked ?? store.getState().trace!.step)
    const direction = Number(FORWARD.has(event.key)) - Number(BACKWARD.has(event.key))
    const there = here + direction * (event.shiftKey ? LEAP : 1)
    if (direction !== 0) setLooked(steps[Math.min(steps.length - 1, Math.max(0, there))])
    else if (event.key === 'Enter') go(steps[here])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <LossSlider
      looked={looked}
      onKeyDown={press}
      onBlur={() => setLooked(null)}
      onPointerMove={(event) => setLooked(stepUnder(event))}
      onPointerLeave={() => setLooked(null)}
      // What was read out is where a click leads: a click's place is rounded, that of a move is not.
      onClick={(event) => go(looked ?? stepUnder(event))}
    >
      <canvas ref={canvas} className="loss-canvas" aria-hidden="true" />
    </LossSlider>
  )
}

interface LossSliderProps extends HTMLAttributes<HTMLElement> {
  looked: number | null
  children: ReactNode
}

/** The readout, and the slider that a keyboard and a screen reader find; both renew themselves while training runs. */
function LossSlider({ looked, children, ...handlers }: LossSliderProps) {
  const later = useLaterMessages()
  const { charts } = later
  const help = useId()
  const sentence = useLab((state) => lossSentence(state, looked, later))
  const first = useLab((state) => state.firstStep)
  const last = useLab((state) => Math.max(state.firstStep, lossLimit(state)))
  const step = useLab((state) => lossLookedAt(state, looked)?.step ?? state.firstStep)
  return (
    <>
      <p className="readout">{sentence}</p>
      <p id={help} className="visually-hidden">
        {charts.lossChartHelp}
      </p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={charts.lossChart}
        aria-describedby={help}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={step}
        aria-valuetext={sentence}
        {...handlers}
      >
        {children}
      </div>
    </>
  )
}

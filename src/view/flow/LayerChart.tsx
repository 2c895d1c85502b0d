/** A figure of every layer over the steps, with a choice of figures. */
import { useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { LayerHistory } from '../../core/layerHistory'
import { layerLinesHeight, layerLinesLayout, type LayerLinesLayout } from '../../draw/charts/layerLines'
import { nearestPlace } from '../../draw/charts/lossAt'
import { paintLayerLines } from '../../draw/charts/paintLayerLines'
import { formatCount } from '../../draw/format'
import type { Lab } from '../../store/labState'
import type { Surface } from '../charts/canvasLoop'
import { useCanvas, type Shows } from '../charts/useCanvas'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { columnsOf, figuresAt, furthest, knownRecords, isShare, type Shown } from './flowState'
import { layerLabel, LayerKey, layerSentence } from './LayerKey'

const shows: Shows = (state, before) => state.trace !== before.trace || state.cursor !== before.cursor
const FORWARD = new Set(['ArrowRight', 'ArrowUp'])
const BACKWARD = new Set(['ArrowLeft', 'ArrowDown'])
const LEAP = 20

/** The usual ratio of update and parameters (a rule of thumb: Karpathy, CS231n), and a third and three times of it. */
const BAND = { low: 1e-3 / 3, middle: 1e-3, high: 3e-3 }

interface Props {
  readonly title: string
  readonly options: readonly Shown[]
  readonly history: LayerHistory
}

export function LayerChart({ title, options, history }: Props) {
  const t = useLaterMessages().flow
  const [shown, setShown] = useState(options[0])
  const [looked, setLooked] = useState<number | null>(null)
  return (
    <section className="chart layer-chart">
      <div className="chart-head">
        <h3>{title}</h3>
        <StepRead history={history} shown={shown} looked={looked} />
      </div>
      <Segmented
        label={t.show}
        value={shown}
        options={options}
        nameOf={(each) => t.figures[each]}
        onChange={setShown}
      />
      <LayerLines history={history} shown={shown} looked={looked} look={setLooked} />
      <LayerKey history={history} shown={shown} looked={looked} />
      <p className="flow-about">{t.about[shown]}</p>
    </section>
  )
}

interface LookProps {
  readonly history: LayerHistory
  readonly shown: Shown
  /** The step under the pointer, or moved to with the keys. */
  readonly looked: number | null
}

/** The step that the figures below are of. */
function StepRead({ history, shown, looked }: LookProps) {
  const t = useLaterMessages().flow
  const step = useLab((state) => figuresAt(state, history, shown, looked)?.step ?? null)
  return step === null ? null : <span>{t.atStep(formatCount(step))}</span>
}

function LayerLines({ history, shown, looked, look }: LookProps & { look(step: number | null): void }) {
  const store = useLabStore()
  const t = useLaterMessages().flow
  const help = useId()
  const layout = useRef<LayerLinesLayout | null>(null)
  const values = useMemo(() => columnsOf(history, shown), [history, shown])

  const paint = ({ context, width, height, theme }: Surface, state: Lab) => {
    const tall = layerLinesHeight(history.layers, theme.size)
    context.canvas.style.height = `${tall}px`
    if (Math.abs(tall - height) > 1) return
    const { steps } = history
    const input = {
      steps,
      count: knownRecords(state, steps, shown),
      values,
      labels: values.map((_, k) => layerLabel(shown, k + 1)),
      first: state.firstStep,
      furthest: furthest(state),
      scale: isShare(shown) ? ('share' as const) : ('log' as const),
    }
    layout.current = layerLinesLayout(input, width, height, theme.size)
    const marks = {
      now: state.trace?.step ?? state.firstStep,
      looked: looked === null ? null : figuresAt(state, history, shown, looked),
      band: shown === 'ratio' ? BAND : null,
    }
    paintLayerLines(context, layout.current, marks, theme)
  }
  const canvas = useCanvas(paint, shows)

  const known = () => {
    const count = knownRecords(store.getState(), history.steps, shown)
    return Array.from(history.steps.subarray(0, count))
  }
  const follow = (event: MouseEvent<HTMLElement>) => {
    const steps = known()
    if (!layout.current || steps.length === 0) return
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left
    look(steps[nearestPlace(steps, layout.current.stepAt(px))])
  }
  const press = (event: KeyboardEvent) => {
    const steps = known()
    if (steps.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const here = nearestPlace(steps, looked ?? store.getState().trace!.step)
    const direction = Number(FORWARD.has(event.key)) - Number(BACKWARD.has(event.key))
    const there = here + direction * (event.shiftKey ? LEAP : 1)
    if (direction !== 0) look(steps[Math.min(steps.length - 1, Math.max(0, there))])
    else if (event.key === 'Enter') store.getState().goToStep(steps[here])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const first = useLab((state) => state.firstStep)
  const last = useLab((state) => Math.max(state.firstStep, furthest(state)))
  const sentence = useLab((state) => layerSentence(figuresAt(state, history, shown, looked), shown, t))
  const step = useLab((state) => figuresAt(state, history, shown, looked)?.step ?? state.firstStep)
  return (
    <>
      <p id={help} className="visually-hidden">
        {t.chartHelp}
      </p>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t.chartOf(t.figures[shown])}
        aria-describedby={help}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={step}
        aria-valuetext={sentence}
        onKeyDown={press}
        onBlur={() => look(null)}
        onPointerMove={follow}
        onPointerLeave={() => look(null)}
        onClick={() => store.getState().goToStep(step)}
      >
        <canvas ref={canvas} className="layer-canvas" aria-hidden="true" />
      </div>
    </>
  )
}

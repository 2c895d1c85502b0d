/** What a network with one input answers over that input, with the examples beside it. */
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import {
  curveLayout,
  inputOfSample,
  paintCurve,
  type CurveInput,
  type CurveLayout,
} from '../../draw/charts/curve'
import { formatNumber } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { useLab, useLabStore, useMessages } from '../lab'
import type { Surface } from './canvasLoop'
import { gridOf, inputName, outputName, outputsOf, samplesOf } from './mapState'
import { PointCount } from './PointCount'
import { useCanvas, type Shows } from './useCanvas'

const shows: Shows = (state, before) => state.shown !== before.shown || state.setup !== before.setup
const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** The first output: networks with one input and several outputs are rare. */
const OUTPUT = 0

function curveInput(state: Lab): CurveInput | null {
  const map = gridOf(state)
  if (!map) return null
  const { train, test } = state.setup.data
  const { x0, x1 } = map.request
  const samples = samplesOf(map, OUTPUT)
  return { x0, x1, samples, train, test, outputs: outputsOf(state), output: OUTPUT }
}

function reading(state: Lab, looked: number | null): string {
  const input = curveInput(state)
  if (!input) return state.messages.charts.waiting
  if (looked === null) return ''
  const k = Math.min(looked, input.samples.length - 1)
  const x = formatNumber(inputOfSample(input, k), 4)
  return `${inputName(state, 0)} = ${x} · ${outputName(state, OUTPUT)} = ${formatNumber(input.samples[k], 4)}`
}

export function CurvePlot() {
  const store = useLabStore()
  const { charts } = useMessages()
  const help = useId()
  const [looked, setLooked] = useState<number | null>(null)
  const text = useLab((state) => reading(state, looked))
  const over = useLab((state) => charts.curveOf(outputName(state, OUTPUT), inputName(state, 0)))
  const drawn = useRef<CurveLayout | null>(null)

  const paint = ({ context, width, height, theme }: Surface, state: Lab) => {
    const input = curveInput(state)
    if (!input) return
    drawn.current = curveLayout(input, width, height, theme.size)
    paintCurve(context, drawn.current, { input, looked }, theme)
  }
  const canvas = useCanvas(paint, shows)

  const follow = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    if (drawn.current) setLooked(drawn.current.sampleUnder(event.clientX - left))
  }
  const press = (event: KeyboardEvent) => {
    const input = curveInput(store.getState())
    const move = MOVES[event.key]
    if (!input || !move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const last = input.samples.length - 1
    const there = (looked ?? last >> 1) + move * (event.shiftKey ? 8 : 1)
    setLooked(Math.min(last, Math.max(0, there)))
  }
  return (
    <section className="chart">
      <div className="chart-head">
        <h2>{charts.curve}</h2>
        <span>{over}</span>
      </div>
      <p className="readout" aria-live={looked === null ? 'off' : 'polite'}>
        {text}
      </p>
      <p id={help} className="visually-hidden">
        {charts.curveHelp}
      </p>
      <div
        role="application"
        tabIndex={0}
        aria-label={`${charts.curve}: ${over}`}
        aria-describedby={help}
        onKeyDown={press}
        onBlur={() => setLooked(null)}
        onPointerMove={follow}
        onPointerLeave={() => setLooked(null)}
      >
        <canvas ref={canvas} className="curve-canvas" aria-hidden="true" />
      </div>
      <PointCount />
    </section>
  )
}

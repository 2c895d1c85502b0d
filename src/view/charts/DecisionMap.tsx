/** What the network answers over its two inputs, with the examples on it. */
import { useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { cellUnder, mapLayout, sampleAt, type MapLayout } from '../../draw/charts/mapLayout'
import { paintMap } from '../../draw/charts/paintMap'
import { markOf } from '../../draw/charts/points'
import { valueScale } from '../../draw/charts/valueScale'
import { formatNumber } from '../../draw/format'
import type { Lab } from '../../store/labState'
import { useLab, useLabStore, useMessages } from '../lab'
import type { Surface } from './canvasLoop'
import { borderOf, gridOf, inputName, marksOf, outputName, outputsOf, rowOnShow, samplesOf } from './mapState'
import { PointCount } from './PointCount'
import { useCanvas, type Shows } from './useCanvas'

const shows: Shows = (state, before) =>
  state.shown !== before.shown || state.setup !== before.setup || rowOnShow(state) !== rowOnShow(before)
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Column and row of the grid. */
type Place = readonly [number, number]

export function DecisionMap() {
  const { charts } = useMessages()
  const outputs = useLab(outputsOf)
  const [chosen, setOutput] = useState(0)
  const output = Math.min(chosen, outputs - 1)
  const name = useLab((state) => outputName(state, output))
  return (
    <section className="chart">
      <div className="chart-head">
        <h2>{charts.map}</h2>
        {outputs === 1 ? (
          <span>{charts.mapOf(name)}</span>
        ) : (
          <OutputChoice outputs={outputs} output={output} choose={setOutput} />
        )}
      </div>
      <MapPlane output={output} />
      <PointCount />
    </section>
  )
}

function OutputChoice(props: { outputs: number; output: number; choose(output: number): void }) {
  const { charts } = useMessages()
  const state = useLabStore().getState()
  return (
    <select
      aria-label={charts.mapOutput}
      value={props.output}
      onChange={(event) => props.choose(Number(event.target.value))}
    >
      {Array.from({ length: props.outputs }, (_, output) => (
        <option key={output} value={output}>
          {charts.mapOf(outputName(state, output))}
        </option>
      ))}
    </select>
  )
}

/** The answer at a sample of the grid, with its place. */
function reading(state: Lab, output: number, place: Place | null): string {
  const map = gridOf(state)
  if (!map) return state.messages.charts.waiting
  if (!place) return ''
  const sample = sampleAt(map.request, ...place)
  const number = (value: number) => formatNumber(value, 4)
  return [
    `${inputName(state, 0)} = ${number(sample.x)}`,
    `${inputName(state, 1)} = ${number(sample.y)}`,
    `${outputName(state, output)} = ${number(map.grid[sample.index * map.outputs + output])}`,
  ].join(' · ')
}

function MapPlane({ output }: { output: number }) {
  const store = useLabStore()
  const { charts } = useMessages()
  const help = useId()
  const data = useLab((state) => state.setup.data)
  const outputs = useLab(outputsOf)
  const [looked, setLooked] = useState<Place | null>(null)
  const text = useLab((state) => reading(state, output, looked))
  const name = useLab((state) => outputName(state, output))
  const scale = useMemo(() => valueScale(data.task, data.train, outputs, output), [data, outputs, output])
  const marks = useMemo(() => marksOf(data, outputs, output, scale), [data, outputs, output, scale])
  const drawn = useRef<MapLayout | null>(null)

  const paint = ({ context, width, theme }: Surface, state: Lab) => {
    const map = gridOf(state)
    if (!map) return
    const layout = mapLayout(map.request, scale, width, theme.size)
    drawn.current = layout
    context.canvas.style.height = `${layout.height}px`
    const row = rowOnShow(state)
    const values = {
      scale,
      resolution: map.request.resolution,
      samples: samplesOf(map, output),
      border: borderOf(map, data.task, output),
      ...marks,
      now: row === null ? null : markOf(data.train, data.task, row, outputs, output, scale),
      looked: looked && sampleAt(map.request, ...looked),
    }
    paintMap(context, layout, values, theme)
  }
  const canvas = useCanvas(paint, shows)

  const follow = (event: PointerEvent<HTMLElement>) => {
    const map = gridOf(store.getState())
    if (!map || !drawn.current) return
    const box = event.currentTarget.getBoundingClientRect()
    setLooked(
      cellUnder(drawn.current, map.request.resolution, event.clientX - box.left, event.clientY - box.top),
    )
  }
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key]
    const map = gridOf(store.getState())
    if (!move || !map || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const last = map.request.resolution - 1
    const by = event.shiftKey ? 8 : 1
    const [column, row] = looked ?? [last >> 1, last >> 1]
    const within = (value: number) => Math.min(last, Math.max(0, value))
    setLooked([within(column + by * move[0]), within(row + by * move[1])])
  }
  return (
    <>
      <p className="readout" aria-live={looked ? 'polite' : 'off'}>
        {text}
      </p>
      <p id={help} className="visually-hidden">
        {charts.mapHelp}
      </p>
      <div
        role="application"
        tabIndex={0}
        aria-label={`${charts.map}: ${charts.mapOf(name)}`}
        aria-describedby={help}
        onKeyDown={press}
        onBlur={() => setLooked(null)}
        onPointerMove={follow}
        onPointerLeave={() => setLooked(null)}
      >
        <canvas ref={canvas} className="map-canvas" aria-hidden="true" />
      </div>
    </>
  )
}

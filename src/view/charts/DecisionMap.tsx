/** What the network answers over its two inputs, with the examples on it. */
import { useMemo, useState } from 'react'
import { markOf } from '../../draw/charts/points'
import { valueScale } from '../../draw/charts/valueScale'
import type { Lab } from '../../store/labState'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { borderOf, gridOf, marksOf, missedOf, outputName, outputsOf, rowOnShow, samplesOf } from './mapState'
import { PlanePlot, type PlanePicture } from './PlanePlot'
import { PointCount } from './PointCount'
import type { Shows } from './useCanvas'

const shows: Shows = (state, before) =>
  state.shown !== before.shown || state.setup !== before.setup || rowOnShow(state) !== rowOnShow(before)

const requestOf = (state: Lab) => gridOf(state)?.request ?? null

export function DecisionMap() {
  const { charts } = useLaterMessages()
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
  const { charts } = useLaterMessages()
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

function MapPlane({ output }: { output: number }) {
  const { charts } = useLaterMessages()
  const data = useLab((state) => state.setup.data)
  const outputs = useLab(outputsOf)
  const name = useLab((state) => outputName(state, output))
  const scale = useMemo(() => valueScale(data.task, data.train, outputs, output), [data, outputs, output])
  const marks = useMemo(() => marksOf(data, outputs, output, scale), [data, outputs, output, scale])

  const pictureOf = (state: Lab): PlanePicture | null => {
    const map = gridOf(state)
    if (!map) return null
    const row = rowOnShow(state)
    const values = {
      scale,
      samples: samplesOf(map, output),
      border: borderOf(map, data.task, output),
      levels: [],
      contour: [],
      ...marks,
      missed: missedOf(state, marks),
      now: row === null ? null : markOf(data.train, data.task, row, outputs, output, scale),
    }
    return { request: map.request, values }
  }
  const answersAt = (state: Lab, sample: number) => {
    const map = gridOf(state)
    return map ? [[name, map.grid[sample * outputs + output]] as const] : []
  }
  return (
    <PlanePlot
      label={`${charts.map}: ${charts.mapOf(name)}`}
      shows={shows}
      requestOf={requestOf}
      pictureOf={pictureOf}
      answersAt={answersAt}
    />
  )
}

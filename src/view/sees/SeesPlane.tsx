/** The decision or the fit over two inputs, large, with the line of any neuron over it, and the maps of all neurons. */
import { useEffect, useMemo } from 'react'
import { outputLayer, widthOf } from '../../core/network'
import { levelLines } from '../../draw/charts/isoline'
import { neuronScales } from '../../draw/charts/neuronScale'
import { markOf } from '../../draw/charts/points'
import type { Lab } from '../../store/labState'
import { borderOf, marksOf, missedOf, rowOnShow } from '../charts/mapState'
import { PlanePlot, type PlanePicture } from '../charts/PlanePlot'
import { PointCount } from '../charts/PointCount'
import type { Shows } from '../charts/useCanvas'
import { Select } from '../controls/Select'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { nameOfNeuron, type Neuron } from './chosen'
import { answersOf, gridOfLayer, turnOf, type Turn } from './contour'
import { Key } from './Key'
import { MapGalleries } from './MapGalleries'
import { useNeuronMaps, type SeenMaps } from './useNeuronMaps'
import { useSurface } from './useSurface'

const RESOLUTION = 64

const shows: Shows = (state, before) => state.shown !== before.shown || rowOnShow(state) !== rowOnShow(before)

/** What is painted, but for what the data say of it. */
function drawingOf(maps: SeenMaps, surface: Neuron, output: number, turn: Turn | null) {
  const { spec, request, data } = maps
  const last = outputLayer(spec)
  const scales = neuronScales(spec, maps, data.task, data.train)
  const scale = scales(surface.layer, surface.unit)
  const samples = answersOf(maps, surface)
  return {
    scale,
    samples,
    border: borderOf(gridOfLayer(maps, last), data.task, output),
    levels: data.task.kind === 'none' ? levelLines(request.resolution, samples, scale.low, scale.high) : [],
    contour: turn?.line ?? [],
    outputScale: scales(last, output),
  }
}

function usePicture(maps: SeenMaps | null, surface: Neuron, output: number, turn: Turn | null) {
  const { layer, unit } = surface
  const drawing = useMemo(
    () => maps && drawingOf(maps, { layer, unit }, output, turn),
    [maps, layer, unit, output, turn],
  )
  return (state: Lab): PlanePicture | null => {
    if (!maps || !drawing) return null
    const { spec, request, data } = maps
    const outputs = widthOf(spec, outputLayer(spec))
    const { outputScale, ...values } = drawing
    const marks = marksOf(data, outputs, output, outputScale)
    const row = rowOnShow(state)
    const now = row === null ? null : markOf(data.train, data.task, row, outputs, output, outputScale)
    return { request, values: { ...values, ...marks, missed: missedOf(state, marks), now } }
  }
}

export function SeesPlane({ large }: { large: boolean }) {
  const store = useLabStore()
  const { charts } = useLaterMessages()
  const { sees } = useLaterMessages()
  const spec = useLab((state) => state.script.spec)
  const { chosen, surface, output, select } = useSurface()
  const maps = useNeuronMaps(RESOLUTION)
  useEffect(() => store.getState().watch(), [store])
  const turn = useMemo(() => (maps && chosen ? turnOf(maps, chosen) : null), [maps, chosen])
  const pictureOf = usePicture(maps, surface, output, turn)
  const request = maps?.request ?? null
  const answersAt = (_: Lab, sample: number) => {
    if (!maps) return []
    const said = chosen && (chosen.layer !== surface.layer || chosen.unit !== surface.unit)
    return (said && chosen.layer > 0 ? [surface, chosen] : [surface]).map(
      (neuron) => [nameOfNeuron(spec, neuron), answersOf(maps, neuron)[sample]] as const,
    )
  }
  const name = nameOfNeuron(spec, surface)
  return (
    <>
      <section className="chart sees-large">
        <div className="chart-head">
          <Select label={sees.surface} {...select} nameOf={(option) => charts.mapOf(select.nameOf(option))} />
        </div>
        <PlanePlot
          label={`${sees.surface}: ${charts.mapOf(name)}`}
          shows={shows}
          requestOf={() => request}
          pictureOf={pictureOf}
          answersAt={answersAt}
          fills={large}
        />
        <div className="sees-side">
          <Key output={output} surface={surface} chosen={chosen} turn={turn} plane />
          <PointCount />
        </div>
      </section>
      <div className="sees-all">{maps && <MapGalleries maps={maps} />}</div>
    </>
  )
}

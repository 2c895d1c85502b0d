/** The fit over one input, with the places where any neuron turns, and the curves of all neurons. */
import { useMemo } from 'react'
import { outputLayer, widthOf } from '../../core/network'
import type { Examples } from '../../core/recipe'
import type { CurveInput } from '../../draw/charts/curve'
import { neuronScales } from '../../draw/charts/neuronScale'
import { LinePlot } from '../charts/LinePlot'
import { inputName } from '../charts/mapState'
import { PointCount } from '../charts/PointCount'
import { Select } from '../controls/Select'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { nameOfNeuron, type Neuron } from './chosen'
import { answersOf, turnOf, type Turn } from './contour'
import { Key } from './Key'
import { MapGalleries } from './MapGalleries'
import { useNeuronMaps, type SeenMaps } from './useNeuronMaps'
import { useSurface } from './useSurface'

const RESOLUTION = 128
const never = () => false
const NONE: Examples = { count: 0, inputs: new Float64Array(0), targets: new Float64Array(0) }

/** An output with the examples that it should pass through, or a neuron alone on its own scale. */
function curveOf(maps: SeenMaps, surface: Neuron, turn: Turn | null): CurveInput {
  const { spec, request, data } = maps
  const last = outputLayer(spec)
  const common = {
    x0: request.x0,
    x1: request.x1,
    samples: answersOf(maps, surface),
    marked: turn?.places ?? [],
    outputs: widthOf(spec, last),
  }
  if (surface.layer === last) return { ...common, train: data.train, test: data.test, output: surface.unit }
  const { low, high } = neuronScales(spec, maps, data.task, data.train)(surface.layer, surface.unit)
  return { ...common, train: NONE, test: null, output: 0, range: [low, high] }
}

export function SeesLine() {
  const { charts } = useLaterMessages()
  const { sees } = useLaterMessages()
  const spec = useLab((state) => state.script.spec)
  const x = useLab((state) => inputName(state, 0))
  const { chosen, surface, output, select } = useSurface()
  const maps = useNeuronMaps(RESOLUTION)
  const turn = useMemo(() => (maps && chosen ? turnOf(maps, chosen) : null), [maps, chosen])
  const name = nameOfNeuron(spec, surface)
  const curve = maps && curveOf(maps, surface, turn)
  return (
    <>
      <section className="chart sees-large">
        <div className="chart-head">
          <Select
            label={sees.curve}
            {...select}
            nameOf={(option) => charts.curveOf(select.nameOf(option), x)}
          />
        </div>
        <LinePlot
          label={`${sees.curve}: ${charts.curveOf(name, x)}`}
          name={name}
          shows={never}
          curveOf={() => curve}
        />
        <div className="sees-side">
          <Key output={output} surface={surface} chosen={chosen} turn={turn} plane={false} />
          <PointCount />
        </div>
      </section>
      <div className="sees-all">{maps && <MapGalleries maps={maps} />}</div>
    </>
  )
}

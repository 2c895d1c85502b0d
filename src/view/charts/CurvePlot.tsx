/** What a network with one input answers over that input, with the examples beside it. */
import type { CurveInput } from '../../draw/charts/curve'
import type { Lab } from '../../store/labState'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { LinePlot } from './LinePlot'
import { gridOf, inputName, outputName, outputsOf, samplesOf } from './mapState'
import { PointCount } from './PointCount'
import type { Shows } from './useCanvas'

const shows: Shows = (state, before) => state.shown !== before.shown || state.setup !== before.setup

/** The first output: networks with one input and several outputs are rare. */
const OUTPUT = 0

function curveOf(state: Lab): CurveInput | null {
  const map = gridOf(state)
  if (!map) return null
  const { train, test } = state.setup.data
  const { x0, x1 } = map.request
  const samples = samplesOf(map, OUTPUT)
  return { x0, x1, samples, train, test, outputs: outputsOf(state), output: OUTPUT }
}

export function CurvePlot() {
  const { charts } = useLaterMessages()
  const name = useLab((state) => outputName(state, OUTPUT))
  const over = useLab((state) => charts.curveOf(name, inputName(state, 0)))
  return (
    <section className="chart">
      <div className="chart-head">
        <h2>{charts.curve}</h2>
        <span>{over}</span>
      </div>
      <LinePlot label={`${charts.curve}: ${over}`} name={name} shows={shows} curveOf={curveOf} />
      <PointCount />
    </section>
  )
}

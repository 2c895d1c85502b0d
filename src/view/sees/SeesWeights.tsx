/** For inputs that are neither a plane nor an image: the incoming weights of a neuron as bars. */
import { outputLayer } from '../../core/network'
import { formatCount } from '../../draw/format'
import { Select } from '../controls/Select'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { nameOfNeuron, neuronsOf, useChosen } from './chosen'
import { matrixOf, strongest } from './firstWeights'
import { parametersIn } from './parametersIn'
import { WeightRows } from './WeightRows'

/** More are not compared at a glance. */
const MOST = 16

export function SeesWeights() {
  const store = useLabStore()
  const { sees } = useLaterMessages()
  const spec = useLab((state) => state.script.spec)
  const chosen = useChosen()
  const neuron = chosen && chosen.layer > 0 ? chosen : { layer: 1, unit: 0 }
  const below = neuronsOf(spec, neuron.layer - 1)
  useLab((state) => parametersIn(state))
  const matrix = matrixOf(store.getState(), 'weights', neuron.layer)
  const weights = matrix?.subarray(neuron.unit * below.length, (neuron.unit + 1) * below.length) ?? []
  const shown = below.length <= MOST ? below.map((_, k) => k) : strongest(weights, MOST)
  const rows = shown.map((from) => ({ from, name: nameOfNeuron(spec, below[from]), value: weights[from] }))
  const all = Array.from({ length: outputLayer(spec) }, (_, k) => neuronsOf(spec, k + 1)).flat()
  const name = nameOfNeuron(spec, neuron)
  return (
    <section className="chart">
      <p>{sees.many(formatCount(spec.inputs))}</p>
      <div className="chart-head">
        <h3>{sees.into(name)}</h3>
        <Select
          label={sees.neuron}
          value={name}
          options={all.map((each) => nameOfNeuron(spec, each))}
          nameOf={(each) => each}
          onChange={(wanted) => {
            const found = all.find((each) => nameOfNeuron(spec, each) === wanted)!
            store.getState().select({ kind: 'neuron', ...found })
          }}
        />
      </div>
      {rows.length < below.length && (
        <p>{sees.strongestOf(formatCount(rows.length), formatCount(below.length))}</p>
      )}
      <WeightRows label={sees.into(name)} neuron={neuron} quantity="weights" rows={rows} />
    </section>
  )
}

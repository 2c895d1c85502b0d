/** Which neuron's answers are the large picture: an output, or the neuron that is chosen. */
import { outputLayer } from '../../core/network'
import { useLab } from '../lab'
import { nameOfNeuron, neuronsOf, useChosen, type Neuron } from './chosen'
import { useKept } from './useKept'

const OWN = 'own'

export function useSurface() {
  const spec = useLab((state) => state.script.spec)
  const chosen = useChosen()
  const [wanted, setWanted] = useKept<string>('surface', '0')
  const last = outputLayer(spec)
  const outputs = neuronsOf(spec, last)
  const options = outputs.map(({ unit }) => String(unit))
  const other = chosen !== null && chosen.layer !== last ? chosen : null
  if (other) options.push(OWN)
  const value = options.includes(wanted) ? wanted : '0'
  const output = value === OWN ? 0 : Number(value)
  const surface: Neuron = value === OWN && other ? other : outputs[output]
  const nameOf = (option: string) =>
    nameOfNeuron(spec, option === OWN && other ? other : outputs[Number(option)])
  return { chosen, surface, output, select: { value, options, nameOf, onChange: setWanted } }
}

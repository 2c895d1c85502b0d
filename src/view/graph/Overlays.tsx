/** What can be laid over the graph, however it is drawn: each part is loaded when it is first wanted. */
import type { Places } from '../../draw/places'
import { useLab } from '../lab'
import { laterPart, Loading } from '../Loading'
import { useOnShow } from '../panels/useOnShow'

const ParameterKnob = laterPart(() => import('../whatIf/ParameterKnob'), 'ParameterKnob')
const UnitMarks = laterPart(() => import('../flow/UnitMarks'), 'UnitMarks')

/** A step of fewer examples than this says little about what a neuron does on all of them. */
const TELLING = 4

export function Overlays({ places }: { places: Places }) {
  const whatIf = useOnShow('whatIf')
  const parameter = useLab(({ selection }) => selection?.kind === 'edge' || selection?.kind === 'bias')
  const flow = useOnShow('flow')
  const telling = useLab((state) => state.cursor > 0 && (state.trace?.examples.length ?? 0) >= TELLING)
  return (
    <Loading>
      {(flow || telling) && <UnitMarks places={places} />}
      {whatIf && parameter && <ParameterKnob places={places} />}
    </Loading>
  )
}

/** What can be laid over the graph, however it is drawn: each part is loaded when it is first wanted. */
import { lazy } from 'react'
import type { Places } from '../../draw/places'
import { useLab } from '../lab'
import { Loading } from '../Loading'
import { useOnShow } from '../panels/useOnShow'

const PathOverlay = lazy(async () => ({ default: (await import('../paths/PathOverlay')).PathOverlay }))
const ParameterKnob = lazy(async () => ({ default: (await import('../whatIf/ParameterKnob')).ParameterKnob }))
const UnitMarks = lazy(async () => ({ default: (await import('../flow/UnitMarks')).UnitMarks }))

/** A step of fewer examples than this says little about what a neuron does on all of them. */
const TELLING = 4

/** `path`: whether the path on show is drawn here, and not further below. */
export function Overlays({ places, path = true }: { places: Places; path?: boolean }) {
  const highlighted = useLab((state) => state.highlight !== null)
  const whatIf = useOnShow('whatIf')
  const parameter = useLab(({ selection }) => selection?.kind === 'edge' || selection?.kind === 'bias')
  const flow = useOnShow('flow')
  const telling = useLab((state) => state.cursor > 0 && (state.trace?.examples.length ?? 0) >= TELLING)
  return (
    <Loading>
      {(flow || telling) && <UnitMarks places={places} />}
      {path && highlighted && <PathOverlay places={places} />}
      {whatIf && parameter && <ParameterKnob places={places} />}
    </Loading>
  )
}

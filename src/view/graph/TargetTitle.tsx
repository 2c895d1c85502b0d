/** What a target is called, and for a neuron whether dropout has left it out of this step. */
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { shownMask } from '../../draw/graphFrame'
import { useMessages } from '../lab'
import { useFrameValue } from './frameBus'
import { targetTitle } from './targets'

export function TargetTitle({ spec, target }: { spec: NetworkSpec; target: Target }) {
  const messages = useMessages()
  const dropped = useFrameValue(
    (frame) =>
      frame !== null && target.kind === 'neuron' && shownMask(frame, target.layer, target.unit) === 0,
  )
  const title = targetTitle(spec, target, messages)
  return <>{dropped ? messages.graph.dropped(title) : title}</>
}

import { isKnown } from '../../core/playback'
import { cell } from '../../core/trace'
import type { Lab } from '../../store/labState'

/** The loss of the step on show; null until its micro-step is done. */
export function knownLoss({ trace, script, cursor }: Lab): number | null {
  return trace && isKnown(script, cursor, cell('loss')) ? trace.loss : null
}

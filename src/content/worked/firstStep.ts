/** The first step of a small setup, computed here and now. */
import { Learner } from '../../core/learner'
import { firstSegment } from '../../core/segments'
import type { Trace } from '../../core/trace'
import { takeTraced } from '../../core/tracing'
import type { Setup } from '../setup'

/** The whole trace of step 1, by the code that training uses. */
export function firstStep({ recipe, parameters, data: { train, test, task } }: Setup): Trace {
  const segment = firstSegment({ recipe, parameters, train, test, task, resume: null })
  return takeTraced(new Learner(segment, segment.state), null).trace
}

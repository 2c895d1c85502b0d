/** What a step's numbers say about a guess: computed by planting that mistake in the same step. */
import type { Script } from '../../core/playback'
import { valueOf, type Trace } from '../../core/trace'
import type { MistakeId } from '../../content/mistakes'
import { differences, replay, type Difference } from '../../planted/replay'

/** An answer to what is wrong with a step. */
export interface Judged {
  /** With all rows of its mini-batch. */
  readonly trace: Trace
  readonly planted: MistakeId
  readonly guess: MistakeId
  /** The person asked for the answer. */
  readonly told: boolean
}

/** A number of the step on show, beside what it would be otherwise. */
export interface Beside extends Difference {
  readonly here: number
  readonly otherwise: number
}

function besides(trace: Trace, other: Trace, script: Script): Beside[] {
  return Array.from(differences(trace, other, script), ({ cell, row }) => ({
    cell,
    row,
    here: valueOf(trace, row, cell),
    otherwise: valueOf(other, row, cell),
  }))
}

/** Every number of a step that is wrong, in the order of their computation, beside the right one. */
export function wrongNumbers(trace: Trace, script: Script): Beside[] {
  return besides(trace, replay(trace, null), script)
}

/**
 * What speaks against a guess: the first number that would be another; `alike` if none would be. Gradients that were
 * not cleared cannot be replayed after step 1, but leave step 1 right, so that what is wrong there speaks against it.
 */
export function refute(
  trace: Trace,
  guess: MistakeId,
  script: Script,
): Beside | 'alike' | 'wrong-from-start' {
  if (guess === 'not-cleared' && trace.step > 1) return 'wrong-from-start'
  return besides(trace, replay(trace, guess), script)[0] ?? 'alike'
}

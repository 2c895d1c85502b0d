/** How much of a run has been seen: a loss must not be drawn before the micro-step that computes it. */
import type { History } from '../../core/run'

/** A run as the charts see it. `loss` is that of the step on show, null until it is known. */
export interface RunState {
  readonly history: Pick<History, 'steps' | 'losses'> | null
  readonly step: number
  readonly loss: number | null
}

/** The last step that was begun. */
export function furthestStep({ history, step }: RunState): number {
  const steps = history?.steps
  return steps && steps.length > 0 ? Math.max(step, steps[steps.length - 1]) : step
}

/** The last step whose loss has been seen: the last one begun once its loss is known, else the one before. */
export function lastSeenStep(state: RunState): number {
  const furthest = furthestStep(state)
  return state.step === furthest && state.loss !== null ? furthest : furthest - 1
}

/** How many of ascending `numbers` are at most `limit`. */
export function countUpTo(numbers: ArrayLike<number>, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** What is known of the loss at one step, and which steps can be asked about. */
import type { History } from '../../core/run'
import { countUpTo } from './seen'

/** `miniBatch` is exact for `step`; `train` and `test` were measured before the update of step `measured` ≤ `step`. */
export interface LossAt {
  readonly step: number
  readonly miniBatch: number | null
  readonly measured: number | null
  readonly train: number | null
  readonly test: number | null
}

const finiteOrNull = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? null : value

/** The losses at a step. */
export function lossAt({ steps, losses, epochs }: History, step: number): LossAt {
  const at = countUpTo(steps, step) - 1
  const epoch = countUpTo(epochs.updates, step - 1) - 1
  return {
    step,
    miniBatch: steps[at] === step ? finiteOrNull(losses[at]) : null,
    measured: epoch < 0 ? null : epochs.updates[epoch] + 1,
    train: finiteOrNull(epochs.train[epoch]),
    test: finiteOrNull(epochs.test[epoch]),
  }
}

/** The steps up to `limit` at which something was recorded, in order. */
export function recordedSteps({ steps, epochs }: History, limit: number): number[] {
  const seen = new Set<number>()
  for (let k = 0; k < steps.length && steps[k] <= limit; k++) seen.add(steps[k])
  for (let k = 0; k < epochs.updates.length && epochs.updates[k] < limit; k++) seen.add(epochs.updates[k] + 1)
  return [...seen].toSorted((a, b) => a - b)
}

/** The place of the recorded step that is nearest to `step`. */
export function nearestPlace(recorded: readonly number[], step: number): number {
  const after = Math.min(countUpTo(recorded, step), recorded.length - 1)
  const before = Math.max(0, after - 1)
  return step - recorded[before] <= recorded[after] - step ? before : after
}

/**
 * The epoch of a step, for as long as epochs have had the same number of steps; null where that is not certain (the
 * batch size was changed on the way).
 */
export function epochOf(
  { epochs }: History,
  now: { readonly step: number; readonly epoch: number; readonly stepsInEpoch: number },
  step: number,
): number | null {
  const epochAt = (s: number) => Math.floor((s - 1) / now.stepsInEpoch) + 1
  const steady = epochs.updates.every((updates) => updates % now.stepsInEpoch === 0)
  return steady && epochAt(now.step) === now.epoch ? epochAt(step) : null
}

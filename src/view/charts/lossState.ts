/** What the loss chart reads off the state. */
import { epochOf, lossAt, recordedSteps, type LossAt } from '../../draw/charts/lossAt'
import { lastSeenStep } from '../../draw/charts/seen'
import type { LossMark } from '../../draw/charts/paintLoss'
import { formatCount, formatNumber } from '../../draw/format'
import type { LaterMessages } from '../../i18n/messages'
import type { Lab } from '../../store/labState'
import { knownLoss } from './knownLoss'

/** The last step whose loss may be drawn; 0 if there is none. */
export function lossLimit(state: Lab): number {
  const { trace, history } = state
  return trace ? lastSeenStep({ history, step: trace.step, loss: knownLoss(state) }) : 0
}

/** Whether a mini-batch is less than the data, so that its loss is not the training loss. */
export function hasMiniBatches({ trace }: Lab): boolean {
  return (trace?.stepsInEpoch ?? 1) > 1
}

/** The steps with a record that may be shown; empty before the first loss. */
export function lookableSteps(state: Lab): number[] {
  return state.history ? recordedSteps(state.history, lossLimit(state)) : []
}

/** The losses at `looked`, or at the step on show, or else at the last one that has been seen. */
export function lossLookedAt(state: Lab, looked: number | null): LossAt | null {
  const { history, trace } = state
  const limit = lossLimit(state)
  if (!history || !trace || limit < state.firstStep) return null
  return lossAt(history, Math.min(looked ?? trace.step, limit))
}

/** Whether every step so far has used all examples, so that its loss is the training loss. */
function usesAll({ history, trace }: Lab, step: number): boolean {
  return trace!.stepsInEpoch === 1 && epochOf(history!, trace!, step) !== null
}

/** Where the chart puts its dot. */
export function markOfLoss(state: Lab, at: LossAt): LossMark {
  const own = hasMiniBatches(state) || usesAll(state, at.step) ? at.miniBatch : null
  return { step: at.step, loss: own ?? at.train }
}

/** `lossLookedAt` as a sentence, with the digits that were asked for. */
export function lossSentence(state: Lab, looked: number | null, { charts }: LaterMessages): string {
  const at = lossLookedAt(state, looked)
  if (!at) return charts.noLossYet
  const figure = (name: string, value: number | null) =>
    value === null ? [] : [`${name} ${formatNumber(value, state.digits)}`]
  const exact = at.miniBatch !== null && usesAll(state, at.step)
  const own = exact ? figure(charts.train, at.miniBatch) : []
  const batch = hasMiniBatches(state) ? figure(charts.miniBatch, at.miniBatch) : []
  const whole = [...(exact ? [] : figure(charts.train, at.train)), ...figure(charts.test, at.test)].join(', ')
  const late = at.measured === at.step ? whole : charts.asOf(whole, formatCount(at.measured ?? 0))
  const epoch = epochOf(state.history!, state.trace!, at.step)
  const step = formatCount(at.step)
  const place = epoch === null ? charts.atStep(step) : charts.atEpoch(formatCount(epoch), step)
  return [place, ...own, ...batch, ...(whole === '' ? [] : [late])].join(' · ')
}

/** The loss strip: where steps and losses lie in it, and what has been seen so far. Without D3, because it opens at the first touch. */
import { decimate, pathOf } from './decimate'
import { countUpTo, lastSeenStep, type RunState } from './seen'
import { BASELINE, DOTS, MARGIN } from './stripPlaces'
import { stepAxis } from './ticks'

const TOP = 11
const NONE = new Float64Array(0)

/** Losses by step that have been seen, in order. */
export interface Seen {
  readonly steps: Float64Array
  readonly losses: Float64Array
}

export interface StripFrame {
  readonly first: number
  readonly last: number
  readonly dotted: boolean
  readonly ticks: readonly { readonly step: number; readonly labelled: boolean }[]
  x(step: number): number
  stepAt(px: number): number
}

/** What has been seen of a run, the step on show included even where the history is thinned. */
export function seenLosses(state: RunState): Seen {
  const last = lastSeenStep(state)
  const { steps: recorded, losses: values } = state.history ?? { steps: NONE, losses: NONE }
  const count = countUpTo(recorded, last)
  const added = state.step === last && state.loss !== null && recorded[count - 1] !== last
  const steps = new Float64Array(added ? count + 1 : count)
  const losses = new Float64Array(steps.length)
  steps.set(recorded.subarray(0, count))
  losses.set(values.subarray(0, count))
  if (added) {
    steps[count] = state.step
    losses[count] = state.loss
  }
  return { steps, losses }
}

/** Steps from `first` (the first that can be reached) to the furthest, and on to a round number. */
export function stripFrame(width: number, first: number, furthest: number): StripFrame {
  const span = width - 2 * MARGIN
  const { last, ticks: labelled } = stepAxis(first, furthest, span)
  const dotted = last - first < DOTS
  const ticks = dotted ? Array.from({ length: DOTS }, (_, k) => first + k) : labelled
  return {
    first,
    last,
    dotted,
    ticks: ticks.map((step) => ({ step, labelled: labelled.includes(step) })),
    x: (step) => MARGIN + ((step - first) / (last - first)) * span,
    stepAt: (px) => {
      const step = first + Math.round(((px - MARGIN) / span) * (last - first))
      return Math.min(last, Math.max(first, step))
    },
  }
}

/** From losses to px: 0 on the baseline, the largest finite loss seen at the top. */
export function stripHeight({ losses }: Seen): (loss: number) => number {
  let largest = 0
  for (const loss of losses) if (Number.isFinite(loss)) largest = Math.max(largest, loss)
  return (loss) => (loss === 0 ? BASELINE : BASELINE - (loss / largest) * (BASELINE - TOP))
}

/** The line through everything seen, as the `d` of a path. */
export function stripLine({ steps, losses }: Seen, frame: StripFrame, y: (loss: number) => number): string {
  return pathOf(decimate(steps, losses, steps.length, frame.x, y))
}

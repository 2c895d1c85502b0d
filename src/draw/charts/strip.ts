/** The loss strip: where steps and losses lie in it, and what has been seen so far. Without D3, because it opens with the page. */
import { decimate, pathOf } from './decimate'
import { countUpTo, lastSeenStep, type RunState } from './seen'
import { DOTS, stepAxis } from './ticks'

export const STRIP_HEIGHT = 96
export const BASELINE = 66
/** Where the dots of steps that nobody has seen wait. */
export const WAITING = 48
const TOP = 11
const MARGIN = 8

/** Losses by step that have been seen, in order. */
export interface Seen {
  readonly steps: readonly number[]
  readonly losses: readonly number[]
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
  const count = state.history ? countUpTo(state.history.steps, last) : 0
  const steps = Array.from({ length: count }, (_, k) => state.history!.steps[k])
  const losses = Array.from({ length: count }, (_, k) => state.history!.losses[k])
  if (state.step === last && state.loss !== null && steps[count - 1] !== last) {
    steps.push(state.step)
    losses.push(state.loss)
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

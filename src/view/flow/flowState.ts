/** What the panel reads off the state and off what has been recorded. */
import { figuresOfTrace, type LayerFigures, type LayerShare } from '../../core/layerFigures'
import type { LayerHistory } from '../../core/layerHistory'
import { isKnown } from '../../core/playback'
import { cell, type Trace } from '../../core/trace'
import { countUpTo, furthestStep } from '../../draw/charts/seen'
import type { Lab } from '../../store/labState'

/** What a line can show: what is recorded, and the update beside the parameters. */
export const NORMS_SHOWN = ['gradient', 'update', 'parameters', 'ratio'] as const
export const SHARES_SHOWN = ['saturated', 'dead'] as const
export type Shown = (typeof NORMS_SHOWN)[number] | (typeof SHARES_SHOWN)[number]

/** The figure of each layer at one step. */
export interface FiguresAt {
  readonly step: number
  readonly values: readonly number[]
}

/** Whether the cursor has passed all that a figure of the step on show is made of. */
export function isFigureKnown({ script, cursor }: Lab, shown: Shown): boolean {
  const { spec, microSteps } = script
  const last = spec.layers.length
  switch (shown) {
    case 'parameters':
      return true
    case 'gradient':
      return isKnown(script, cursor, cell('dW', 1, spec.layers[0].units - 1))
    case 'saturated':
    case 'dead':
      return isKnown(script, cursor, cell('z', last, spec.layers[last - 1].units - 1))
    default:
      return cursor === microSteps.length
  }
}

/** The furthest step that was begun. */
export function furthest(state: Lab): number {
  return furthestStep({ history: state.history, step: state.trace?.step ?? state.firstStep, loss: null })
}

/** The last step whose figure may be shown. */
export function lastKnown(state: Lab, shown: Shown): number {
  const end = furthest(state)
  return state.trace?.step === end && !isFigureKnown(state, shown) ? end - 1 : end
}

/** How many records of these steps may be shown. */
export function knownRecords(state: Lab, steps: ArrayLike<number>, shown: Shown): number {
  return countUpTo(steps, lastKnown(state, shown))
}

const ratioOf = (updates: ArrayLike<number>, sizes: ArrayLike<number>) =>
  Float64Array.from(updates, (update, k) => (update === 0 ? 0 : update / sizes[k]))

/** Each layer's figure at each recorded step. */
export function columnsOf({ figures }: LayerHistory, shown: Shown): readonly Float64Array[] {
  if (shown !== 'ratio') return figures[shown]
  return figures.update.map((of, k) => ratioOf(of, figures.parameters[k]))
}

const ofTrace = new WeakMap<Trace, LayerFigures>()

function figuresHere(trace: Trace): LayerFigures {
  const known = ofTrace.get(trace) ?? figuresOfTrace(trace)
  ofTrace.set(trace, known)
  return known
}

/** Shares are from 0 to 1; the others are sizes. */
export function isShare(shown: Shown): shown is LayerShare {
  return shown === 'saturated' || shown === 'dead'
}

/** Whether the trace has all examples of the mini-batch. */
export function isWhole({ rows, examples }: Trace): boolean {
  return rows.length === examples.length
}

/** The figures of the step on show from its trace; null where they are not known or not in it. */
function here(state: Lab, shown: Shown): FiguresAt | null {
  const { trace } = state
  if (!trace || !isFigureKnown(state, shown)) return null
  if (isShare(shown) && !isWhole(trace)) return null
  const figures = figuresHere(trace)
  if (shown !== 'ratio') return { step: trace.step, values: figures[shown] }
  return { step: trace.step, values: Array.from(ratioOf(figures.update, figures.parameters)) }
}

/** The figures at a step, or at the step on show; else at the last step before it that was recorded. */
export function figuresAt(
  state: Lab,
  history: LayerHistory | null,
  shown: Shown,
  looked: number | null,
): FiguresAt | null {
  const step = looked ?? state.trace?.step ?? state.firstStep
  const own = step === state.trace?.step ? here(state, shown) : null
  if (own || !history) return own
  const k = countUpTo(history.steps, Math.min(step, lastKnown(state, shown))) - 1
  if (k < 0) return null
  return { step: history.steps[k], values: columnsOf(history, shown).map((of) => of[k]) }
}

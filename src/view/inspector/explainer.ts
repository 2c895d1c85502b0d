/** What is explained in a state of the lab: remembered, so that many small listeners can ask for it. */
import { createContext, useContext } from 'react'
import type { Derivation } from '../../core/explain/derivation'
import { explain } from '../../core/explain/explain'
import type { NumberTerm } from '../../core/explain/expression'
import { subjectOf } from '../../core/explain/subject'
import { numbersOf } from '../../core/explain/terms'
import { currentMicroStep, isKnown, type Phase, type Script } from '../../core/playback'
import { targetKey, type Target, type Trace } from '../../core/trace'
import { rowOf } from '../../draw/graphFrame'
import type { LabState } from '../../store/labState'

export interface Explanation {
  readonly derivation: Derivation
  /** In the order of `numbersOf`. */
  readonly numbers: readonly NumberTerm[]
  readonly trace: Trace
  readonly row: number
}

export interface Explainer {
  /** null until there is a trace. */
  of(state: LabState): Explanation | null
}

const sameReceiver = (a: Target, b: Target) =>
  a.kind === 'edge' && b.kind === 'edge' && a.layer === b.layer && a.unit === b.unit

/** Explains anew only when the trace, the example, the subject or the phase is another one. */
export function createExplainer(): Explainer {
  let script: Script | null = null
  let subject: Target | null = null
  let phase: Phase = 'forward'
  let last: Explanation | null = null

  /** While training runs the strongest edge changes from step to step; what is explained stays. */
  const chosen = (state: LabState, trace: Trace, row: number): Target => {
    if (state.selection) return state.selection
    const fresh = subjectOf(trace, row, state.script, state.cursor)
    return state.playing && subject && sameReceiver(subject, fresh) ? subject : fresh
  }

  return {
    of(state) {
      const { trace } = state
      if (!trace) return null
      const row = rowOf(trace, state.example)
      const target = chosen(state, trace, row)
      const at = currentMicroStep(state.script, state.cursor)?.phase ?? 'forward'
      const same =
        last?.trace === trace &&
        last.row === row &&
        script === state.script &&
        phase === at &&
        targetKey(subject!) === targetKey(target)
      if (last && same) return last
      ;[script, subject, phase] = [state.script, target, at]
      const derivation = explain(trace, row, script, target, at)
      last = { derivation, numbers: numbersOf(derivation.sections), trace, row }
      return last
    },
  }
}

/** Whether a number may be shown: all that it needs has been computed, and it is here. */
export function isTermKnown(state: LabState, { value, needs }: NumberTerm): boolean {
  return value !== null && needs.every((cell) => isKnown(state.script, state.cursor, cell))
}

const ExplainerContext = createContext<Explainer | null>(null)
export const ExplainerProvider = ExplainerContext.Provider

export function useExplainer(): Explainer {
  const explainer = useContext(ExplainerContext)
  if (!explainer) throw new Error('ExplainerProvider is missing')
  return explainer
}

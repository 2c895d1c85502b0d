/** What formulas are written with. */
import { useMemo } from 'react'
import type { Derivation } from '../../core/explain/derivation'
import { useLab, useLabStore } from '../lab'
import type { Explainer } from './explainer'
import { useWords } from './words'
import type { Pen } from './writing'

/** Everything that stays while only numbers change; the numbers listen for themselves. null: there is nothing to explain yet. */
export function usePen(explainer: Explainer): Pen & { readonly derivation: Derivation | null } {
  const store = useLabStore()
  const words = useWords()
  const spec = useLab((state) => state.script.spec)
  const shape = useLab((state) => explainer.of(state)?.derivation.shape ?? '')
  return useMemo(() => {
    const explanation = explainer.of(store.getState())
    const ids = new Map(explanation?.numbers.map((number, k) => [number, k]))
    return { spec, ids, words, shape, derivation: explanation?.derivation ?? null }
  }, [explainer, store, spec, words, shape])
}

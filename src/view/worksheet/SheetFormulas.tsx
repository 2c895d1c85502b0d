/** The formulas of a phase in letters, written as the inspector writes them. */
import { useMemo } from 'react'
import { createStore } from 'zustand/vanilla'
import { explain } from '../../core/explain/explain'
import type { Derivation } from '../../core/explain/derivation'
import { numbersOf } from '../../core/explain/terms'
import { outputLayer } from '../../core/network'
import type { Phase } from '../../core/playback'
import type { Target, Trace } from '../../core/trace'
import type { Lab } from '../../store/labState'
import { ExplainerProvider } from '../inspector/explainer'
import { useWords } from '../inspector/words'
import { writePieces, writeWhole } from '../inspector/writing'
import { LabProvider, useLabStore } from '../lab'

/** Of each phase what shows how it goes: the first neuron of a layer, its first weight, its bias. */
function patternsOf(trace: Trace, phase: Phase): Target[] {
  const last = outputLayer(trace.recipe.network)
  const neuron = (layer: number): Target => ({ kind: 'neuron', layer, unit: 0 })
  const parameters: Target[] = [
    { kind: 'edge', layer: last, unit: 0, from: 0 },
    { kind: 'bias', layer: last, unit: 0 },
  ]
  switch (phase) {
    case 'forward':
      return last === 1 ? [neuron(1)] : [neuron(1), neuron(last)]
    case 'loss':
      return [{ kind: 'loss' }]
    case 'backward':
      return last === 1 ? [neuron(1)] : [neuron(last), neuron(last - 1)]
    case 'gradient':
      // With several examples the sheet says it in words: the others' part is given.
      return trace.examples.length > 1 ? [] : parameters
    case 'update':
      return trace.recipe.trainBiases ? parameters : parameters.slice(0, 1)
  }
}

const CURVES = ['loss-over-weight', 'loss-over-bias']

function Lines({ derivation, trace, row }: { derivation: Derivation; trace: Trace; row: number }) {
  const words = useWords()
  const numbers = numbersOf(derivation.sections)
  const pen = { spec: trace.recipe.network, ids: new Map(numbers.map((number, k) => [number, k])), words }
  const formulas = derivation.sections
    .filter(({ heading }) => !heading || !CURVES.includes(heading))
    .flatMap((section) => section.formulas)
  return (
    <ExplainerProvider value={{ of: () => ({ derivation, numbers, trace, row }) }}>
      {formulas.map(
        ({ left, relation, symbols }, k) =>
          symbols && (
            <p key={k} className="sheet-formula">
              {writeWhole(left, pen)}
              {writePieces(relation, symbols, pen)}
            </p>
          ),
      )}
    </ExplainerProvider>
  )
}

interface FormulasProps {
  readonly trace: Trace
  readonly row: number
  readonly phase: Phase
}

export function SheetFormulas({ trace, row, phase }: FormulasProps) {
  const store = useLabStore()
  // Letters do not light up on paper: they listen to a state in which nothing happens.
  const still = useMemo(
    () => createStore<Lab>(() => ({ ...store.getState(), cursor: 0, pointed: null })),
    [store],
  )
  const { script } = store.getState()
  return (
    <LabProvider store={still}>
      {patternsOf(trace, phase).map((target, k) => (
        <Lines key={k} derivation={explain(trace, row, script, target, phase)} trace={trace} row={row} />
      ))}
    </LabProvider>
  )
}

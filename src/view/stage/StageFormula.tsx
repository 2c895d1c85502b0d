/** The number on show, large, and the formula that it comes from. */
import { useState } from 'react'
import type { Derivation } from '../../core/explain/derivation'
import type { NumberTerm } from '../../core/explain/expression'
import { createExplainer, ExplainerProvider, isTermKnown, type Explainer } from '../inspector/explainer'
import { FormulaView } from '../inspector/FormulaView'
import { titleOf } from '../inspector/sentence'
import { usePen } from '../inspector/usePen'
import { wordsOf } from '../inspector/words'
import { writeTerm } from '../inspector/writeNumber'
import { plainText } from '../glossary/termText'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import '../inspector/formulas.css'

/** Formulas beyond so many are for the page, not for the stage. */
const MOST_FORMULAS = 2

const formulasOf = ({ sections }: Derivation) => sections.flatMap(({ formulas }) => formulas)

/** The number that it all comes to: of an update the new value, not the gradient that it began with. */
const outcome = (derivation: Derivation): NumberTerm =>
  (derivation.phase === 'update' && formulasOf(derivation).at(-1)?.result) || derivation.result

/** Of an update with its many stages the last, of anything else the first. */
const shownFormulas = (derivation: Derivation) =>
  derivation.phase === 'update'
    ? formulasOf(derivation).slice(-1)
    : formulasOf(derivation).slice(0, MOST_FORMULAS)

function Shown({ explainer }: { explainer: Explainer }) {
  const pen = usePen(explainer)
  const title = useLab((state) => {
    const explanation = explainer.of(state)
    return explanation ? plainText(titleOf(explanation, state, wordsOf(state))) : ''
  })
  const result = useLab((state) => {
    const derivation = explainer.of(state)?.derivation
    const term = derivation && outcome(derivation)
    return term && isTermKnown(state, term) ? writeTerm(term, state.digits, true) : ''
  })
  const formulas = pen.derivation ? shownFormulas(pen.derivation) : []
  return (
    <>
      <h2>{title}</h2>
      <output className="stage-result">{result}</output>
      {formulas.map((formula, k) => (
        <FormulaView key={k} formula={formula} pen={pen} />
      ))}
    </>
  )
}

export function StageFormula() {
  const t = useLaterMessages().stage
  const [explainer] = useState(createExplainer)
  return (
    <aside className="stage-formula inspector" aria-label={t.formula}>
      <ExplainerProvider value={explainer}>
        <Shown explainer={explainer} />
      </ExplainerProvider>
    </aside>
  )
}

/** The number on show, large, and the formula that it comes from. */
import { useState } from 'react'
import { createExplainer, ExplainerProvider, type Explainer } from '../inspector/explainer'
import { FormulaView } from '../inspector/FormulaView'
import { titleOf } from '../inspector/sentence'
import { usePen } from '../inspector/usePen'
import { wordsOf } from '../inspector/words'
import { writeTerm } from '../inspector/writeNumber'
import { isTermKnown } from '../inspector/explainer'
import { plainText } from '../glossary/termText'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import '../inspector/formulas.css'

/** Formulas beyond so many are for the page, not for the stage. */
const MOST_FORMULAS = 2

function Shown({ explainer }: { explainer: Explainer }) {
  const pen = usePen(explainer)
  const title = useLab((state) => {
    const explanation = explainer.of(state)
    return explanation ? plainText(titleOf(explanation, state, wordsOf(state))) : ''
  })
  const result = useLab((state) => {
    const term = explainer.of(state)?.derivation.result
    return term && isTermKnown(state, term) ? writeTerm(term, state.digits, true) : ''
  })
  const formulas = (pen.derivation?.sections ?? []).flatMap((section) => section.formulas)
  return (
    <>
      <h2>{title}</h2>
      <output className="stage-result">{result}</output>
      {formulas.slice(0, MOST_FORMULAS).map((formula, k) => (
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

/** The number on show, large, and the formula that it comes from; while training runs, the loss. */
import { useState } from 'react'
import type { Derivation, Formula } from '../../core/explain/derivation'
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
import { HiddenAnswer } from '../links/HiddenAnswer'
import { hidesAnswers } from '../../store/links/locked'
import { StageLoss } from './StageLoss'
import { useFit } from './useFit'
import '../inspector/formulas.css'
import './formula.css'

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

/** The one that stays where there is no room for more: it ends in the number on show. */
function mainOf(formulas: readonly Formula[], { value }: NumberTerm): Formula | undefined {
  return formulas.find(({ result }) => result.value === value) ?? formulas[0]
}

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
  const main = pen.derivation && mainOf(formulas, outcome(pen.derivation))
  return (
    <>
      <h2>{title}</h2>
      <output className="stage-result">{result}</output>
      {formulas.map((formula, k) => (
        <div key={k} className={formula === main ? 'stage-line is-main' : 'stage-line'}>
          <FormulaView formula={formula} pen={pen} />
        </div>
      ))}
    </>
  )
}

/** The arrangements that stage.css knows of the panel. */
const LAST_FIT = 6

export function StageFormula() {
  const t = useLaterMessages().stage
  const [explainer] = useState(createExplainer)
  const hidden = useLab(hidesAnswers)
  const playing = useLab((state) => state.playing)
  const panel = useFit(LAST_FIT)
  return (
    <aside ref={panel} className="stage-formula inspector" aria-label={t.formula}>
      {hidden && <HiddenAnswer />}
      {!hidden && playing && <StageLoss />}
      {!hidden && !playing && (
        <ExplainerProvider value={explainer}>
          <Shown explainer={explainer} />
        </ExplainerProvider>
      )}
    </aside>
  )
}

/** The answer worked out: the formulas of each number that decides it, in symbols and in numbers. */
import { useMemo } from 'react'
import { explain } from '../../core/explain/explain'
import { numbersOf } from '../../core/explain/terms'
import { scriptOf } from '../../core/playback'
import { targetKey } from '../../core/trace'
import { rowOf } from '../../draw/graphFrame'
import { hidesAnswers } from '../../store/links/locked'
import type { StandingQuestion } from '../../store/practice'
import { Terms } from '../glossary/Terms'
import { plainText } from '../glossary/termText'
import { ExplainerProvider, type Explainer } from '../inspector/explainer'
import { SectionView } from '../inspector/SectionView'
import { titleOf } from '../inspector/sentence'
import { usePen } from '../inspector/usePen'
import { wordsOf } from '../inspector/words'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { HiddenAnswer } from '../links/HiddenAnswer'
import '../inspector/formulas.css'
import '../inspector/inspector.css'

type Worked = StandingQuestion['made']['worked'][number]

/** Explains one target in one phase of the question's own step, whatever is selected. */
function fixedExplainer({ trace, example }: StandingQuestion, { target, phase }: Worked): Explainer {
  const row = rowOf(trace, example)
  const derivation = explain(trace, row, scriptOf(trace.recipe.network), target, phase)
  const explanation = { derivation, numbers: numbersOf(derivation.sections), trace, row }
  return { of: () => explanation }
}

function Lines({ explainer }: { explainer: Explainer }) {
  const pen = usePen(explainer)
  const title = useLab((state) => titleOf(explainer.of(state)!, state, wordsOf(state)))
  const sections = pen.derivation?.sections ?? []
  return (
    <>
      <h3 aria-label={plainText(title)}>
        <Terms text={title} />
      </h3>
      {sections.map(
        (section, k) =>
          section.formulas.length > 0 && (
            <SectionView key={k} section={{ ...section, bars: [], picture: null }} index={k} pen={pen} />
          ),
      )}
    </>
  )
}

function WorkedNumber({ standing, worked }: { standing: StandingQuestion; worked: Worked }) {
  const explainer = useMemo(() => fixedExplainer(standing, worked), [standing, worked])
  return (
    <ExplainerProvider value={explainer}>
      <Lines explainer={explainer} />
    </ExplainerProvider>
  )
}

export function WorkedAnswer({ standing }: { standing: StandingQuestion }) {
  const t = useLaterMessages().practice
  const hidden = useLab(hidesAnswers)
  return (
    <section className="practice-worked inspector" aria-label={t.worked}>
      <p className="practice-eyebrow">{t.worked}</p>
      {hidden ? (
        <HiddenAnswer />
      ) : (
        standing.made.worked.map((worked) => (
          <WorkedNumber key={targetKey(worked.target)} standing={standing} worked={worked} />
        ))
      )}
    </section>
  )
}

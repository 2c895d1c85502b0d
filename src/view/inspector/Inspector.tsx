/** How the number on show comes about: in symbols, in numbers, in bars and in a picture. */
import { useState } from 'react'
import { hidesAnswers } from '../../store/links/locked'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { HiddenAnswer } from '../links/HiddenAnswer'
import { createExplainer, ExplainerProvider, type Explainer } from './explainer'
import { Heading } from './Heading'
import { SectionView } from './SectionView'
import { usePen } from './usePen'
import './formulas.css'
import './inspector.css'
import './pictures.css'

function Panel({ explainer }: { explainer: Explainer }) {
  const pen = usePen(explainer)
  const { derivation, words } = pen
  if (!derivation) return <p className="inspector-waiting">{words.inspector.waiting}</p>
  return (
    <>
      <Heading derivation={derivation} />
      {derivation.sections.map((section, k) => (
        <SectionView key={k} section={section} index={k} pen={pen} />
      ))}
    </>
  )
}

export function Inspector() {
  const t = useLaterMessages().inspector
  const [explainer] = useState(createExplainer)
  const hidden = useLab(hidesAnswers)
  return (
    <section className="inspector" aria-label={t.label}>
      {hidden ? (
        <HiddenAnswer />
      ) : (
        <ExplainerProvider value={explainer}>
          <Panel explainer={explainer} />
        </ExplainerProvider>
      )}
    </section>
  )
}

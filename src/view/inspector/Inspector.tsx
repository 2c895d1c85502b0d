/** How the number on show comes about: in symbols, in numbers, in bars and in a picture. */
import { useMemo, useState } from 'react'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { createExplainer, ExplainerProvider, type Explainer } from './explainer'
import { Heading } from './Heading'
import { SectionView } from './SectionView'
import { useWords } from './words'
import './formulas.css'
import './inspector.css'
import './pictures.css'

/** Everything that stays while only numbers change; the numbers listen for themselves. */
function Panel({ explainer }: { explainer: Explainer }) {
  const store = useLabStore()
  const words = useWords()
  const spec = useLab((state) => state.script.spec)
  const shape = useLab((state) => explainer.of(state)?.derivation.shape ?? '')
  const pen = useMemo(() => {
    const explanation = explainer.of(store.getState())
    const ids = new Map(explanation?.numbers.map((number, k) => [number, k]))
    return { spec, ids, words, shape, derivation: explanation?.derivation ?? null }
  }, [explainer, store, spec, words, shape])
  const { derivation } = pen
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
  return (
    <section className="inspector" aria-label={t.label}>
      <ExplainerProvider value={explainer}>
        <Panel explainer={explainer} />
      </ExplainerProvider>
    </section>
  )
}

/** What is explained: where we are, its name, its own number where it can be changed, and one plain sentence. */
import type { Derivation } from '../../core/explain/derivation'
import { groupOf } from '../../core/explain/subject'
import { cell, targetKey, type Cell } from '../../core/trace'
import { Terms } from '../glossary/Terms'
import { plainText } from '../glossary/termText'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useExplainer, type Explanation } from './explainer'
import { eyebrowOf, sentenceOf, titleOf } from './sentence'
import { ValueField } from './ValueField'
import { wordsOf, type Words } from './words'
import type { LabState } from '../../store/labState'

/** The number that can be edited; null for what is computed. */
function editable({ target }: Derivation): Cell | null {
  switch (target.kind) {
    case 'edge':
      return cell('W', target.layer, target.unit, target.from)
    case 'bias':
      return cell('b', target.layer, target.unit)
    case 'target':
      return cell('target', 0, target.unit)
    case 'neuron':
      return target.layer === 0 ? cell('x', 0, target.unit) : null
    case 'loss':
      return null
  }
}

function Stepper({ derivation }: { derivation: Derivation }) {
  const t = useLaterMessages().inspector
  const store = useLabStore()
  const script = useLab((state) => state.script)
  const group = groupOf(script, derivation.target, derivation.phase)
  if (group.length === 1) return null
  const at = group.findIndex((each) => targetKey(each) === targetKey(derivation.target))
  const to = (step: number) => store.getState().select(group[(at + step + group.length) % group.length])
  return (
    <span className="stepper">
      <button type="button" className="quiet-button" aria-label={t.previous} onClick={() => to(-1)}>
        ‹
      </button>
      <span>{t.count(at + 1, group.length)}</span>
      <button type="button" className="quiet-button" aria-label={t.following} onClick={() => to(1)}>
        ›
      </button>
    </span>
  )
}

type Writer = (explanation: Explanation, state: LabState, words: Words) => string

/** A sentence that changes only where its words do. */
function useTold(write: Writer): string {
  const explainer = useExplainer()
  return useLab((state) => {
    const explanation = explainer.of(state)
    return explanation ? write(explanation, state, wordsOf(state)) : ''
  })
}

export function Heading({ derivation }: { derivation: Derivation }) {
  const eyebrow = useTold(eyebrowOf)
  const title = useTold(titleOf)
  const sentence = useTold(sentenceOf)
  const own = editable(derivation)
  return (
    <header className="inspector-head">
      <div className="eyebrow">
        <span>
          <Terms text={eyebrow} />
        </span>
        <Stepper derivation={derivation} />
      </div>
      <div className="inspector-title">
        <h2 aria-label={plainText(title)}>
          <Terms text={title} />
        </h2>
        {own && <ValueField key={targetKey(derivation.target)} cell={own} title={plainText(title)} />}
      </div>
      <p>
        <Terms text={sentence} />
      </p>
    </header>
  )
}

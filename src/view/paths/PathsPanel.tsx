/** Every way from the chosen weight or bias to the loss, and what each adds to its gradient. */
import { targetKey, type Cell } from '../../core/trace'
import { TermList } from '../glossary/TermList'
import { targetTitle } from '../graph/targets'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { FoundPaths } from './FoundPaths'
import { cursorOf, parameterOf, stageOf } from './question'
import './paths.css'

const TERMS = ['chain-rule', 'backpropagation', 'credit-assignment', 'gradient'] as const

function Waiting({ parameter }: { parameter: Cell }) {
  const store = useLabStore()
  const { terms } = useMessages()
  const t = useLaterMessages().paths
  const go = () => {
    const state = store.getState()
    state.goTo(cursorOf(state, parameter))
  }
  return (
    <div className="paths-empty">
      <p>{t.waiting(terms.phases.gradient)}</p>
      <button type="button" className="button" onClick={go}>
        {t.go}
      </button>
    </div>
  )
}

export function PathsPanel() {
  const messages = useMessages()
  const t = useLaterMessages().paths
  const stage = useLab(stageOf)
  const spec = useLab((state) => state.script.spec)
  const selection = useLab((state) => state.selection)
  const large = useLab((state) => state.enlarged === 'paths')
  const parameter = parameterOf(selection)
  return (
    <section className={large ? 'paths is-large' : 'paths'} aria-label={t.label}>
      {selection && parameter && <h3>{targetTitle(spec, selection, messages)}</h3>}
      {stage === 'choose' && <p className="paths-empty">{t.choose}</p>}
      {stage === 'playing' && <p className="paths-empty">{t.playing}</p>}
      {stage === 'waiting' && parameter && <Waiting parameter={parameter} />}
      {stage === 'known' && selection && parameter && (
        <FoundPaths key={targetKey(selection)} parameter={parameter} large={large} />
      )}
      <TermList ids={TERMS} />
    </section>
  )
}

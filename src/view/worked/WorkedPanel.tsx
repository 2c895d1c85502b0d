/** A worked example as printed, or as somebody enters it, beside the computed numbers. */
import { useStore } from 'zustand'
import { EXAMPLE_IDS, PRINTED_EXAMPLES } from '../../content/worked/examples'
import { hidesAnswers } from '../../store/links/locked'
import { Select } from '../controls/Select'
import { TermList } from '../glossary/TermList'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { HiddenAnswer } from '../links/HiddenAnswer'
import { OwnSheet } from './OwnSheet'
import { PrintedSheet } from './PrintedSheet'
import { workedOf } from './workedState'
import './worked.css'

const OPTIONS = [...EXAMPLE_IDS, 'own'] as const
const TERMS = ['pre-activation', 'delta', 'gradient', 'learning-rate'] as const

export function WorkedPanel() {
  const worked = workedOf(useLabStore())
  const t = useLaterMessages().worked
  const preset = useLab((state) => state.setup.preset)
  const large = useLab((state) => state.enlarged === 'worked')
  const isHidden = useLab(hidesAnswers)
  const chosen = useStore(worked, (state) => state.which)
  const ofShown = EXAMPLE_IDS.find((id) => PRINTED_EXAMPLES[id].preset === preset)
  const which = chosen ?? ofShown ?? 'own'
  if (isHidden) {
    return (
      <div className="worked">
        <HiddenAnswer />
      </div>
    )
  }
  return (
    <div className={large ? 'worked is-large' : 'worked'}>
      <Select
        label={t.which}
        value={which}
        options={OPTIONS}
        nameOf={(option) => (option === 'own' ? t.own : t.examples[option])}
        onChange={(option) => worked.setState({ which: option, chosen: null })}
      />
      {which === 'own' ? <OwnSheet large={large} /> : <PrintedSheet key={which} id={which} large={large} />}
      <TermList ids={TERMS} />
    </div>
  )
}

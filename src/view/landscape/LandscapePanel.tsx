/** The loss over a plane of parameters, with the way that the run has taken. */
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { formatCount } from '../../draw/format'
import { TermList } from '../glossary/TermList'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useOnShow } from '../panels/useOnShow'
import { LandscapeChoices } from './LandscapeChoices'
import { LandscapeMap } from './LandscapeMap'
import { LandscapeNotes } from './LandscapeNotes'
import { isCurrent, isWhole, nextIsKnown, sizeOf, surveyOf } from './survey'
import './landscape.css'

const TERMS = ['gradient-descent', 'local-minimum', 'learning-rate', 'hessian'] as const

export function LandscapePanel() {
  const lab = useLabStore()
  const survey = surveyOf(lab)
  const { attend } = survey.getState()
  const onShow = useOnShow('landscape')
  const large = useLab((state) => state.enlarged === 'landscape')
  const map = useStore(survey, (state) => state.map)
  const of = useStore(survey, (state) => state.of)
  const known = useLab((state) => of !== null && nextIsKnown(of, state))
  useEffect(() => (onShow ? attend() : undefined), [attend, onShow])
  return (
    <div className={large ? 'landscape is-large' : 'landscape'}>
      <div className="landscape-view">
        {map && of ? <LandscapeMap map={map} of={of} nextIsKnown={known} large={large} /> : <Nothing />}
      </div>
      <div className="landscape-side">
        <div className="landscape-told">
          <Doing />
          {map && of && <LandscapeNotes map={map} of={of} nextIsKnown={known} />}
        </div>
        <LandscapeChoices survey={survey} />
        <TermList ids={TERMS} />
      </div>
    </div>
  )
}

/** A map's place while there is none. */
function Nothing() {
  const lab = useLabStore()
  const survey = surveyOf(lab)
  const t = useLaterMessages().landscape
  const busy = useStore(survey, (state) => state.progress !== null)
  const choices = useStore(survey, (state) => state.choices)
  const billions = useLab((state) => (sizeOf(state, choices).work / 1e9).toFixed(1))
  return <div className="landscape-empty">{!busy && <p>{t.empty + t.gap + t.costly(billions)}</p>}</div>
}

/** How far the computation is and how to end it, or why and how to begin one. */
function Doing() {
  const lab = useLabStore()
  const survey = surveyOf(lab)
  const t = useLaterMessages().landscape
  const { compute, cancel } = survey.getState()
  const state = useStore(survey)
  const step = useLab(({ trace }) => trace?.step ?? 1)
  const current = useLab((now) => isCurrent(state, now))
  const { progress, map, trouble } = state
  if (progress?.brief || (map && current && isWhole(state) && !trouble && !progress)) return null
  if (progress) {
    const percent = String(Math.floor((100 * progress.done) / progress.of))
    return (
      <p className="landscape-doing">
        <progress max={progress.of} value={progress.done} aria-label={t.computing(percent)} />
        <span>{percent} %</span>
        <button type="button" className="text-button" onClick={cancel}>
          {t.cancel}
        </button>
      </p>
    )
  }
  const why = () => {
    if (trouble) return t.failed(trouble)
    if (!map) return null
    if (!current) return map.step === step ? t.changed : t.stale(formatCount(step))
    return t.givenUp
  }
  return (
    <p className="landscape-doing">
      <span role="status">{why()}</span>
      <button type="button" className="text-button" onClick={compute}>
        {map ? t.refresh : t.compute}
      </button>
    </p>
  )
}

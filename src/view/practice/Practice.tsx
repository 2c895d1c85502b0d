/** The free practice: what is asked, the question that stands, and its answer worked out. */
import { useEffect } from 'react'
import { PRACTICE_KINDS } from '../../content/practice/made'
import { Checkbox } from '../controls/Checkbox'
import { useLaterMessages } from '../laterMessages'
import { PracticeQuestion } from './PracticeQuestion'
import { usePractice, usePracticeStore } from './usePractice'
import { WorkedAnswer } from './WorkedAnswer'

function Kinds() {
  const t = useLaterMessages().practice
  const { toggle } = usePracticeStore().getState()
  const kinds = usePractice((practice) => practice.kinds)
  return (
    <div className="practice-kinds">
      {PRACTICE_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={t.kinds[kind]}
          checked={kinds.includes(kind)}
          onChange={() => toggle(kind)}
        />
      ))}
    </div>
  )
}

export function Practice() {
  const t = useLaterMessages().practice
  const { ask, stop } = usePracticeStore().getState()
  const standing = usePractice((practice) => practice.standing)
  const due = usePractice((practice) => practice.due)
  const streak = usePractice((practice) => practice.streak)
  const note = usePractice((practice) => practice.note)
  const answered = standing !== null && standing.verdict !== null
  useEffect(() => {
    if (due) ask()
  }, [due, ask])
  return (
    <section className={standing ? 'practice is-asking' : 'practice'} aria-label={t.label}>
      {standing && <PracticeQuestion standing={standing} />}
      {!standing && <p className="practice-empty">{t.invite}</p>}
      <p className="practice-note" role="status">
        {note && t.notes[note]}
      </p>
      <div className="practice-ways">
        {(!standing || answered) && (
          <button type="button" className="button" onClick={ask}>
            {standing ? t.next : t.ask}
          </button>
        )}
        {standing && (
          <button type="button" className="quiet-button" onClick={stop}>
            {t.stop}
          </button>
        )}
        {streak > 0 && <span className="practice-streak">{t.streak(String(streak))}</span>}
      </div>
      {standing && answered && <WorkedAnswer key={standing.number} standing={standing} />}
      <details className="practice-choice" open={!standing}>
        <summary>{t.asked}</summary>
        <Kinds />
      </details>
    </section>
  )
}

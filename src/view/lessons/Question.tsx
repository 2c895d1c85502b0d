/** A question that is asked before the number is known, and what is said to its answer. */
import { useEffect, useRef, useState } from 'react'
import type { Fact, Question as QuestionOf } from '../../content/lessons/lesson'
import type { SceneText } from '../../i18n/lessons/text'
import type { Target } from '../../core/trace'
import type { Verdict as VerdictOf } from '../../store/answers'
import { useLaterMessages } from '../laterMessages'
import { useTouch } from '../useTouch'
import { NumberAnswer } from './NumberAnswer'
import { bringIntoView } from './scrolling'
import { Verdict } from './Verdict'
import { Words } from './Words'
import './question.css'

/** A question that stands, and what has been answered so far. */
export interface Asked {
  readonly question: QuestionOf
  readonly facts: Readonly<Record<string, Fact>> | undefined
  /** Chosen on the graph so far. */
  readonly picked: readonly Target[]
  /** null until it is answered. */
  readonly verdict: VerdictOf | null
  /** The ids of the options that were chosen, or a number. */
  answer(given: readonly string[] | number): void
  /** What was picked on the graph is the answer; `none`: no part of it. */
  settle(none?: boolean): void
  /** Shows the answer to somebody who has none. */
  show(): void
}

interface Props {
  readonly asked: Asked
  readonly words: SceneText
}

/** What an option is once the answer is known, for those who can't see it. */
function useNoteOf({ verdict, question }: Asked): (id: string) => string {
  const { lessons: t } = useLaterMessages()
  const rights: readonly string[] =
    question.kind === 'choose' || question.kind === 'mark' ? [question.right].flat() : []
  return (id) => {
    if (!verdict) return ''
    const right = rights.includes(id) ? t.rightOne : ''
    const chosen = verdict.chosen.includes(id) ? t.yours : ''
    return [right, chosen].map((note) => note && `, ${note}`).join('')
  }
}

/** An answer of several parts is given by it: as soon as there is a part, it is to be seen. */
function Settle({ parts, onSettle }: { parts: number; onSettle: () => void }) {
  const { lessons: t } = useLaterMessages()
  const place = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (parts > 0 && place.current) bringIntoView(place.current)
  }, [parts])
  return (
    <button ref={place} type="button" className="button" disabled={parts === 0} onClick={onSettle}>
      {t.settle}
    </button>
  )
}

function Options({ asked, words }: Props) {
  const { question, verdict, facts, answer } = asked
  const [marked, setMarked] = useState<readonly string[]>([])
  const noteOf = useNoteOf(asked)
  if (question.kind !== 'choose' && question.kind !== 'mark') return null
  const several = question.kind === 'mark'
  const answered = verdict !== null
  const rights: readonly string[] = [question.right].flat()
  const toggle = (id: string) =>
    setMarked(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id])
  return (
    <>
      <ul className="options">
        {question.options.map(({ id }) => {
          const chosen = answered ? verdict.chosen.includes(id) : marked.includes(id)
          const mark = rights.includes(id) ? '✓' : chosen ? '✗' : ''
          return (
            <li key={id}>
              <button
                type="button"
                className={`option${chosen ? ' is-chosen' : ''}${answered && rights.includes(id) ? ' is-right' : ''}`}
                aria-pressed={several ? chosen : undefined}
                disabled={answered}
                onClick={() => (several ? toggle(id) : answer([id]))}
              >
                <span>
                  <Words text={words.options?.[id] ?? id} facts={facts} plain />
                </span>
                {answered && (
                  <span className="option-mark">
                    <span aria-hidden="true">{mark}</span>
                    <span className="visually-hidden">{noteOf(id)}</span>
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {several && !answered && <Settle parts={marked.length} onSettle={() => answer(marked)} />}
    </>
  )
}

/** What stands beside a question that is answered on the graph. */
function OnGraph({ question, picked, verdict, settle }: Asked) {
  const { lessons: t } = useLaterMessages()
  const touch = useTouch()
  if (question.kind !== 'click' || verdict) return null
  const one = question.right.length === 1 && !question.none
  return (
    <div className="on-graph">
      <p>
        {touch ? t.onGraphByTouch : t.onGraph} {!one && <output>{t.picked(String(picked.length))}</output>}
      </p>
      {!one && <Settle parts={picked.length} onSettle={() => settle()} />}
      {question.none && (
        <button type="button" className="button" onClick={() => settle(true)}>
          {t.none}
        </button>
      )}
    </div>
  )
}

export function Question({ asked, words }: Props) {
  const { question, verdict, facts, answer, show } = asked
  const { lessons: t } = useLaterMessages()
  return (
    <section className="question" aria-label={t.predict}>
      <p className="question-eyebrow">{t.predict}</p>
      <p className="question-ask">
        <Words text={words.ask ?? ''} facts={facts} />
      </p>
      <Options asked={asked} words={words} />
      <OnGraph {...asked} />
      {question.kind === 'number' && !verdict && <NumberAnswer label={t.number} onAnswer={answer} />}
      {!verdict && (
        <button type="button" className="quiet-button" onClick={show}>
          {t.show}
        </button>
      )}
      <Verdict verdict={verdict} words={words} facts={facts} />
    </section>
  )
}

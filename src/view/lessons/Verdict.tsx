/** What is said to an answer: whether it is right, why a wrong one tempts, and what is true. */
import { useEffect, useRef } from 'react'
import type { Fact } from '../../content/lessons/lesson'
import type { SceneText } from '../../i18n/lessons/text'
import type { Verdict as VerdictOf } from '../../store/answers'
import { useLaterMessages } from '../laterMessages'
import { bringIntoView } from './scrolling'
import { Words } from './Words'
import { writeStated } from './writeStated'

interface Props {
  readonly verdict: VerdictOf | null
  readonly words: SceneText
  readonly facts: Readonly<Record<string, Fact>> | undefined
}

export function Verdict({ verdict, words, facts }: Props) {
  const { lessons: t } = useLaterMessages()
  const reason = verdict?.reason && words.wrong?.[verdict.reason]
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = place
    if (!verdict || !current) return
    // Whoever answered by a button, which is off now, reads on here.
    const { activeElement } = document
    const lost = activeElement === document.body || current.parentElement?.contains(activeElement)
    if (lost) current.focus({ preventScroll: true })
    bringIntoView(current, current.closest('.lesson')?.querySelector('.goal') ?? current)
  }, [verdict])
  return (
    <div ref={place} tabIndex={-1} className="verdict" role="status">
      {verdict && (
        <>
          <p className="verdict-word">{t.verdicts[verdict.kind]}</p>
          {verdict.typed !== undefined && <p>{t.yourNumber(writeStated(String(verdict.typed)))}</p>}
          {reason && (
            <p>
              <Words text={reason} facts={facts} />
            </p>
          )}
          <p>
            <Words text={words.right ?? ''} facts={facts} />
          </p>
        </>
      )}
    </div>
  )
}

/** Checking what was judged, showing all, and what came of it. */
import { useState } from 'react'
import type { Checked } from '../../content/worked/check'
import { useLaterMessages } from '../laterMessages'
import { scoreOf } from './judging'
import type { Answering } from './useAnswers'

export function PrintedTools({ answering, checked }: { answering: Answering; checked: Checked }) {
  const t = useLaterMessages().worked
  const { answers, judged, isAllShown, check, showAll, startOver } = answering
  const [isEmpty, setIsEmpty] = useState(false)
  const { firstSlip, lines } = checked
  const isShown = answers.revealed.size > 0
  const { wrong, found, missed, accused, notJudged } = scoreOf(answers, lines)
  const score = [
    judged.length > 0 || !isAllShown ? t.score(String(found), String(wrong)) : '',
    missed > 0 ? t.missed(String(missed)) : '',
    accused > 0 ? t.accused(String(accused)) : '',
    notJudged > 0 && judged.length > 0 ? t.notJudged(String(notJudged)) : '',
  ]
  const count = (verdict: string) => String(lines.filter((line) => line.verdict === verdict).length)
  const right = String(lines.length - wrong)
  const elsewhere = firstSlip !== null && !answers.revealed.has(firstSlip)
  return (
    <>
      {!isAllShown && <p>{t.task}</p>}
      <div className="worked-buttons">
        {!isAllShown && (
          <>
            <button
              type="button"
              className="worked-button"
              onClick={() => {
                setIsEmpty(judged.length === 0)
                check()
              }}
            >
              {t.check}
            </button>
            <button type="button" className="worked-button" onClick={showAll}>
              {t.showAll}
            </button>
          </>
        )}
        {(isShown || judged.length > 0) && (
          <button type="button" className="worked-button" onClick={startOver}>
            {t.startOver}
          </button>
        )}
      </div>
      <div role="status" className="worked-told">
        {isEmpty && judged.length === 0 && !isShown && <p>{t.nothingMarked}</p>}
        {isShown && <p>{score.filter((each) => each !== '').join(t.gap)}</p>}
        {isAllShown && <p>{wrong === 0 ? t.noneWrong : t.counts(right, count('slip'), count('follows'))}</p>}
        {isShown && elsewhere && <p>{t.firstElsewhere}</p>}
      </div>
    </>
  )
}

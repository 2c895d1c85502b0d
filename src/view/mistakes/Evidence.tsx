/** Ways from a verdict to its number, and to the right numbers. */
import { useState } from 'react'
import { revealedBy } from '../../core/playback'
import { targetOf } from '../../core/trace'
import { useLab, useLabStore } from '../lab'
import { refute, wrongNumbers, type Judged } from './verdict'
import type { Words } from './wording'
import { WrongNumbers } from './WrongNumbers'

export function Evidence({ judged, words }: { judged: Judged; words: Words }) {
  const { t } = words
  const { trace, planted, guess } = judged
  const { goTo, select } = useLabStore().getState()
  const script = useLab((state) => state.script)
  const [compared, setCompared] = useState(false)
  const isNamed = guess === planted
  const wrong = isNamed ? wrongNumbers(trace, script) : []
  const decisive = isNamed ? (wrong.at(0) ?? 'alike') : refute(trace, guess, script)
  if (typeof decisive === 'string') return null
  /** Goes to where the number has just been computed, and chooses it. */
  const show = () => {
    goTo(revealedBy(script, decisive.cell) + 1)
    select(targetOf(decisive.cell))
  }
  return (
    <>
      <div className="mistakes-buttons">
        <button type="button" className="quiet-button" onClick={show}>
          {t.show}
        </button>
        {isNamed && (
          <button
            type="button"
            className="quiet-button"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {t.compare}
          </button>
        )}
      </div>
      {isNamed && compared && <WrongNumbers numbers={wrong} words={words} />}
    </>
  )
}

/** The sentence of this micro-step, with its numbers: seen below the graph, and told to screen readers. */
import { useEffect } from 'react'
import { formatCount } from '../draw/format'
import { useLab, useMessages } from './lab'
import { laterPart, Loading } from './Loading'
import { onceTouched } from './onceTouched'

const loadSentence = () => import('./Sentence')
const Sentence = laterPart(loadSentence, 'Sentence')

export function Caption() {
  const { timeline } = useMessages()
  const step = useLab(({ trace, playing }) => (playing ? null : (trace?.step ?? null)))
  const begins = useLab((state) => state.cursor === 0)
  useEffect(() => onceTouched(() => void loadSentence().catch(() => {})), [])
  return (
    <p className="caption" role="status">
      {step !== null && begins && timeline.begins(formatCount(step))}
      {step !== null && !begins && (
        <Loading>
          <Sentence />
        </Loading>
      )}
    </p>
  )
}

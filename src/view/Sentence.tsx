/** What the micro-step at the cursor has done. */
import { rowOf } from '../draw/graphFrame'
import { hidesAnswers } from '../store/links/locked'
import { useLab, useMessages } from './lab'
import { useLaterMessages } from './laterMessages'
import { narrate } from './narration'

export function Sentence() {
  const messages = useMessages()
  const later = useLaterMessages()
  const trace = useLab((state) => state.trace)
  const script = useLab((state) => state.script)
  const cursor = useLab((state) => state.cursor)
  const example = useLab((state) => state.example)
  const digits = useLab((state) => state.digits)
  const hidden = useLab(hidesAnswers)
  if (!trace) return null
  if (hidden) return <span>{later.links.hidden.sentence}</span>
  const sentence = narrate(trace, rowOf(trace, example), script, cursor, { messages, later }, digits)
  return <span title={sentence}>{sentence}</span>
}

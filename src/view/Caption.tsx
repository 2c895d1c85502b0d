/** The sentence of this micro-step, with its numbers: seen below the graph, and told to screen readers. */
import { rowOf } from '../draw/graphFrame'
import { useLab, useMessages } from './lab'
import { narrate } from './narration'

export function Caption() {
  const messages = useMessages()
  const trace = useLab((state) => state.trace)
  const script = useLab((state) => state.script)
  const cursor = useLab((state) => state.cursor)
  const example = useLab((state) => state.example)
  const digits = useLab((state) => state.digits)
  const playing = useLab((state) => state.playing)
  const sentence =
    trace && !playing ? narrate(trace, rowOf(trace, example), script, cursor, messages, digits) : ''
  return (
    <p className="caption" role="status" title={sentence}>
      {sentence}
    </p>
  )
}

/** The sentence of a micro-step, with its numbers. */
import { readerOf } from '../core/explain/reader'
import { currentMicroStep, type Script } from '../core/playback'
import type { Trace } from '../core/trace'
import { formatCount, type DigitCount } from '../draw/format'
import { tellDelta } from './narrateBackward'
import { tellLoss, tellNeuron, tellSoftmax } from './narrateForward'
import { tellGradients, tellUpdates } from './narrateUpdate'
import { teller, type Words } from './teller'

/** What the micro-step at the cursor has done, in one sentence with its numbers. */
export function narrate(
  trace: Trace,
  row: number,
  script: Script,
  cursor: number,
  words: Words,
  digits: DigitCount,
): string {
  const step = currentMicroStep(script, cursor)
  if (!step) return words.messages.timeline.begins(formatCount(trace.step))
  const on = teller(readerOf(trace, row, script.spec), words, digits)
  const { phase, layer, unit } = step
  if (phase === 'loss') return tellLoss(on)
  if (unit === null) return tellSoftmax(on, layer)
  if (phase === 'forward') return tellNeuron(on, layer, unit)
  if (phase === 'backward') return tellDelta(on, layer, unit)
  return phase === 'gradient' ? tellGradients(on, layer, unit) : tellUpdates(on, layer, unit)
}

/** Why a run beside the first is not at its step, or goes no further. */
import { formatCount } from '../../draw/format'
import type { LaterMessages, Messages } from '../../i18n/messages'
import type { Lab } from '../../store/labState'
import { cellTitle } from '../shell/cellTitle'

/** `wanted` is the step of the first run as it is written; null if it shows none. The answer is null if all is well. */
export function sideTrouble(
  messages: Messages,
  compare: LaterMessages['compare'],
  letter: string,
  { trace, divergence, firstStep, script }: Lab,
  wanted: number | null,
): string | null {
  if (divergence) {
    return compare.diverged(
      letter,
      formatCount(divergence.step),
      cellTitle(script.spec, divergence.cell, messages),
    )
  }
  if (trace !== null || wanted === null) return null
  return firstStep > wanted
    ? compare.notBegun(letter, formatCount(firstStep))
    : compare.coming(letter, formatCount(wanted))
}

/** A cell in words: "z of h₂", "the weight h₂ → ŷ". */
import type { NetworkSpec } from '../../core/network'
import { targetOf, type Cell } from '../../core/trace'
import type { Messages } from '../../i18n/messages'
import { targetTitle } from '../graph/targets'

const LETTERS: Readonly<Partial<Record<Cell['quantity'], string>>> = {
  z: 'z',
  a: 'a',
  incoming: '∂L/∂a',
  delta: 'δ',
  dW: '∂L/∂w',
  db: '∂L/∂b',
}

export function cellTitle(spec: NetworkSpec, cell: Cell, messages: Messages): string {
  const title = targetTitle(spec, targetOf(cell), messages)
  const letter = LETTERS[cell.quantity]
  return letter ? messages.shell.quantityOf(letter, title) : title
}

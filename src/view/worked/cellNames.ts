/** What the numbers of a step are called: in a table, in full, and in a text that can be typed. */
import { outputLayer, type NetworkSpec } from '../../core/network'
import type { Cell, Quantity } from '../../core/trace'
import { drawnName, nameOf, typedName, targetName, type UnitName } from '../../draw/names'
import type { LaterMessages, Messages } from '../../i18n/messages'
import { cellTitle } from '../shell/cellTitle'

/** A parameter after the update has a prime. */
const LETTERS: Readonly<Record<Quantity, string>> = {
  x: '',
  target: '',
  W: 'w',
  b: 'b',
  z: 'z',
  f: 'f',
  a: 'a',
  loss: 'L',
  incoming: '∂L/∂a',
  delta: 'δ',
  dW: '∂L/∂w',
  db: '∂L/∂b',
  W_next: 'w′',
  b_next: 'b′',
}

/** Whether a word is the name of a quantity, as in a step table. */
export function isQuantity(word: string): word is Quantity {
  return Object.hasOwn(LETTERS, word)
}

const ofWeights: ReadonlySet<Quantity> = new Set<Quantity>(['W', 'dW', 'W_next'])

function place(
  spec: NetworkSpec,
  { quantity, layer, unit, from }: Cell,
  write: (name: UnitName) => string,
  arrow: string,
): string {
  if (quantity === 'loss') return ''
  if (quantity === 'target') return write(targetName(spec, unit))
  const to = write(nameOf(spec, layer, unit))
  return ofWeights.has(quantity) ? write(nameOf(spec, layer - 1, from)) + arrow + to : to
}

/** As in a table: h₁: z = a, x₁→h₁: ∂L/∂w, L. The cells of a line are all in one place. */
export function cellSymbol(spec: NetworkSpec, cells: readonly [Cell, ...Cell[]]): string {
  const letters = cells.map(({ quantity }) => LETTERS[quantity]).join(' = ')
  return [place(spec, cells[0], drawnName, '→'), letters].filter((part) => part !== '').join(': ')
}

/** As in a text, on keys that everybody has but for the Greek ones: z h1, ∂L/∂w x1->h1, L. */
export function cellText(spec: NetworkSpec, cell: Cell): string {
  return `${LETTERS[cell.quantity]} ${place(spec, cell, typedName, '->')}`.trim()
}

/** In full, for screen readers and sentences: z of Neuron h₁ and a of Neuron h₁. */
export function lineTitle(
  spec: NetworkSpec,
  cells: readonly Cell[],
  messages: Messages,
  t: LaterMessages['worked'],
): string {
  const titles = cells.map((cell) => {
    const title = cellTitle(spec, cell, messages)
    return cell.quantity === 'W_next' || cell.quantity === 'b_next' ? t.next(title) : title
  })
  return titles.reduce((so, title) => t.both(so, title))
}

/** The layer that a bare index means: z1 is the first of the only hidden layer, or of the outputs where there is none. */
export function bareLayer(spec: NetworkSpec): number | null {
  return outputLayer(spec) <= 2 ? 1 : null
}

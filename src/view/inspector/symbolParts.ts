/** How the letter of a cell is written: w₂₁, δ with ŷ below it, h¹₂ where layers must be told apart. */
import type { SymbolTerm } from '../../core/explain/expression'
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'

export interface SymbolParts {
  readonly letter: string
  /** Below the line; `ŷ` stands for the letter with its hat. */
  readonly below: readonly string[]
  /** Above the line: the number of a hidden layer. */
  readonly above: string | null
  /** ∂L/∂ of it. */
  readonly partial: boolean
}

const LETTERS: Readonly<Record<SymbolTerm['quantity'], string>> = {
  x: 'x',
  target: 'y',
  z: 'z',
  f: 'f',
  a: 'a',
  loss: 'L',
  incoming: 'a',
  delta: 'δ',
  dW: 'w',
  db: 'b',
  W: 'w',
  b: 'b',
  W_next: 'w',
  b_next: 'b',
}

const PARTIALS = new Set<SymbolTerm['quantity']>(['incoming', 'dW', 'db'])

const index = (unit: number | string) => (typeof unit === 'number' ? String(unit + 1) : unit)

export function symbolParts(spec: NetworkSpec, term: SymbolTerm): SymbolParts {
  const { quantity, layer, unit, from, bare } = term
  const last = outputLayer(spec)
  const several = widthOf(spec, last) > 1
  const partial = PARTIALS.has(quantity)
  const letter = LETTERS[quantity]
  const plain = { letter, below: [] as string[], above: null, partial }
  if (bare || quantity === 'loss') return plain
  if (quantity === 'x') return { ...plain, below: [index(unit)] }
  if (quantity === 'target') return { ...plain, below: several ? [index(unit)] : [] }
  const ofOutput = layer === last
  const passedOn = letter === 'a'
  if (ofOutput && passedOn) return { ...plain, letter: 'ŷ', below: several ? [index(unit)] : [] }
  const above = last > 2 && !ofOutput ? String(layer) : null
  const own = ofOutput ? ['ŷ', ...(several ? [index(unit)] : [])] : [index(unit)]
  if (letter !== 'w') return { ...plain, above, below: own }
  const sender = index(from)
  const apart = [...own, sender].some((each) => each.length > 1) || (ofOutput && several)
  return { ...plain, above, below: apart ? [...own, ',', sender] : [...own, sender] }
}

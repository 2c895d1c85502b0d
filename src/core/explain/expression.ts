/** Formulas as data: a tree whose terms know the cell they stand for, so that a formula and the graph are one thing seen twice. */
import type { Cell, Quantity } from '../trace'

/** Two worlds of colour, and ink for what belongs to neither. */
export type World = 'value' | 'derivative' | 'plain'

/** An index that a sum runs over, or that stands for any unit; e runs over examples. */
export type IndexLetter = 'i' | 'j' | 'k' | 'e'

/** A number as it stands in a formula. It is known once all cells in `needs` are. */
export interface NumberTerm {
  readonly kind: 'number'
  /** null: it belongs to rows that are not here, as while training runs. */
  readonly value: number | null
  /** Whose number it is: what lights up with it. */
  readonly cell: Cell | null
  readonly needs: readonly Cell[]
  readonly world: World
  /** Written as short as it is: 1, ½, 0.1. */
  readonly exact: boolean
  /** How many parts it puts together, where a long sum is cut short; otherwise 0. */
  readonly more: number
}

/** The letter of a cell, or of any cell of its kind where an index is a letter. `bare`: without indices. */
export interface SymbolTerm {
  readonly kind: 'symbol'
  readonly quantity: Quantity
  readonly layer: number
  readonly unit: number | IndexLetter
  readonly from: number | IndexLetter
  readonly bare: boolean
  readonly cell: Cell | null
}

/** Letters that stand for no cell: the rate η, N examples, n outputs, this example's loss ℓ, the largest z m. */
export type Letter = 'η' | 'N' | 'n' | 'ℓ' | 'm'

export type FunctionName = 'max' | 'sigmoid' | 'tanh' | 'relu' | 'linear' | 'ln' | 'abs'

export type Expression =
  | NumberTerm
  | SymbolTerm
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'difference'; readonly left: Expression; readonly right: Expression }
  /** `tight`: letters side by side, without a dot. */
  | { readonly kind: 'product'; readonly factors: readonly Expression[]; readonly tight: boolean }
  | { readonly kind: 'fraction'; readonly over: Expression; readonly under: Expression }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  /** `slope`: the function's derivative. */
  | {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly slope: boolean
      readonly parameters: readonly Expression[]
    }
  | { readonly kind: 'total'; readonly index: IndexLetter; readonly of: Expression }
  /** 1 where two indices are the same, else 0. */
  | { readonly kind: 'same'; readonly left: IndexLetter; readonly right: number }

const WORLDS: Readonly<Record<Quantity, World>> = {
  x: 'value',
  target: 'value',
  z: 'value',
  a: 'value',
  loss: 'plain',
  incoming: 'derivative',
  delta: 'derivative',
  dW: 'derivative',
  db: 'derivative',
  W: 'value',
  b: 'value',
  W_next: 'value',
  b_next: 'value',
}

/** Which of the two worlds a quantity belongs to. */
export function worldOf(quantity: Quantity): World {
  return WORLDS[quantity]
}

/** The letter of a cell. */
export function symbol(cell: Cell, bare = false): SymbolTerm {
  return { kind: 'symbol', ...cell, bare, cell }
}

/** The letter of any cell of a kind: w_ji, δ_k. */
export function general(
  quantity: Quantity,
  layer: number,
  unit: number | IndexLetter,
  from: number | IndexLetter = 0,
): SymbolTerm {
  return { kind: 'symbol', quantity, layer, unit, from, bare: false, cell: null }
}

/** A number that was computed from cells and is none itself. */
export function computed(
  value: number | null,
  needs: readonly Cell[],
  world: World,
  more: Partial<Pick<NumberTerm, 'cell' | 'exact' | 'more'>> = {},
): NumberTerm {
  return { kind: 'number', value, cell: null, needs, world, exact: false, more: 0, ...more }
}

/** A number that is the same in every step. */
export function constant(value: number): NumberTerm {
  return computed(value, [], 'plain', { exact: true })
}

export function letter(name: Letter): Expression {
  return { kind: 'letter', letter: name }
}

/** A sum, without sums inside it; of one term, the term itself. */
export function sum(terms: readonly Expression[]): Expression {
  const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]))
  return flat.length === 1 ? flat[0] : { kind: 'sum', terms: flat }
}

export function difference(left: Expression, right: Expression): Expression {
  return { kind: 'difference', left, right }
}

/** A product with dots; of one factor, the factor itself. */
export function product(...factors: Expression[]): Expression {
  return factors.length === 1 ? factors[0] : { kind: 'product', factors, tight: false }
}

/** A product of letters side by side: wx. */
export function tight(...factors: Expression[]): Expression {
  return { kind: 'product', factors, tight: true }
}

export function fraction(over: Expression, under: Expression): Expression {
  return { kind: 'fraction', over, under }
}

export function power(base: Expression, exponent: Expression): Expression {
  return { kind: 'power', base, exponent }
}

export function negative(of: Expression): Expression {
  return { kind: 'negative', of }
}

export function call(name: FunctionName, parameters: readonly Expression[], slope = false): Expression {
  return { kind: 'call', name, slope, parameters }
}

/** Σ over an index. */
export function total(index: IndexLetter, of: Expression): Expression {
  return { kind: 'total', index, of }
}

/** e to the power of `exponent`; `constant(Math.E)` is written e. */
export function exponential(exponent: Expression): Expression {
  return power(constant(Math.E), exponent)
}

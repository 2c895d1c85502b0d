/** Formulas as data: a tree whose terms know the cell they stand for, so that a formula and the graph are one thing seen twice. */
import type { ActivationName } from '../network'
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

/**
 * Letters that stand for no cell. Of the loss: N examples, n outputs, an example's loss ℓ, where huber becomes a line δH.
 * Of a neuron: the largest z or the dropout mask m, the tanh in GELU t, the dropped share p. Of an update: the rate η and
 * what it is made from (η0, ηmin, γ, step k, T, S steps at one rate, K of warm-up), the gradient in use g and its length
 * norm, the limit c, the pulls λ, what the optimizer remembers (v, s, m, and corrected mHat, vHat) and its constants.
 */
export type Letter =
  | 'N'
  | 'n'
  | 'ℓ'
  | 'δH'
  | 'm'
  | 't'
  | 'p'
  | 'η'
  | 'η0'
  | 'ηmin'
  | 'γ'
  | 'k'
  | 'T'
  | 'S'
  | 'K'
  | 'g'
  | 'norm'
  | 'c'
  | 'λ'
  | 'λ1'
  | 'λ2'
  | 'v'
  | 's'
  | 'mHat'
  | 'vHat'
  | 'μ'
  | 'ρ'
  | 'β1'
  | 'β2'
  | 'ε'

/** cdf and density are those of the standard normal distribution; huber is the loss of one output. */
export type FunctionName =
  | Exclude<ActivationName, 'softmax'>
  | 'max'
  | 'min'
  | 'ln'
  | 'abs'
  | 'sign'
  | 'sqrt'
  | 'cos'
  | 'floor'
  | 'cdf'
  | 'density'
  | 'huber'

export type Expression =
  | NumberTerm
  | SymbolTerm
  /** `cell`: what lights up with it. */
  | { readonly kind: 'letter'; readonly letter: Letter; readonly cell: Cell | null }
  /** ∂ℓ/∂ of it: the derivative of one example's loss. */
  | { readonly kind: 'partial'; readonly by: SymbolTerm }
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
  f: 'value',
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

export function letter(name: Letter, cell: Cell | null = null): Expression {
  return { kind: 'letter', letter: name, cell }
}

/** ∂ℓ/∂w, ∂ℓ/∂b */
export function partial(by: SymbolTerm): Expression {
  return { kind: 'partial', by }
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

export const one = constant(1)
export const two = constant(2)
export const half = fraction(one, two)

export function squareRoot(of: Expression): Expression {
  return call('sqrt', [of])
}

/** e to the power of `exponent`; `constant(Math.E)` is written e. */
export function exponential(exponent: Expression): Expression {
  return power(constant(Math.E), exponent)
}

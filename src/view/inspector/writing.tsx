/** Expressions as MathML, with the places where a long line may be broken. */
import { createElement, type ReactNode } from 'react'
import type { Expression, FunctionName, NumberTerm } from '../../core/explain/expression'
import type { NetworkSpec } from '../../core/network'
import type { Messages } from '../../i18n/messages'
import { fence, h, italic, operator } from './mathml'
import { NumberLeaf } from './NumberLeaf'
import { SymbolLeaf } from './SymbolLeaf'
import { symbolParts } from './symbolParts'

/** What writing needs to know besides the expression. */
export interface Pen {
  readonly spec: NetworkSpec
  /** The place of each number in the derivation. */
  readonly ids: ReadonlyMap<NumberTerm, number>
  readonly messages: Messages
}

const BREAK = Symbol('a line may be broken here')
type Token = ReactNode | typeof BREAK

/** Sums bind loosest, then products, then all that holds together by itself. */
function binding({ kind }: Expression): number {
  if (kind === 'sum' || kind === 'difference' || kind === 'negative') return 1
  return kind === 'product' || kind === 'total' ? 2 : 3
}

const NAMES: Readonly<Record<FunctionName, string>> = {
  max: 'max',
  sigmoid: 'σ',
  tanh: 'tanh',
  relu: 'ReLU',
  linear: 'f',
  ln: 'ln',
  abs: '',
}

const between = (parts: readonly Token[][], separator: () => Token[]): Token[] =>
  parts.flatMap((part, k) => (k === 0 ? part : [...separator(), ...part]))

/** `lead`: at the start of a line or of a parenthesis, where a minus sign needs no parentheses. */
function tokens(expression: Expression, pen: Pen, lead: boolean): Token[] {
  switch (expression.kind) {
    case 'number':
      return numberTokens(expression, pen, lead)
    case 'symbol':
      return [createElement(SymbolLeaf, { spec: pen.spec, term: expression })]
    case 'letter':
      return [h('mi', null, expression.letter)]
    case 'sum':
      return between(
        expression.terms.map((term, k) => tokens(term, pen, lead && k === 0)),
        () => [BREAK, operator('+')],
      )
    case 'difference':
      return [
        ...tokens(expression.left, pen, lead),
        BREAK,
        operator('−'),
        ...inParentheses(expression.right, pen, 2, false),
      ]
    case 'product':
      return productTokens(expression.factors, expression.tight, pen, lead)
    case 'fraction':
      return [fractionOf(expression.over, expression.under, pen)]
    case 'power':
      return powerTokens(expression.base, expression.exponent, pen)
    case 'negative':
      return [h('mo', { form: 'prefix' }, '−'), ...inParentheses(expression.of, pen, 2, false)]
    case 'call':
      return callTokens(expression.name, expression.slope, expression.parameters, pen)
    case 'total':
      return [
        h('msub', null, h('mo', { rspace: '0.1em', largeop: 'false' }, '∑'), h('mi', null, expression.index)),
        ...inParentheses(expression.of, pen, 2, true),
      ]
    case 'same':
      return [
        fence('['),
        h('mi', null, expression.left),
        operator('=', '0.15em'),
        h('mn', null, String(expression.right + 1)),
        fence(']'),
      ]
  }
}

function numberTokens(term: NumberTerm, pen: Pen, lead: boolean, strong = false): Token[] {
  const leaf = (
    <NumberLeaf
      id={pen.ids.get(term)!}
      guarded={!lead}
      focusable={term.cell !== null}
      strong={strong}
      signed={strong}
    />
  )
  if (term.more === 0) return [leaf]
  return [
    leaf,
    h('mspace', { width: '0.3em' }),
    h('mtext', { className: 'more' }, pen.messages.inspector.more(term.more)),
  ]
}

function inParentheses(expression: Expression, pen: Pen, least: number, lead: boolean): Token[] {
  if (binding(expression) >= least) return tokens(expression, pen, lead)
  const inside = tokens(expression, pen, true)
  return [fence('('), ...(expression.kind === 'difference' ? plainly(inside) : inside), fence(')')]
}

function productTokens(factors: readonly Expression[], tight: boolean, pen: Pen, lead: boolean): Token[] {
  const long = factors.length > 2 || factors.some(({ kind }) => kind === 'sum' || kind === 'total')
  const separator = (): Token[] => {
    if (tight) return [h('mspace', { width: '0.1em' })]
    return long ? [BREAK, operator('·', '0.22em')] : [operator('·', '0.22em')]
  }
  return between(
    factors.map((factor, k) => inParentheses(factor, pen, 2, lead && k === 0)),
    separator,
  )
}

/** Small where it is ½ or 1/N, else with numbers as large as everywhere. */
function fractionOf(over: Expression, under: Expression, pen: Pen): ReactNode {
  const small = over.kind === 'number' && over.exact
  return h('mfrac', { displaystyle: small ? 'false' : 'true' }, row(over, pen), row(under, pen))
}

/** Whether a letter has the number of its layer above it, so that an exponent needs parentheses. */
function hasIndexAbove(base: Expression, { spec }: Pen): boolean {
  return base.kind === 'symbol' && symbolParts(spec, base).above !== null
}

function powerTokens(base: Expression, exponent: Expression, pen: Pen): Token[] {
  const isE = base.kind === 'number' && base.value === Math.E
  const least = hasIndexAbove(base, pen) ? 4 : 3
  const written = isE
    ? h('mi', null, 'e')
    : h('mrow', null, ...plainly(inParentheses(base, pen, least, false)))
  return [h('msup', null, written, row(exponent, pen))]
}

function callTokens(
  name: FunctionName,
  slope: boolean,
  parameters: readonly Expression[],
  pen: Pen,
): Token[] {
  const inside = between(
    parameters.map((parameter) => tokens(parameter, pen, true)),
    () => [fence(',')],
  ).filter((token) => token !== BREAK)
  if (name === 'abs') return [fence('|'), ...inside, fence('|')]
  const letter = NAMES[name]
  const base = letter.length === 1 ? italic(letter) : h('mi', { mathvariant: 'normal' }, letter)
  const head = slope ? h('msup', null, base, h('mo', { lspace: '0', rspace: '0' }, '′')) : base
  if (name === 'ln' && binding(parameters[0]) === 3)
    return [head, h('mspace', { width: '0.17em' }), ...inside]
  return [head, fence('('), ...inside, fence(')')]
}

const plainly = (all: readonly Token[]) => all.filter((token): token is ReactNode => token !== BREAK)

const row = (expression: Expression, pen: Pen): ReactNode =>
  h('mrow', null, ...plainly(tokens(expression, pen, true)))

function chunks(all: readonly Token[]): ReactNode[][] {
  const lines: ReactNode[][] = [[]]
  for (const token of all) {
    if (token === BREAK) lines.push([])
    else lines[lines.length - 1].push(token as ReactNode)
  }
  return lines
}

/** An expression in one piece. */
export function writeWhole(expression: Expression, pen: Pen): ReactNode {
  return h('math', null, ...plainly(tokens(expression, pen, true)))
}

/** `= expression`, in pieces that may each begin a new line. */
export function writePieces(relation: string, expression: Expression, pen: Pen): ReactNode[] {
  return chunks([operator(relation), ...tokens(expression, pen, true)]).map((piece, k) =>
    h('math', { key: k }, ...piece),
  )
}

/** `= result`. */
export function writeResult(relation: string, result: NumberTerm, pen: Pen): ReactNode {
  return h('math', null, operator(relation), ...plainly(numberTokens(result, pen, true, true)))
}

/** Expressions as MathML, with the places where a long line may be broken. */
import { createElement, type ReactNode } from 'react'
import type { Expression, FunctionName, Letter, NumberTerm } from '../../core/explain/expression'
import type { NetworkSpec } from '../../core/network'
import type { Cell } from '../../core/trace'
import { binding, isLong, isTallCall, isWide } from './expressionShape'
import { writeLetter } from './letters'
import { fence, h, italic, operator } from './mathml'
import { NumberLeaf } from './NumberLeaf'
import { PartialLeaf, SymbolLeaf } from './SymbolLeaf'
import { symbolParts } from './symbolParts'
import { TermLeaf } from './TermLeaf'
import type { Words } from './words'

/** What writing needs to know besides the expression. */
export interface Pen {
  readonly spec: NetworkSpec
  /** The place of each number in the derivation. */
  readonly ids: ReadonlyMap<NumberTerm, number>
  readonly words: Words
}

const BREAK = Symbol('a line may be broken here')
type Token = ReactNode | typeof BREAK

const NAMES: Readonly<Record<FunctionName, string>> = {
  linear: 'f',
  relu: 'ReLU',
  'leaky-relu': 'LReLU',
  sigmoid: 'σ',
  tanh: 'tanh',
  elu: 'ELU',
  gelu: 'GELU',
  'gelu-tanh': 'GELU',
  softplus: 'softplus',
  silu: 'SiLU',
  max: 'max',
  min: 'min',
  ln: 'ln',
  abs: '',
  sign: 'sgn',
  sqrt: '',
  cos: 'cos',
  floor: '',
  cdf: 'Φ',
  density: 'φ',
  huber: 'H',
}

/** Functions that are written around what they are of. */
const AROUND: Partial<Record<FunctionName, readonly [string, string]>> = {
  abs: ['|', '|'],
  floor: ['⌊', '⌋'],
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
      return [letterToken(expression.letter, expression.cell)]
    case 'partial':
      return [createElement(PartialLeaf, { spec: pen.spec, by: expression.by })]
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

function letterToken(letter: Letter, cell: Cell | null): Token {
  return cell ? <TermLeaf cell={cell}>{writeLetter(letter)}</TermLeaf> : writeLetter(letter)
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
    h('mtext', { className: 'more' }, pen.words.inspector.more(term.more)),
  ]
}

function inParentheses(expression: Expression, pen: Pen, least: number, lead: boolean): Token[] {
  if (binding(expression) >= least) return tokens(expression, pen, lead)
  const inside = tokens(expression, pen, true)
  const whole = expression.kind === 'difference' && !isLong([expression])
  return [fence('('), ...(whole ? plainly(inside) : inside), fence(')')]
}

function productTokens(factors: readonly Expression[], tight: boolean, pen: Pen, lead: boolean): Token[] {
  const long = factors.length > 2 || factors.some(isWide)
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
  const small = over.kind === 'number' && over.exact && under.kind !== 'sum'
  return h('mfrac', { displaystyle: small ? 'false' : 'true' }, row(over, pen), row(under, pen))
}

/** Whether a letter has the number of its layer above it, or is a fraction, so that an exponent needs parentheses. */
function isTall(base: Expression, { spec }: Pen): boolean {
  if (base.kind !== 'symbol') return false
  const { above, partial } = symbolParts(spec, base)
  return above !== null || partial
}

function powerTokens(base: Expression, exponent: Expression, pen: Pen): Token[] {
  const isE = base.kind === 'number' && base.value === Math.E
  const least = isTall(base, pen) ? 4 : 3
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
  if (name === 'sqrt') return [h('msqrt', null, row(parameters[0], pen))]
  const wide = isLong(parameters)
  const inside = between(
    parameters.map((parameter) => {
      const of = tokens(parameter, pen, true)
      return wide ? of : plainly(of)
    }),
    () => (wide ? [fence(','), BREAK] : [fence(',')]),
  )
  const around = AROUND[name]
  if (around) return [fence(around[0]), ...inside, fence(around[1])]
  const letter = NAMES[name]
  const base = letter.length === 1 ? italic(letter) : h('mi', { mathvariant: 'normal' }, letter)
  const head = slope ? h('msup', null, base, h('mo', { lspace: '0', rspace: '0' }, '′')) : base
  if (name === 'ln' && binding(parameters[0]) === 3)
    return [head, h('mspace', { width: '0.17em' }), ...inside]
  const tall = isTallCall(parameters)
  const whole = [head, fence('(', tall), ...inside, fence(')', tall)]
  return tall ? [h('mrow', null, ...plainly(whole))] : whole
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

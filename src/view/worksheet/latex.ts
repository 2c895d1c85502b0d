/** Expressions as LaTeX: the same formulas that the page writes as MathML. */
import type { Formula } from '../../core/explain/derivation'
import type { Expression, NumberTerm, SymbolTerm } from '../../core/explain/expression'
import type { NetworkSpec } from '../../core/network'
import type { DigitCount } from '../../draw/format'
import { binding, isTallCall } from '../inspector/expressionShape'
import { symbolParts } from '../inspector/symbolParts'
import { writeTerm } from '../inspector/writeNumber'
import { LATEX_AROUND, LATEX_FUNCTIONS, LATEX_LETTERS } from './latexLetters'

/** What writing needs to know besides the expression. */
export interface LatexPen {
  readonly spec: NetworkSpec
  readonly digits: DigitCount
  /** (3 more) */
  readonly more: (n: number) => string
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const WRITTEN: Readonly<Record<string, string>> = { π: '\\pi', '∞': '\\infty', '−': '-', '×': ' \\times ' }

/** A number of the page: its signs, and powers of ten as such. */
export function latexNumber(text: string): string {
  return text
    .replace(/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, raised: string) => {
      const digits = raised.replace('⁻', '-').replace(/[⁰¹²³⁴-⁹]/g, (d) => String(SUPERSCRIPTS.indexOf(d)))
      return `10^{${digits}}`
    })
    .replace(/[π∞−×]/g, (sign) => WRITTEN[sign])
    .replace('NaN', '\\mathrm{NaN}')
}

function numberLatex(term: NumberTerm, pen: LatexPen, lead: boolean, signed = false): string {
  const text = latexNumber(writeTerm(term, pen.digits, signed))
  const own = !lead && text.startsWith('-') ? `(${text})` : text
  return term.more === 0 ? own : `${own}\\text{ ${pen.more(term.more)}}`
}

const letterOf = (letter: string) => {
  if (letter === 'ŷ') return '\\hat{y}'
  return letter === 'δ' ? '\\delta' : letter
}

function symbolLatex(spec: NetworkSpec, term: SymbolTerm): string {
  const { letter, below, above } = symbolParts(spec, term)
  const under = below.length > 0 ? `_{${below.map(letterOf).join('')}}` : ''
  return `${letterOf(letter)}${under}${above === null ? '' : `^{(${above})}`}`
}

const derivative = (loss: string, by: string) => `\\frac{\\partial ${loss}}{\\partial ${by}}`

/** `lead`: at the start of a line or of a parenthesis, where a minus sign needs no parentheses. */
export function latexOf(expression: Expression, pen: LatexPen, lead = true): string {
  switch (expression.kind) {
    case 'number':
      return numberLatex(expression, pen, lead)
    case 'symbol': {
      const whole = symbolLatex(pen.spec, expression)
      return symbolParts(pen.spec, expression).partial ? derivative('L', whole) : whole
    }
    case 'letter':
      return LATEX_LETTERS[expression.letter]
    case 'partial':
      return derivative('\\ell', symbolLatex(pen.spec, expression.by))
    case 'sum':
      return expression.terms.map((term, k) => latexOf(term, pen, lead && k === 0)).join(' + ')
    case 'difference':
      return `${latexOf(expression.left, pen, lead)} - ${guarded(expression.right, pen, 2, false)}`
    case 'product':
      return expression.factors
        .map((factor, k) => guarded(factor, pen, 2, lead && k === 0))
        .join(expression.tight ? ' \\, ' : ' \\cdot ')
    case 'fraction':
      return `\\frac{${latexOf(expression.over, pen)}}{${latexOf(expression.under, pen)}}`
    case 'power':
      return powerLatex(expression.base, expression.exponent, pen)
    case 'negative':
      return `-${guarded(expression.of, pen, 2, false)}`
    case 'call':
      return callLatex(expression, pen)
    case 'total':
      return `\\sum_{${expression.index}} ${guarded(expression.of, pen, 2, true)}`
    case 'same':
      return `[${expression.left} = ${expression.right + 1}]`
  }
}

const parentheses = (inside: string) => `\\left(${inside}\\right)`

function guarded(expression: Expression, pen: LatexPen, least: number, lead: boolean): string {
  if (binding(expression) >= least) return latexOf(expression, pen, lead)
  return parentheses(latexOf(expression, pen))
}

function powerLatex(base: Expression, exponent: Expression, pen: LatexPen): string {
  const raised = `^{${latexOf(exponent, pen)}}`
  if (base.kind === 'number' && base.value === Math.E) return `e${raised}`
  const parts = base.kind === 'symbol' ? symbolParts(pen.spec, base) : null
  const tall = parts !== null && (parts.above !== null || parts.partial)
  const whole = guarded(base, pen, tall ? 4 : 3, false)
  // A power of ten, or a letter with its layer above it, cannot have a second exponent.
  return `${whole.includes('^') && !whole.startsWith('\\left') ? parentheses(whole) : whole}${raised}`
}

function callLatex(
  { name, slope, parameters }: Extract<Expression, { kind: 'call' }>,
  pen: LatexPen,
): string {
  const inside = parameters.map((parameter) => latexOf(parameter, pen)).join(', ')
  if (name === 'sqrt') return `\\sqrt{${inside}}`
  if (name === 'abs' || name === 'floor') return LATEX_AROUND[name].join(inside)
  const head = `${LATEX_FUNCTIONS[name]}${slope ? "'" : ''}`
  if (name === 'ln' && binding(parameters[0]) === 3) return `${head} ${inside}`
  return isTallCall(parameters) ? `${head}${parentheses(inside)}` : `${head}(${inside})`
}

/** left = symbols = numbers = result, each on a line of its own where there are both. */
export function latexLines({ left, relation, symbols, numbers, result }: Formula, pen: LatexPen): string[] {
  const sign = relation === '=' ? '=' : '\\leftarrow'
  const first = symbols ?? numbers
  const end = numberLatex(result, pen, true, true)
  const start = latexOf(left, pen)
  if (!first) return [`${start} &${sign} ${end}`]
  const lines = [`${start} &${sign} ${latexOf(first, pen)}`]
  if (symbols && numbers) lines.push(`&${sign} ${latexOf(numbers, pen)}`)
  const last = `&${numbers === null && relation === '←' ? sign : '='} ${end}`
  return [...lines, last]
}

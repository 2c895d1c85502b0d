/** The numbers of a derivation in a fixed order, so that a view can follow each of them by its place, and what is written around them. */
import type { Section } from './derivation'
import type { Expression, NumberTerm } from './expression'

/** What an expression is made of. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'sum':
      return expression.terms
    case 'product':
      return expression.factors
    case 'difference':
      return [expression.left, expression.right]
    case 'fraction':
      return [expression.over, expression.under]
    case 'power':
      return [expression.base, expression.exponent]
    case 'negative':
    case 'total':
      return [expression.of]
    case 'call':
      return expression.parameters
    default:
      return []
  }
}

function collect(expression: Expression | null, into: NumberTerm[]): void {
  if (!expression) return
  if (expression.kind === 'number') into.push(expression)
  else for (const child of childrenOf(expression)) collect(child, into)
}

/** All numbers, formulas before bars, section by section. Derivations of one shape have the same at the same places. */
export function numbersOf(sections: readonly Section[]): NumberTerm[] {
  const numbers: NumberTerm[] = []
  for (const { formulas, bars } of sections) {
    for (const { left, symbols, numbers: line, result } of formulas) {
      for (const expression of [left, symbols, line, result]) collect(expression, numbers)
    }
    for (const { number } of bars) numbers.push(number)
  }
  return numbers
}

function writtenNumber({ value, cell, more }: NumberTerm): string {
  return `#${value === Math.E ? 'e' : ''}${cell ? 'c' : ''}${more || ''}`
}

function written(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return writtenNumber(expression)
    case 'symbol': {
      const { quantity, layer, unit, from, bare, cell } = expression
      return `${quantity}${layer},${unit},${from}${bare ? 'b' : ''}${cell ? 'c' : ''}`
    }
    case 'letter':
      return expression.letter
    case 'partial':
      return `partial ${written(expression.by)}`
    case 'same':
      return `${expression.left}=${expression.right}`
    default: {
      const { kind } = expression
      const name = kind === 'call' ? expression.name + (expression.slope ? '′' : '') : ''
      const index = kind === 'total' ? expression.index : ''
      const tight = kind === 'product' && expression.tight ? 't' : ''
      return `${kind}${name}${index}${tight}(${childrenOf(expression).map(written).join(' ')})`
    }
  }
}

/** All that is written but the values: the same for derivations that differ only in their numbers. */
export function patternOf(sections: readonly Section[]): string {
  return sections
    .map(({ heading, formulas, bars, picture, remark }) => {
      const lines = formulas.map(({ left, relation, symbols, numbers, result }) => {
        const parts = [left, symbols, numbers, result].map((part) => (part ? written(part) : '-'))
        return parts.join(relation)
      })
      const labels = bars.map(({ label, factor }) => `${label.kind}${factor ? '×' : ''}`)
      return [heading, ...lines, ...labels, picture?.kind, remark].join(';')
    })
    .join('|')
}

/** The numbers of a derivation in a fixed order, so that a view can follow each of them by its place. */
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

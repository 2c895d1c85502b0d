/** What the form of an expression says about how it is written: its parentheses, and where a line may be broken. */
import type { Expression } from '../../core/explain/expression'
import { childrenOf } from '../../core/explain/terms'

/** Sums bind loosest, then products, then all that holds together by itself. */
export function binding({ kind }: Expression): number {
  if (kind === 'sum' || kind === 'difference' || kind === 'negative') return 1
  return kind === 'product' || kind === 'total' ? 2 : 3
}

/** Whether parentheses must grow with what is in them; such a call stays in one piece. */
export const isTallCall = (parameters: readonly Expression[]) =>
  parameters.some(({ kind }) => kind === 'fraction')

function leaves(expression: Expression): number {
  const inside = childrenOf(expression)
  return inside.length === 0 ? 1 : inside.map(leaves).reduce((a, b) => a + b)
}

const SHORT = 3

/** Whether so many numbers and letters stand in parentheses that a line may be broken among them. */
export function isLong(inside: readonly Expression[]): boolean {
  return inside.map(leaves).reduce((a, b) => a + b) > SHORT
}

/** Whether a factor may begin a line of its own. */
export function isWide(factor: Expression): boolean {
  switch (factor.kind) {
    case 'sum':
    case 'total':
      return true
    case 'difference':
      return isLong([factor])
    case 'fraction':
      return isWide(factor.over) || isWide(factor.under)
    case 'call':
      return isTallCall(factor.parameters)
    default:
      return false
  }
}

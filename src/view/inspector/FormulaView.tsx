/** A formula in symbols, the same line in numbers, and what they come to. */
import type { ReactNode } from 'react'
import type { Formula } from '../../core/explain/derivation'
import type { Expression } from '../../core/explain/expression'
import { writePieces, writeResult, writeWhole, type Pen } from './writing'

/** After a long sum the result gets a line of its own. */
function isLong(expression: Expression | null): boolean {
  if (expression?.kind === 'sum') return expression.terms.length > 2
  return expression?.kind === 'product' && expression.factors.some(({ kind }) => kind === 'sum')
}

interface LineProps {
  readonly kind: 'symbols' | 'numbers'
  readonly pieces: readonly ReactNode[]
  readonly result: ReactNode
  /** The result on a line of its own. */
  readonly apart: boolean
}

function Line({ pieces, result, kind, apart }: LineProps) {
  return (
    <div className={`formula-line is-${kind}`}>
      {pieces}
      {result !== null && (
        <span className={apart ? 'formula-result is-apart' : 'formula-result'}>{result}</span>
      )}
    </div>
  )
}

export function FormulaView({ formula, pen }: { formula: Formula; pen: Pen }) {
  const { left, relation, symbols, numbers, result } = formula
  const end = writeResult(relation === '=' || numbers ? '=' : relation, result, pen)
  const first = symbols ?? numbers
  const apart = isLong(numbers)
  return (
    <div className="formula">
      <span className="formula-left">{writeWhole(left, pen)}</span>
      {first && (
        <Line
          kind={symbols ? 'symbols' : 'numbers'}
          pieces={writePieces(relation, first, pen)}
          result={symbols && numbers ? null : end}
          apart={apart}
        />
      )}
      {symbols && numbers && (
        <Line kind="numbers" pieces={writePieces(relation, numbers, pen)} result={end} apart={apart} />
      )}
      {!first && <Line kind="numbers" pieces={[]} result={end} apart={false} />}
    </div>
  )
}

/** What all paths come to: this example's part of the gradient, and how that enters the whole. */
import { computed, product, symbol } from '../../core/explain/expression'
import { number, readerOf, sent } from '../../core/explain/reader'
import type { Paths } from '../../core/paths'
import { cell, type Cell, type Trace } from '../../core/trace'
import { formatCount } from '../../draw/format'
import { useLaterMessages } from '../laterMessages'
import { FactorNumber } from './FactorNumber'
import { Letters } from './Letters'
import { gradientOf } from './question'

interface PathSumProps {
  readonly trace: Trace
  readonly row: number
  readonly parameter: Cell
  readonly paths: Paths
}

export function PathSum({ trace, row, parameter, paths }: PathSumProps) {
  const t = useLaterMessages().paths
  const reader = readerOf(trace, row, trace.recipe.network)
  const { layer, unit, from, quantity } = parameter
  const delta = cell('delta', layer, unit)
  const signal = quantity === 'W' ? sent(layer - 1, from) : null
  const gradient = gradientOf(parameter)
  const { batch } = reader
  const part = computed(paths.part, [gradient], 'derivative', { cell: gradient })
  const only = paths.count === 1
  return (
    <div className="path-sum">
      <p>
        {batch === 1 ? t.gradient(only) : t.part(only, formatCount(trace.rows[row] + 1), formatCount(batch))}
      </p>
      <p className="path-line-of-sum">
        <Letters of={signal ? product(symbol(signal), symbol(delta)) : symbol(delta)} />
        <span>=</span>
        {signal && (
          <>
            <FactorNumber term={number(reader, signal)} />
            <span>·</span>
            <FactorNumber term={number(reader, delta)} />
            <span>=</span>
          </>
        )}
        <FactorNumber term={part} result />
      </p>
      {batch > 1 && (
        <>
          <p>{t.whole(formatCount(batch))}</p>
          <p className="path-line-of-sum">
            <Letters of={symbol(gradient, true)} />
            <span>=</span>
            <FactorNumber term={number(reader, gradient)} result />
          </p>
        </>
      )}
    </div>
  )
}

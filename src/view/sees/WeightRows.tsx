/** Numbers of a neuron's incoming weights as bars on one scale; each is a button that selects its weight. */
import { largestOf } from '../../draw/charts/neuronScale'
import { formatNumber } from '../../draw/format'
import { useLabStore } from '../lab'
import type { Neuron } from './chosen'
import type { WeightQuantity } from './firstWeights'

interface Props {
  readonly label: string
  readonly neuron: Neuron
  readonly quantity: WeightQuantity
  readonly rows: readonly { readonly from: number; readonly name: string; readonly value: number }[]
}

const hueOf = (quantity: WeightQuantity, value: number) =>
  `${quantity === 'weights' ? 'v' : 'd'}${value < 0 ? 'n' : 'p'}`

export function WeightRows({ label, neuron, quantity, rows }: Props) {
  const { select, point } = useLabStore().getState()
  const extent = largestOf(rows.map(({ value }) => value)) || 1
  const { layer, unit } = neuron
  return (
    <ul className="weight-rows" aria-label={label}>
      {rows.map(({ from, name, value }) => {
        const share = Number.isFinite(value) ? (50 * Math.abs(value)) / extent : 0
        return (
          <li key={from}>
            <button
              type="button"
              onClick={() => select({ kind: 'edge', layer, unit, from })}
              onPointerEnter={() => point({ kind: 'edge', layer, unit, from })}
              onPointerLeave={() => point(null)}
            >
              <span>{name}</span>
              <span className={`weight-track ${hueOf(quantity, value)}`} aria-hidden="true">
                <span
                  style={{
                    left: `${(value < 0 ? 50 - share : 50).toFixed(2)}%`,
                    width: `${share.toFixed(2)}%`,
                  }}
                />
              </span>
              <span className="weight-number">{formatNumber(value, 4, true)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

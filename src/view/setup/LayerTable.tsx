/** A row for each hidden layer: its width, its activation, whether it is residual, and its dropout. */
import { Fragment, useId } from 'react'
import type { LayerSpec } from '../../core/network'
import { HIDDEN_ACTIVATIONS, MOST_DROPOUT, withLayer, withLayers } from '../../content/layers'
import { canBeResidual } from '../../content/residual'
import { hiddenLayers } from '../../content/setup'
import { MOST_UNITS } from '../../content/setups'
import { Checkbox } from '../controls/Checkbox'
import { NumberField } from '../controls/NumberField'
import { Select } from '../controls/Select'
import { Stepper } from '../controls/Stepper'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { ShapeField } from './ShapeField'
import type { Changes } from './useChanges'

interface RowProps {
  /** From 1 on. */
  readonly n: number
  readonly layer: LayerSpec
  readonly canSkip: boolean
  /** The id of the sentence that says why a layer cannot be residual. */
  readonly reason: string
  readonly setWidth: (units: number) => void
  readonly set: (change: Partial<LayerSpec>) => void
}

function LayerRow({ n, layer, canSkip, reason, setWidth, set }: RowProps) {
  const { terms } = useMessages()
  const t = useLaterMessages().panels
  const { units, activation, residual = false, dropout = 0 } = layer
  return (
    <div className="layer-row" role="group" aria-label={terms.hiddenLayerN(n)}>
      <span className="layer-name">{n}</span>
      <Stepper
        label={t.layers.width(n)}
        hideLabel
        value={units}
        least={1}
        most={MOST_UNITS}
        outside={(text) => t.layers.widthOutside(text, String(MOST_UNITS))}
        onChange={setWidth}
      />
      <Select
        label={t.layers.activation(n)}
        value={activation}
        options={HIDDEN_ACTIVATIONS}
        nameOf={(name) => terms.activations[name]}
        onChange={(name) => set({ activation: name })}
      />
      <Checkbox
        label={t.layers.residual(n)}
        hideLabel
        checked={residual}
        disabled={!canSkip}
        describedBy={canSkip ? undefined : reason}
        onChange={(on) => set({ residual: on })}
      />
      <NumberField
        label={t.layers.dropout(n)}
        hideLabel
        value={dropout}
        check={(share, text) =>
          share >= 0 && share <= MOST_DROPOUT ? null : t.layers.dropoutOutside(text, String(MOST_DROPOUT))
        }
        onCommit={(share) => set({ dropout: share })}
      />
    </div>
  )
}

export function LayerTable({ restart }: Pick<Changes, 'restart'>) {
  const reason = useId()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { network } = setup.recipe
  const hidden = hiddenLayers(setup)
  const { columns } = t.layers
  const numbers = hidden.map((_, k) => k + 1)
  const unequal = numbers.filter((l) => !canBeResidual(network, l))
  return (
    <div className="layer-table">
      <div className="layer-row layer-head" aria-hidden="true">
        <span className="layer-width">{columns.width}</span>
        <span>{columns.activation}</span>
        <span>{columns.residual}</span>
        <span>{columns.dropout}</span>
      </div>
      {hidden.map((layer, k) => (
        <Fragment key={numbers[k]}>
          <LayerRow
            n={k + 1}
            layer={layer}
            canSkip={canBeResidual(network, k + 1)}
            reason={reason}
            setWidth={(units) =>
              restart((now) =>
                withLayers(
                  now,
                  hiddenLayers(now).map((each, at) => (at === k ? units : each.units)),
                ),
              )
            }
            set={(change) => restart((now) => withLayer(now, k, change))}
          />
          <ShapeField
            layer={layer}
            n={k + 1}
            onCommit={(shape) => restart((now) => withLayer(now, k, shape))}
          />
        </Fragment>
      ))}
      {unequal.length > 0 && (
        <p id={reason} className="panel-note">
          {t.layers.needsSameWidth(unequal)}
        </p>
      )}
    </div>
  )
}

/** The number that a layer's activation goes by, where it goes by one. */
import { shapeOf } from '../../core/activations'
import type { LayerSpec } from '../../core/network'
import { hasShape, shaped } from '../../content/layers'
import { useLaterMessages } from '../laterMessages'
import { SettingField } from './SettingField'

interface ShapeFieldProps {
  readonly layer: LayerSpec
  /** The number of the hidden layer, where it is one of several. */
  readonly n?: number
  readonly onCommit: (shape: Partial<LayerSpec>) => void
}

const NEEDS = { 'leaky-relu': [0, 1], elu: 'positive' } as const

export function ShapeField({ layer, n, onCommit }: ShapeFieldProps) {
  const t = useLaterMessages().panels.activation
  const { activation } = layer
  if (!hasShape(activation)) return null
  return (
    <div className="setting-line">
      <SettingField
        label={n === undefined ? t.shapes[activation] : t.shapesOf[activation](n)}
        value={shapeOf(layer)}
        needs={NEEDS[activation]}
        onCommit={(value) => onCommit(shaped(activation, value))}
      />
    </div>
  )
}

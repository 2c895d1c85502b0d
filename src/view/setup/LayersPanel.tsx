/** How many hidden layers, and what each is. */
import { MOST_HIDDEN_LAYERS, MOST_UNITS } from '../../content/setups'
import { withLayers } from '../../content/layers'
import { hiddenLayers, outputOf } from '../../content/setup'
import { Stepper } from '../controls/Stepper'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { LayerTable } from './LayerTable'
import { Notes } from './Notes'
import { useChanges } from './useChanges'

const USUAL_WIDTH = 4

export function LayersPanel() {
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { adjustments, restart } = useChanges()
  const widths = hiddenLayers(setup).map(({ units }) => units)
  const newest = Math.min(widths[widths.length - 1] ?? USUAL_WIDTH, MOST_UNITS)
  return (
    <div className="wide-panel">
      <Stepper
        label={t.layers.count}
        value={widths.length}
        least={0}
        most={MOST_HIDDEN_LAYERS}
        outside={(text) => t.layers.outside(text, String(MOST_HIDDEN_LAYERS))}
        onChange={(count) =>
          restart((now) =>
            withLayers(
              now,
              Array.from({ length: count }, (_, k) => widths[k] ?? newest),
            ),
          )
        }
      />
      {widths.length > 0 && <LayerTable restart={restart} />}
      <p>{t.layers.ends(setup.recipe.network.inputs, outputOf(setup).units)}</p>
      <p className="panel-note">{t.restarts}</p>
      <Notes on="layers" adjustments={adjustments} />
    </div>
  )
}

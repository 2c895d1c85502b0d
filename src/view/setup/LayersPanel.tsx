/** How many hidden layers, and how wide. */
import { MOST_HIDDEN_LAYERS, MOST_UNITS, withLayers } from '../../content/setups'
import { hiddenLayers, outputOf } from '../../content/setup'
import { Stepper } from '../controls/Stepper'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'

const USUAL_WIDTH = 4

export function LayersPanel() {
  const { openSetup } = useLabStore().getState()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const widths = hiddenLayers(setup).map(({ units }) => units)
  const set = (next: readonly number[]) => openSetup(withLayers(setup, next))
  const newest = Math.min(widths[widths.length - 1] ?? USUAL_WIDTH, MOST_UNITS)
  return (
    <>
      <Stepper
        label={t.layers.count}
        value={widths.length}
        least={0}
        most={MOST_HIDDEN_LAYERS}
        outside={(text) => t.layers.outside(text, String(MOST_HIDDEN_LAYERS))}
        onChange={(count) => set(Array.from({ length: count }, (_, k) => widths[k] ?? newest))}
      />
      {widths.map((units, k) => (
        <Stepper
          key={k}
          label={t.layers.width(k + 1)}
          value={units}
          least={1}
          most={MOST_UNITS}
          outside={(text) => t.layers.widthOutside(text, String(MOST_UNITS))}
          onChange={(width) => set(widths.with(k, width))}
        />
      ))}
      <p>{t.layers.ends(setup.recipe.network.inputs, outputOf(setup).units)}</p>
      <p className="panel-note">{t.restarts}</p>
    </>
  )
}

/** The activation function of all hidden layers at once. */
import { HIDDEN_ACTIVATIONS, withActivation, withShape } from '../../content/layers'
import { hiddenLayers } from '../../content/setup'
import { Choices } from '../controls/Choices'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Notes } from './Notes'
import { ShapeField } from './ShapeField'
import { useChanges } from './useChanges'

export function ActivationPanel() {
  const messages = useMessages()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { adjustments, restart } = useChanges()
  const hidden = hiddenLayers(setup)
  const used = new Set(hidden.map(({ activation }) => activation))
  const [only] = used.size === 1 ? used : [null]
  return (
    <div className="wide-panel">
      <p className="panel-note">{t.activation.each}</p>
      <Choices
        label={messages.setup.titles.activation}
        hideLabel
        value={HIDDEN_ACTIVATIONS.find((name) => name === only) ?? null}
        options={HIDDEN_ACTIVATIONS}
        nameOf={(name) => messages.terms.activations[name]}
        aboutOf={(name) => t.activation.about[name]}
        onChange={(name) => restart((now) => withActivation(now, name))}
      />
      {only !== null && (
        <ShapeField layer={hidden[0]} onCommit={(shape) => restart((now) => withShape(now, shape))} />
      )}
      <p className="panel-note">{t.restarts}</p>
      <Notes on="activation" adjustments={adjustments} />
    </div>
  )
}

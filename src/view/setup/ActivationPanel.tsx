/** The activation function of the hidden layers. */
import { withActivation } from '../../content/setups'
import { hiddenLayers } from '../../content/setup'
import { Choices } from '../controls/Choices'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

const HIDDEN = ['linear', 'relu', 'sigmoid', 'tanh'] as const

export function ActivationPanel() {
  const { openSetup } = useLabStore().getState()
  const messages = useMessages()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const used = new Set(hiddenLayers(setup).map(({ activation }) => activation))
  const [only] = used.size === 1 ? used : [null]
  return (
    <>
      <Choices
        label={messages.setup.titles.activation}
        hideLabel
        value={HIDDEN.find((name) => name === only) ?? null}
        options={HIDDEN}
        nameOf={(name) => messages.terms.activations[name]}
        aboutOf={(name) => t.activation.about[name]}
        onChange={(name) => openSetup(withActivation(setup, name))}
      />
      <p className="panel-note">{t.restarts}</p>
    </>
  )
}

/** What the output is, and how its error is measured; what had to change along with a choice is said. */
import { huberDeltaOf } from '../../core/losses'
import { ACTIVATION_NAMES } from '../../core/network'
import { LOSS_NAMES, REDUCTIONS } from '../../core/recipe'
import { lossObstacle, outputObstacle, withLoss, withOutput, withOutputShape } from '../../content/outputs'
import { outputOf } from '../../content/setup'
import { startAnew } from '../../content/setups'
import { Choices } from '../controls/Choices'
import { Segmented } from '../controls/Segmented'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Notes } from './Notes'
import { SettingField } from './SettingField'
import { ShapeField } from './ShapeField'
import { useChanges } from './useChanges'

export function LossPanel() {
  const messages = useMessages()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { adjustments, restart, open } = useChanges()
  const output = outputOf(setup)
  const { loss, reduction } = setup.recipe
  return (
    <div className="wide-panel">
      <Choices
        label={t.loss.loss}
        value={loss}
        options={LOSS_NAMES}
        nameOf={(name) => messages.terms.losses[name]}
        aboutOf={(name) => t.loss.about[name]}
        obstacleOf={(name) => {
          const obstacle = lossObstacle(setup, name)
          return obstacle && t.obstacles[obstacle]
        }}
        onChange={(name) => restart((now) => withLoss(now, name))}
      />
      {loss === 'huber' && (
        <SettingField
          label={t.loss.huberDelta}
          value={huberDeltaOf(setup.recipe)}
          needs="positive"
          onCommit={(huberDelta) => open((now) => startAnew(now, { huberDelta }))}
        />
      )}
      {output.units > 1 && (
        <Segmented
          label={t.loss.reduction}
          value={reduction}
          options={REDUCTIONS}
          nameOf={(each) => t.loss.reductions[each]}
          onChange={(each) => open((now) => startAnew(now, { reduction: each }))}
        />
      )}
      <Choices
        label={t.loss.output}
        value={output.activation}
        options={ACTIVATION_NAMES}
        nameOf={(name) => messages.terms.activations[name]}
        aboutOf={(name) => t.loss.outputs[name]}
        obstacleOf={(name) => {
          const obstacle = outputObstacle(setup, name)
          return obstacle && t.obstacles[obstacle]
        }}
        onChange={(name) => restart((now) => withOutput(now, name))}
      />
      <ShapeField layer={output} onCommit={(shape) => open((now) => withOutputShape(now, shape))} />
      <p className="panel-note">{t.restarts}</p>
      <Notes on="loss" adjustments={adjustments} />
    </div>
  )
}

/** What the output is, and how its error is measured; what had to change along with a choice is said. */
import { useState } from 'react'
import { LOSSES } from '../../core/losses'
import { ACTIVATION_NAMES } from '../../core/network'
import { LOSS_NAMES } from '../../core/recipe'
import {
  lossObstacle,
  outputObstacle,
  withLoss,
  withOutput,
  type Adjustment,
  type Change,
} from '../../content/outputs'
import { outputOf } from '../../content/setup'
import { Choices } from '../controls/Choices'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function LossPanel() {
  const { openSetup } = useLabStore().getState()
  const messages = useMessages()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const [adjustments, setAdjustments] = useState<readonly Adjustment[]>([])
  const { units, activation } = outputOf(setup)
  const { loss, reduction } = setup.recipe
  const { reductions } = LOSSES[loss]
  const carryOut = (change: Change) => {
    openSetup(change.setup)
    setAdjustments(change.adjustments)
  }
  return (
    <>
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
        onChange={(name) => carryOut(withLoss(setup, name))}
      />
      {units > 1 && reductions.length > 1 && (
        <Segmented
          label={t.loss.reduction}
          value={reduction}
          options={reductions}
          nameOf={(each) => t.loss.reductions[each]}
          onChange={(each) => carryOut(withLoss(setup, loss, each))}
        />
      )}
      <Choices
        label={t.loss.output}
        value={activation}
        options={ACTIVATION_NAMES}
        nameOf={(name) => messages.terms.activations[name]}
        aboutOf={(name) => t.loss.outputs[name]}
        obstacleOf={(name) => {
          const obstacle = outputObstacle(setup, name)
          return obstacle && t.obstacles[obstacle]
        }}
        onChange={(name) => carryOut(withOutput(setup, name))}
      />
      <div role="status" className="panel-status">
        {adjustments.map((adjustment) => (
          <p key={adjustment}>{t.adjustments[adjustment]}</p>
        ))}
      </div>
      <p className="panel-note">{t.restarts}</p>
    </>
  )
}

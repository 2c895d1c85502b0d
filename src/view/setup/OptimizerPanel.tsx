/** What an update does with a gradient: the optimizer with its constants, and what is done besides. */
import { OPTIMIZER_NAMES } from '../../core/recipe'
import { chooseOptimizer } from '../../content/optimizers'
import { Checkbox } from '../controls/Checkbox'
import { Choices } from '../controls/Choices'
import { useLab, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { constantsOf } from './constants'
import { ExtrasFields } from './ExtrasFields'
import { Notes } from './Notes'
import { SettingField } from './SettingField'
import { useChanges } from './useChanges'

export function OptimizerPanel() {
  const messages = useMessages()
  const t = useLaterMessages().panels
  const { recipe } = useLab((state) => state.setup)
  const { adjustments, goOn, set } = useChanges()
  const { optimizer } = recipe
  return (
    <div className="wide-panel">
      <Choices
        label={t.optimizer.choose}
        hideLabel
        value={optimizer.name}
        options={OPTIMIZER_NAMES}
        nameOf={(name) => messages.terms.optimizers[name]}
        aboutOf={(name) => t.optimizer.about[name]}
        onChange={(name) => goOn((now) => chooseOptimizer(now, name))}
      />
      {optimizer.name !== 'sgd' && (
        <div className="settings">
          {constantsOf(optimizer).map(([constant, value]) => (
            <SettingField
              key={constant}
              label={t.optimizer.constants[constant]}
              value={value}
              needs={constant === 'epsilon' ? 'positive' : 'share'}
              onCommit={(next) => set((now) => ({ optimizer: { ...now.optimizer, [constant]: next } }))}
            />
          ))}
        </div>
      )}
      <Checkbox
        label={t.optimizer.biases}
        checked={recipe.trainBiases}
        onChange={(trainBiases) => set(() => ({ trainBiases }))}
      />
      <details className="disclosure">
        <summary>{messages.setup.titles.extras}</summary>
        <ExtrasFields />
      </details>
      <p className="panel-note">{t.keeps}</p>
      <Notes on="optimizer" adjustments={adjustments} />
    </div>
  )
}

/** What an update does, and whether it changes the biases too. */
import { recipeEdit } from '../../content/setups'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function OptimizerPanel() {
  const { edit } = useLabStore().getState()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  return (
    <>
      <p>{t.optimizer.rule}</p>
      <label className="choice-row">
        <input
          type="checkbox"
          checked={setup.recipe.trainBiases}
          onChange={(event) => edit(recipeEdit(setup, { trainBiases: event.target.checked }))}
        />
        {t.optimizer.biases}
      </label>
      <p className="panel-note">{t.keeps}</p>
    </>
  )
}

/** What an update does, and whether it changes the biases too. */
import { recipeEdit } from '../../content/setups'
import { useLab, useLabStore, useMessages } from '../lab'

export function OptimizerPanel() {
  const { edit } = useLabStore().getState()
  const t = useMessages().setup
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

/** The learning rate: any positive number, also one that is far too large. */
import { recipeEdit } from '../../content/setups'
import { NumberField } from '../controls/NumberField'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'

const USUAL = [0.001, 0.01, 0.03, 0.1, 0.3, 1] as const

export function RatePanel() {
  const { edit } = useLabStore().getState()
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { learningRate } = setup.recipe
  const set = (rate: number) => edit(recipeEdit(setup, { learningRate: rate }))
  return (
    <>
      <NumberField
        label={t.rate.field}
        value={learningRate}
        check={(rate, text) => (rate > 0 ? null : t.rate.notPositive(text))}
        onCommit={set}
      />
      <Segmented
        label={t.rate.usual}
        value={USUAL.find((rate) => rate === learningRate) ?? null}
        options={USUAL}
        nameOf={String}
        onChange={set}
      />
      <p className="panel-note">{t.keeps}</p>
    </>
  )
}

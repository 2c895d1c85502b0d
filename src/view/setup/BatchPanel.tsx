/** How many examples one update sees. */
import { formatCount } from '../../draw/format'
import { batchSizeOf } from '../../content/setup'
import { Choices } from '../controls/Choices'
import { NumberField } from '../controls/NumberField'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Notes } from './Notes'
import { useChanges } from './useChanges'

const USUAL = [1, 4, 8, 16, 32, 64, 128]

export function BatchPanel() {
  const t = useLaterMessages().panels
  const setup = useLab((state) => state.setup)
  const { set: change } = useChanges()
  const { count } = setup.data.train
  const size = batchSizeOf(setup)
  const set = (examples: number) => change(() => ({ batching: { kind: 'shuffled', size: examples } }))
  const nameOf = (examples: number) => {
    if (examples === count) return t.batch.full(formatCount(count))
    return examples === 1 ? t.batch.one : t.batch.some(formatCount(examples))
  }
  return (
    <>
      <Choices
        label={t.batch.sizes}
        value={size === 'given' ? null : size}
        options={[...USUAL.filter((each) => each < count), count]}
        nameOf={nameOf}
        onChange={set}
      />
      <NumberField
        label={t.batch.other}
        value={size === 'given' ? count : size}
        check={(examples, text) =>
          Number.isInteger(examples) && examples >= 1 && examples <= count
            ? null
            : t.batch.outside(text, formatCount(count))
        }
        onCommit={set}
      />
      <p className="panel-note">{t.keeps}</p>
      <Notes on="batch" />
    </>
  )
}

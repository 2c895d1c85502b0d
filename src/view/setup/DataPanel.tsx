/** Which data the network learns. */
import { entryOf, type DataSetName } from '../../content/catalogue'
import { loadData } from '../../content/loadData'
import { withData } from '../../content/withData'
import { Choices } from '../controls/Choices'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { Notes } from './Notes'
import { useChanges } from './useChanges'
import { dataChoices, dataSize } from './dataWords'

export function DataPanel() {
  const store = useLabStore()
  const messages = useMessages()
  const later = useLaterMessages()
  const t = later.panels
  const setup = useLab((state) => state.setup)
  const { adjustments, note } = useChanges()
  return (
    <>
      <Choices
        label={messages.setup.titles.data}
        hideLabel
        value={entryOf(setup.data.id) ? setup.data.id : 'own'}
        options={dataChoices(setup)}
        nameOf={(id) => messages.setup.data.names[id as keyof typeof messages.setup.data.names]}
        aboutOf={(id) => {
          const about = t.data.about[id as keyof typeof t.data.about]
          return t.data.aboutWithSize(about, dataSize(later, id, setup))
        }}
        onChange={(id) => {
          const entry = entryOf(id)
          if (!entry) return
          void store.getState().openLater(async (onProgress) => {
            const data = await loadData[id as DataSetName](onProgress)
            const change = withData(store.getState().setup, data, entry)
            note(change)
            return change
          })
        }}
      />
      <p className="panel-note">{t.restarts}</p>
      <Notes on="data" adjustments={adjustments} />
    </>
  )
}

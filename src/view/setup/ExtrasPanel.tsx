/** What is done to gradients and parameters besides the optimizer, where something is. */
import { useLaterMessages } from '../laterMessages'
import { ExtrasFields } from './ExtrasFields'
import { Notes } from './Notes'

export function ExtrasPanel() {
  const t = useLaterMessages().panels
  return (
    <div className="wide-panel">
      <ExtrasFields />
      <p className="panel-note">{t.keeps}</p>
      <Notes on="extras" />
    </div>
  )
}

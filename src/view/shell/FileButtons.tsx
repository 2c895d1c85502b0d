/** Files in and out. */
import { useLabStore, useMessages } from '../lab'
import { download } from './download'

export function FileButtons() {
  const { openProject, saveProject, stepTable } = useLabStore().getState()
  const t = useMessages().shell
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (file) await openProject(await file.text())
    input.value = ''
  }
  return (
    <div className="tool-group">
      <label className="text-button file-button">
        {t.open}
        <input
          type="file"
          accept=".json,application/json"
          aria-label={t.openProject}
          onChange={(event) => void open(event.currentTarget)}
        />
      </label>
      <button
        type="button"
        className="text-button"
        aria-label={t.saveProject}
        onClick={() => void saveProject().then(download)}
      >
        {t.save}
      </button>
      <button
        type="button"
        className="text-button"
        aria-label={t.stepTable}
        title={t.stepTable}
        onClick={() => void stepTable().then(download)}
      >
        CSV
      </button>
    </div>
  )
}

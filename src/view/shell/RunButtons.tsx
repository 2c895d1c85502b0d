/** Starting again, and taking back. */
import { useLab, useLabStore, useMessages } from '../lab'

export function RunButtons() {
  const { reset, newSeed, undo, redo } = useLabStore().getState()
  const t = useMessages().shell
  const canUndo = useLab((state) => state.canUndo)
  const canRedo = useLab((state) => state.canRedo)
  const given = useLab((state) => state.setup.initialization === 'given')
  return (
    <div className="tool-group">
      <button type="button" className="text-button" onClick={reset}>
        {t.reset}
      </button>
      {!given && (
        <button type="button" className="text-button" onClick={newSeed}>
          {t.newSeed}
        </button>
      )}
      <button type="button" className="text-button" onClick={undo} disabled={!canUndo}>
        {t.undo}
      </button>
      {canRedo && (
        <button type="button" className="text-button" onClick={redo}>
          {t.redo}
        </button>
      )}
    </div>
  )
}

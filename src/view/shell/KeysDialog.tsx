/** The keys, listed. */
import { Dialog } from '../controls/Dialog'
import { hintsOf } from '../hints/hintState'
import { useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import './keys.css'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const messages = useMessages()
  const { keys: t, hints } = useLaterMessages()
  const store = useLabStore()
  return (
    <Dialog
      className="keys-dialog"
      title={messages.shell.keys}
      onClose={onClose}
      buttons={
        <button type="submit" className="button" onClick={() => hintsOf(store).getState().showAgain()}>
          {hints.again}
        </button>
      }
    >
      <dl>
        {t.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

/** The keys, listed. */
import { useEffect, useRef } from 'react'
import { hintsOf } from '../hints/hintState'
import { useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  const messages = useMessages()
  const { keys: t, hints } = useLaterMessages()
  const store = useLabStore()
  return (
    <dialog ref={dialog} className="keys-dialog" onClose={onClose} aria-label={messages.shell.keys}>
      <h2>{messages.shell.keys}</h2>
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
      <form method="dialog">
        <button type="submit" className="button" onClick={() => hintsOf(store).getState().showAgain()}>
          {hints.again}
        </button>
        <button type="submit" className="button">
          {messages.shell.close}
        </button>
      </form>
    </dialog>
  )
}

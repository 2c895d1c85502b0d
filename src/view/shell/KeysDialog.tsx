/** The keys, listed. */
import type { Ref } from 'react'
import { useMessages } from '../lab'

export function KeysDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  const messages = useMessages()
  const t = messages.keys
  return (
    <dialog ref={ref} className="keys-dialog" aria-label={messages.shell.keys}>
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
        <button type="submit" className="button">
          {messages.shell.close}
        </button>
      </form>
    </dialog>
  )
}

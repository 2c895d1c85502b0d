/** The keys, listed. */
import type { TermId } from '../../content/glossary'
import { Dialog } from '../controls/Dialog'
import { TermList } from '../glossary/TermList'
import { hintsOf } from '../hints/hintState'
import { useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'
import './keys.css'

/** What stands below the graph, where a press does something else than explain. */
const TERMS: readonly TermId[] = [
  'forward-pass',
  'loss-function',
  'backpropagation',
  'gradient',
  'gradient-descent',
  'neuron',
  'layer',
  'step',
  'epoch',
]

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
      <TermList ids={TERMS} />
    </Dialog>
  )
}

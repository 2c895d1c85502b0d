/** What the person is told: a file that could not be read, a worker that died, a run that diverged. */
import { formatCount } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { cellTitle } from './cellTitle'

function Diverged() {
  const messages = useMessages()
  const divergence = useLab((state) => state.divergence)
  const spec = useLab((state) => state.script.spec)
  if (!divergence) return null
  const where = cellTitle(spec, divergence.cell, messages)
  return (
    <div className="notice" role="alert">
      <p>{messages.notices.diverged(formatCount(divergence.step), where)}</p>
    </div>
  )
}

export function NoticeBar() {
  const { tell } = useLabStore().getState()
  const messages = useMessages()
  const notice = useLab((state) => state.notice)
  const language = useLab((state) => state.language)
  return (
    <div className="notices">
      <Diverged />
      {notice && (
        <div className="notice" role="alert">
          <p>{notice(messages, language)}</p>
          <button type="button" className="quiet-button" onClick={() => tell(null)}>
            {messages.shell.close}
          </button>
        </div>
      )}
    </div>
  )
}

/** What the person is told: a file that could not be read, a worker that died, a run that diverged. */
import { useState } from 'react'
import { formatCount } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'
import { cellTitle } from './cellTitle'

/** Where not even this can be loaded, the sentence about it says enough. */
const LoadingBar = laterPart(
  () => import('../digits/LoadingBar').catch(() => ({ LoadingBar: () => null })),
  'LoadingBar',
)

function Diverged() {
  const messages = useMessages()
  const divergence = useLab((state) => state.divergence)
  const spec = useLab((state) => state.script.spec)
  const [closed, close] = useState<typeof divergence>(null)
  if (!divergence || divergence === closed) return null
  const where = cellTitle(spec, divergence.cell, messages)
  return (
    <div className="notice" role="alert">
      <p>{messages.notices.diverged(formatCount(divergence.step), where)}</p>
      <button type="button" className="quiet-button" onClick={() => close(divergence)}>
        {messages.shell.close}
      </button>
    </div>
  )
}

export function NoticeBar() {
  const { tell } = useLabStore().getState()
  const messages = useMessages()
  const notice = useLab((state) => state.notice)
  const language = useLab((state) => state.language)
  const retry = useLab((state) => state.retry)
  const loading = useLab((state) => state.loading !== null)
  return (
    <div className="notices">
      <Diverged />
      {loading && (
        <Loading>
          <LoadingBar />
        </Loading>
      )}
      {notice && (
        <div className="notice" role="alert">
          <p>{notice(messages, language)}</p>
          {retry && (
            <button type="button" className="quiet-button" onClick={retry}>
              {messages.notices.retry}
            </button>
          )}
          <button type="button" className="quiet-button" onClick={() => tell(null)}>
            {messages.shell.close}
          </button>
        </div>
      )}
    </div>
  )
}

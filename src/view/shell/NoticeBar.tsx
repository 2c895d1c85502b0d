/** What the person is told: a file that could not be read, a worker that died, a run that diverged. */
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { formatCount } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { cellTitle } from './cellTitle'

/** Where not even this can be loaded, the sentence about it says enough. */
const Nothing = (): ReactNode => null
const LoadingBar = lazy<ComponentType>(() =>
  import('../digits/LoadingBar').then(
    ({ LoadingBar }) => ({ default: LoadingBar }),
    () => ({ default: Nothing }),
  ),
)

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
  const retry = useLab((state) => state.retry)
  const loading = useLab((state) => state.loading !== null)
  return (
    <div className="notices">
      <Diverged />
      {loading && (
        <Suspense>
          <LoadingBar />
        </Suspense>
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

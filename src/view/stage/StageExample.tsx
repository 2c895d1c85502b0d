/** Which example of the mini-batch is on show, and the way to its neighbours. */
import { formatCount } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function StageExample() {
  const { setExample } = useLabStore().getState()
  const { shell } = useMessages()
  const t = useLaterMessages().stage
  const example = useLab((state) => state.example)
  const count = useLab((state) => state.trace?.examples.length ?? 1)
  if (count === 1) return null
  return (
    <div className="stage-example" role="group" aria-label={shell.example}>
      <button
        type="button"
        className="stage-tool"
        aria-label={shell.previousExample}
        disabled={example === 0}
        onClick={() => setExample(example - 1)}
      >
        ‹
      </button>
      <span>{t.example(formatCount(example + 1), formatCount(count))}</span>
      <button
        type="button"
        className="stage-tool"
        aria-label={shell.nextExample}
        disabled={example === count - 1}
        onClick={() => setExample(example + 1)}
      >
        ›
      </button>
    </div>
  )
}

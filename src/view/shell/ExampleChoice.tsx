/** Which example of the mini-batch is on show. */
import { formatCount } from '../../draw/format'
import { useLab, useLabStore, useMessages } from '../lab'
import { laterPart, Loading } from '../Loading'
import './exampleChoice.css'

const DrawDigit = laterPart(() => import('../digits/DrawDigit'), 'DrawDigit')

export function ExampleChoice() {
  const { setExample } = useLabStore().getState()
  const t = useMessages().shell
  const example = useLab((state) => state.example)
  const count = useLab((state) => state.trace?.examples.length ?? 1)
  const row = useLab(({ trace, example, playing }) => (playing ? null : (trace?.examples[example] ?? null)))
  const canDraw = useLab(({ setup: { data } }) => data.image !== undefined && data.classNames !== null)
  return (
    <div
      className="example-choice"
      role="group"
      aria-label={t.example}
      title={row === null ? undefined : t.rowOfData(formatCount(row + 1))}
    >
      <button
        type="button"
        className="quiet-button"
        aria-label={t.previousExample}
        disabled={example === 0}
        onClick={() => setExample(example - 1)}
      >
        ‹
      </button>
      <label>
        <input
          aria-label={t.example}
          type="number"
          min={1}
          max={count}
          value={example + 1}
          onChange={(event) => setExample(Number(event.target.value) - 1)}
        />
        {t.ofExamples(formatCount(count))}
      </label>
      <button
        type="button"
        className="quiet-button"
        aria-label={t.nextExample}
        disabled={example >= count - 1}
        onClick={() => setExample(example + 1)}
      >
        ›
      </button>
      {canDraw && (
        <Loading>
          <DrawDigit />
        </Loading>
      )}
    </div>
  )
}

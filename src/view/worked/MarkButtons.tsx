/** Right or wrong: two buttons for one line. */
import { useLaterMessages } from '../laterMessages'
import type { Mark } from './workedState'

interface MarkButtonsProps {
  readonly title: string
  readonly mark: Mark | null
  /** A number of one's own, which is shown in their place. */
  readonly typed: string
  /** null takes the mark away. */
  readonly onMark: (mark: Mark | null) => void
}

const GLYPHS = { right: '✓', wrong: '✗' } as const

export function MarkButtons({ title, mark, typed, onMark }: MarkButtonsProps) {
  const t = useLaterMessages().worked
  if (typed.trim() !== '') return <span className="worked-typed">{typed}</span>
  const names = { right: t.markRight(title), wrong: t.markWrong(title) }
  return (
    <span className="worked-marks">
      {(['right', 'wrong'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-label={names[each]}
          aria-pressed={mark === each}
          onClick={() => onMark(mark === each ? null : each)}
        >
          <span aria-hidden="true">{GLYPHS[each]}</span>
        </button>
      ))}
    </span>
  )
}

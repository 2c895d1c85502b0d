/** Points out the line that goes wrong first: in words, on the graph, and with a way to its tick. */
import { useEffect, useMemo } from 'react'
import type { CheckedLine } from '../../content/worked/check'
import { revealedBy } from '../../core/playback'
import { targetKey, targetOf } from '../../core/trace'
import { parseTarget } from '../graph/targets'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import type { TableLine } from './LinesTable'
import { beside } from './writtenNumber'

interface FirstWrongProps {
  readonly line: TableLine
  readonly checked: CheckedLine
  /** Whether the graph shows the step that the numbers are of. */
  readonly onGraph: boolean
}

export function FirstWrong({ line, checked, onGraph }: FirstWrongProps) {
  const store = useLabStore()
  const t = useLaterMessages().worked
  const digits = useLab((state) => state.digits)
  const cell = line.cells[0]
  const key = targetKey(targetOf(cell))
  const target = useMemo(() => parseTarget(key), [key])
  useEffect(() => {
    if (!onGraph) return
    store.getState().light([target])
    return () => store.getState().light([])
  }, [store, target, onGraph])
  const goTo = () => {
    const { script, enlarge, goTo: move, select } = store.getState()
    enlarge(null)
    select(target)
    move(revealedBy(script, cell) + 1)
  }
  const own = beside(checked.own, line.text, digits)
  const right = beside(checked.right, line.text, digits)
  return (
    <div className="worked-first">
      <p>
        {t.first(line.title, line.text.replace('-', '−'), right)}
        {own !== right && t.gap + t.firstFollows(own)}
      </p>
      {onGraph && (
        <button type="button" className="worked-button" onClick={goTo}>
          {t.goTo}
        </button>
      )}
    </div>
  )
}

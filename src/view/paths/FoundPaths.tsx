/** The paths of a parameter: what they add up to, and the strongest of them; one of them is drawn on the graph. */
import { useEffect, useMemo, useState } from 'react'
import { pathsOf, type Paths } from '../../core/paths'
import type { Cell, Trace } from '../../core/trace'
import { rowOf } from '../../draw/graphFrame'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { highlightOf } from './highlightOf'
import { PathCounts } from './PathCounts'
import { PathList } from './PathList'
import { PathSum } from './PathSum'

/** Paths in the list, at most. */
const MOST = 12

/** Draws a path on the graph as long as it stands here. */
function useDrawn(parameter: Cell, { strongest }: Paths, at: number): void {
  const store = useLabStore()
  const path = strongest[at]
  useEffect(() => store.getState().setHighlight(highlightOf(parameter, path)), [store, parameter, path])
  useEffect(() => () => store.getState().setHighlight(null), [store])
}

function Stepper({ at, count, to }: { at: number; count: number; to: (at: number) => void }) {
  const t = useLaterMessages().paths
  if (count === 1) return null
  return (
    <span className="path-stepper">
      <button
        type="button"
        className="quiet-button"
        aria-label={t.previous}
        disabled={at === 0}
        onClick={() => to(at - 1)}
      >
        ‹
      </button>
      <span>{t.place(at + 1, count)}</span>
      <button
        type="button"
        className="quiet-button"
        aria-label={t.next}
        disabled={at === count - 1}
        onClick={() => to(at + 1)}
      >
        ›
      </button>
    </span>
  )
}

interface FoundProps {
  readonly trace: Trace
  readonly parameter: Cell
  readonly large: boolean
}

function Found({ trace, parameter, large }: FoundProps) {
  const t = useLaterMessages().paths
  const row = useLab((state) => rowOf(trace, state.example))
  const paths = useMemo(() => pathsOf(trace, row, parameter, MOST), [trace, row, parameter])
  const [chosen, choose] = useState(0)
  const at = Math.min(chosen, paths.strongest.length - 1)
  useDrawn(parameter, paths, at)
  if (!Number.isFinite(paths.size)) return <p className="paths-empty">{t.notFinite}</p>
  return (
    <>
      <PathSum trace={trace} row={row} parameter={parameter} paths={paths} />
      <PathCounts paths={paths} spec={trace.recipe.network} parameter={parameter} />
      <Stepper at={at} count={paths.strongest.length} to={choose} />
      <PathList paths={paths.strongest} at={at} choose={choose} large={large} />
    </>
  )
}

/** `parameter` is new with every choice on the graph; within one, paths are looked for again only in another step. */
export function FoundPaths({ parameter, large }: Omit<FoundProps, 'trace'>) {
  const [own] = useState(parameter)
  const trace = useLab((state) => state.trace)
  return trace && <Found trace={trace} parameter={own} large={large} />
}

/** Beside the graph: the inspector, and the charts. Both where there is room, else one of them at a time. */
import { lazy, useEffect, useState } from 'react'
import type { Lab } from '../../store/labState'
import { useLab, useMessages } from '../lab'
import { Loading } from '../Loading'
import { onceTouched } from '../onceTouched'
import { ProveButton } from '../proof/ProveButton'
import { useMedia, WIDE } from '../useMedia'
import { Opening } from './Opening'

const loadInspector = () => import('../inspector/Inspector')
const Inspector = lazy(async () => ({ default: (await loadInspector()).Inspector }))
const ChartsPanel = lazy(async () => ({ default: (await import('../charts/ChartsPanel')).ChartsPanel }))

/** Nothing has been computed and nothing chosen: there is no number to explain yet. */
const isOpening = ({ trace, cursor, selection, firstStep }: Lab) =>
  selection === null && (trace === null || (cursor === 0 && trace.step === firstStep))

function Explanation() {
  useEffect(() => onceTouched(() => void loadInspector().catch(() => {})), [])
  if (useLab(isOpening)) return <Opening />
  return (
    <Loading>
      <Inspector />
    </Loading>
  )
}

function Charts() {
  return (
    <Loading>
      <ChartsPanel />
    </Loading>
  )
}

export function SidePanel() {
  const t = useMessages().shell
  const wide = useMedia(WIDE)
  const [tab, setTab] = useState<'explain' | 'charts'>('explain')
  if (wide) {
    return (
      <aside className="side is-wide" aria-label={t.explain}>
        <div className="side-top">
          <ProveButton />
        </div>
        <Explanation />
        <Charts />
      </aside>
    )
  }
  return (
    <aside className="side" aria-label={t[tab]}>
      <div className="side-top">
        <div className="tabs" role="tablist" aria-label={t.panels}>
          {(['explain', 'charts'] as const).map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-selected={tab === each}
              aria-controls="side-panel"
              onClick={() => setTab(each)}
            >
              {t[each]}
            </button>
          ))}
        </div>
        <ProveButton />
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className="side-panel">
        {tab === 'explain' ? <Explanation /> : <Charts />}
      </div>
    </aside>
  )
}

/** Beside the graph: the inspector, and the charts. Both where there is room, else one of them at a time. */
import { lazy, Suspense, useState } from 'react'
import { Inspector } from '../inspector/Inspector'
import { useMessages } from '../lab'
import { useMedia, WIDE } from '../useMedia'

const ChartsPanel = lazy(async () => ({ default: (await import('../charts/ChartsPanel')).ChartsPanel }))

function Charts() {
  return (
    <Suspense fallback={<p className="loading" aria-busy="true" />}>
      <ChartsPanel />
    </Suspense>
  )
}

export function SidePanel() {
  const t = useMessages().shell
  const wide = useMedia(WIDE)
  const [tab, setTab] = useState<'explain' | 'charts'>('explain')
  if (wide) {
    return (
      <aside className="side is-wide" aria-label={t.explain}>
        <Inspector />
        <Charts />
      </aside>
    )
  }
  return (
    <aside className="side" aria-label={t[tab]}>
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
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className="side-panel">
        {tab === 'explain' ? <Inspector /> : <Charts />}
      </div>
    </aside>
  )
}

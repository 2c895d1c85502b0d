/** One panel: its name, the ways to enlarge it and to hide it, and what stands in it. */
import { useEffect } from 'react'
import { useLab, useLabStore, useMessages } from '../lab'
import { Loading } from '../Loading'
import { isParameter } from '../whatIf/parameter'
import { PANEL_PARTS, type OtherPanelId } from './panelParts'
import './otherPanel.css'

const ENLARGE = 'M7 1h6v6M13 1L8 6M7 13H1V7M1 13l5-5'
const SHRINK = 'M13 5H9V1M9 5l4-4M1 9h4v4M5 9l-4 4'
const HIDE = 'M2 2l10 10M12 2L2 12'

/** These ask for a weight or a bias on the graph: until one is chosen they must not cover it. */
const ASKING: readonly OtherPanelId[] = ['whatIf', 'paths']

function Tool({ name, path, onPress }: { name: string; path: string; onPress: () => void }) {
  return (
    <button type="button" className="panel-tool" aria-label={name} title={name} onClick={onPress}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </button>
  )
}

function PanelHead({ panel }: { panel: OtherPanelId }) {
  const t = useMessages().shell
  const { enlarge, hidePanel } = useLabStore().getState()
  const large = useLab((state) => state.enlarged === panel)
  const asking = useLab(({ selection }) => ASKING.includes(panel) && !isParameter(selection))
  useEffect(() => {
    if (large && asking) enlarge(null)
  }, [large, asking, enlarge])
  return (
    <header className="panel-head">
      <h2>{t.panelNames[panel]}</h2>
      {!asking && (
        <Tool
          name={large ? t.shrink : t.enlarge}
          path={large ? SHRINK : ENLARGE}
          onPress={() => enlarge(large ? null : panel)}
        />
      )}
      <Tool name={t.hide} path={HIDE} onPress={() => hidePanel(panel)} />
    </header>
  )
}

export function OtherPanel({ panel }: { panel: OtherPanelId }) {
  const Part = PANEL_PARTS[panel]
  const large = useLab((state) => state.enlarged === panel)
  return (
    <>
      {(panel !== 'lessons' || large) && <PanelHead panel={panel} />}
      <Loading>
        <Part />
      </Loading>
    </>
  )
}

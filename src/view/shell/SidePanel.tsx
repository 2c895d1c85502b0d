/** Beside the graph: the panels that the person has chosen. All of them where there is room, else one at a time. */
import { Chevron } from '../controls/Chevron'
import { Popover } from '../controls/Popover'
import { useLab, useLabStore, useMessages } from '../lab'
import { Panel } from '../panels/Panel'
import { ProveButton } from '../proof/ProveButton'
import { useMedia, WIDE } from '../useMedia'
import { laterPart } from '../Loading'
import '../panels/panels.css'

const PanelChoice = laterPart(() => import('../panels/PanelChoice'), 'PanelChoice')

function ChoosePanels() {
  const t = useMessages().shell
  return (
    <Popover
      name={t.panels}
      className="text-button choose-panels"
      label={
        <>
          {t.panels} <Chevron />
        </>
      }
    >
      <PanelChoice />
    </Popover>
  )
}

export function SidePanel() {
  const t = useMessages().shell
  const wide = useMedia(WIDE)
  const { showPanel } = useLabStore().getState()
  const panels = useLab((state) => state.panels)
  const panel = useLab((state) => state.panel)
  const enlarged = useLab((state) => state.enlarged)
  if (wide) {
    return (
      <aside className="side is-wide" aria-label={t.panels}>
        <div className="side-top">
          <ChoosePanels />
          <ProveButton />
        </div>
        {panels.map((each) => each !== enlarged && <Panel key={each} panel={each} />)}
      </aside>
    )
  }
  return (
    <aside className="side" aria-label={t.panelNames[panel]}>
      <div className="side-top">
        <div className="tabs" role="tablist" aria-label={t.panels}>
          {panels.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-selected={panel === each}
              aria-controls="side-panel"
              onClick={() => showPanel(each)}
            >
              {t.panelNames[each]}
            </button>
          ))}
        </div>
        <ChoosePanels />
        <ProveButton />
      </div>
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${panel}`} className="side-panel">
        {panel !== enlarged && <Panel panel={panel} />}
      </div>
    </aside>
  )
}

/** Which panels are shown beside the graph. */
import { PANELS } from '../../store/outlook'
import { Checkbox } from '../controls/Checkbox'
import { useLab, useLabStore, useMessages } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function PanelChoice() {
  const { showPanel, hidePanel } = useLabStore().getState()
  const { panelNames } = useMessages().shell
  const { about } = useLaterMessages().arranging
  const panels = useLab((state) => state.panels)
  return (
    <ul className="choice-list">
      {PANELS.map((panel) => (
        <li key={panel}>
          <Checkbox
            label={panelNames[panel]}
            checked={panels.includes(panel)}
            disabled={panels.length === 1 && panels[0] === panel}
            describedBy={`about-${panel}`}
            onChange={(shown) => (shown ? showPanel(panel) : hidePanel(panel))}
          />
          <p id={`about-${panel}`}>{about[panel]}</p>
        </li>
      ))}
    </ul>
  )
}

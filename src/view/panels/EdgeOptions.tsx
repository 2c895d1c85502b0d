/** What the edges and the circles of the graph show, and on what scale. */
import { EDGE_MODES, EDGE_REACHES, EDGE_SCALES, NODE_FACES } from '../../store/outlook'
import { Segmented } from '../controls/Segmented'
import { Choices } from '../controls/Choices'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function EdgeOptions() {
  const { setEdges, setNodeFace } = useLabStore().getState()
  const t = useLaterMessages().arranging
  const mode = useLab((state) => state.edgeMode)
  const scale = useLab((state) => state.edgeScale)
  const reach = useLab((state) => state.edgeReach)
  const face = useLab((state) => state.nodeFace)
  const hasPlane = useLab((state) => state.script.spec.inputs === 2)
  return (
    <>
      <Choices
        label={t.edges}
        value={mode}
        options={EDGE_MODES}
        nameOf={(each) => t.edgeModes[each]}
        onChange={(edgeMode) => setEdges({ edgeMode })}
      />
      <Segmented
        label={t.scale}
        value={scale}
        options={EDGE_SCALES}
        nameOf={(each) => t.scales[each]}
        onChange={(edgeScale) => setEdges({ edgeScale })}
      />
      <Segmented
        label={t.reach}
        value={reach}
        options={EDGE_REACHES}
        nameOf={(each) => t.reaches[each]}
        onChange={(edgeReach) => setEdges({ edgeReach })}
      />
      {hasPlane && (
        <Segmented
          label={t.circles}
          value={face}
          options={NODE_FACES}
          nameOf={(each) => t.nodeFaces[each]}
          onChange={setNodeFace}
        />
      )}
    </>
  )
}

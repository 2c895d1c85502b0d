/** The weights printed on their edges, quiet ones; a product takes the place of its own. */
import { useCallback, useMemo, useRef } from 'react'
import type { NetworkSpec } from '../../core/network'
import { labelFace, placeEdgeLabels, type EdgeLabel } from '../../draw/edgeLabels'
import { isFlowing, type GraphFrame } from '../../draw/graphFrame'
import type { Layout } from '../../draw/layout'
import { useFramePainter } from './frameBus'
import { setAttribute, setClass, setText } from './paint'

function Label({ label, layout }: { label: EdgeLabel; layout: Layout }) {
  const { layer, unit, from, at } = label
  const group = useRef<SVGGElement>(null)
  const pill = useRef<SVGRectElement>(null)
  const text = useRef<SVGTextElement>(null)
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame) return
      const face = labelFace(frame, layout, label)
      const hidden = isFlowing(frame, layer, unit, from) && !frame.running
      setClass(group.current, `edge-label ${hidden ? 'is-replaced' : ''}`)
      setText(text.current, face.text)
      setAttribute(text.current, 'x', face.x.toFixed(1))
      setAttribute(pill.current, 'x', (face.x - face.width / 2).toFixed(1))
      setAttribute(pill.current, 'width', face.width.toFixed(1))
    },
    [layer, unit, from, label, layout],
  )
  useFramePainter(paint)
  return (
    <g ref={group} className="edge-label">
      <rect ref={pill} y={at.y - 10} height={20} rx={4} />
      <text ref={text} y={at.y + 5} />
    </g>
  )
}

export function EdgeLabels({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const labels = useMemo(() => placeEdgeLabels(spec, layout), [spec, layout])
  return labels.map((label) => (
    <Label key={`${label.layer} ${label.unit} ${label.from}`} label={label} layout={layout} />
  ))
}

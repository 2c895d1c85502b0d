/** The weights printed on their edges, quiet ones; a product takes the place of its own. */
import { useCallback, useMemo, useRef } from 'react'
import type { NetworkSpec } from '../../core/network'
import { placeEdgeLabels, type EdgeLabel } from '../../draw/edgeLabels'
import { formatNumber, formatShort } from '../../draw/format'
import { isFlowing, shownWeight, type GraphFrame } from '../../draw/graphFrame'
import type { Layout } from '../../draw/layout'
import { useFramePainter } from './frameBus'
import { setAttribute, setClass, setText } from './paint'

/** Width of a label in px at 14 px type: digits are of one width. */
const labelWidth = (text: string) => text.length * 7.9 + 8

function Label({ label: { layer, unit, from, at }, short }: { label: EdgeLabel; short: boolean }) {
  const group = useRef<SVGGElement>(null)
  const pill = useRef<SVGRectElement>(null)
  const text = useRef<SVGTextElement>(null)
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame) return
      const weight = shownWeight(frame, layer, unit, from)
      const value = short ? formatShort(weight) : formatNumber(weight, frame.digits)
      const width = labelWidth(value)
      const hidden = isFlowing(frame, layer, unit, from) && !frame.running
      setClass(group.current, `edge-label ${hidden ? 'is-replaced' : ''}`)
      setText(text.current, value)
      setAttribute(pill.current, 'x', (at.x - width / 2).toFixed(1))
      setAttribute(pill.current, 'width', width.toFixed(1))
    },
    [layer, unit, from, at, short],
  )
  useFramePainter(paint)
  return (
    <g ref={group} className="edge-label">
      <rect ref={pill} y={at.y - 10} height={20} rx={4} />
      <text ref={text} x={at.x} y={at.y + 5} />
    </g>
  )
}

export function EdgeLabels({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const labels = useMemo(() => placeEdgeLabels(spec, layout), [spec, layout])
  const short = layout.detail === 'short' || layout.detail === 'level'
  return labels.map((label) => (
    <Label key={`${label.layer} ${label.unit} ${label.from}`} label={label} short={short} />
  ))
}

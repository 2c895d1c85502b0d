/** The loss at the right end of the blocks. */
import { useCallback, useRef } from 'react'
import { targetKey } from '../../core/trace'
import type { Box } from '../../draw/blocks/blockLayout'
import { lossFace } from '../../draw/faces'
import type { GraphFrame } from '../../draw/graphFrame'
import { useFramePainter } from '../graph/frameBus'
import { setAttribute, setClass, setText } from '../graph/paint'

export function BlockLoss({ box }: { box: Box }) {
  const group = useRef<SVGGElement>(null)
  const name = useRef<SVGTextElement>(null)
  const value = useRef<SVGTextElement>(null)
  const paint = useCallback((frame: GraphFrame | null) => {
    if (!frame) return
    const face = lossFace(frame)
    const text = face.value ?? ''
    setClass(group.current, `loss-node ${text ? '' : 'is-unknown'} ${face.active ? 'is-active' : ''}`)
    setText(value.current, text)
    setClass(value.current, text.length > 6 ? 'node-value is-short' : 'node-value is-tight')
    setAttribute(name.current, 'dy', text ? '-14' : '5')
  }, [])
  useFramePainter(paint)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return (
    <g ref={group} className="loss-node is-unknown" data-target={targetKey({ kind: 'loss' })}>
      <rect className="box" x={box.x} y={box.y} width={box.width} height={box.height} rx={12} />
      <text ref={name} x={x} y={y} className="node-name">
        L
      </text>
      <text ref={value} x={x} y={y + 9} className="node-value" />
    </g>
  )
}

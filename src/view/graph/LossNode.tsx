/** The loss at the right end, the links from the outputs to it, and the targets. */
import { useCallback, useRef } from 'react'
import { outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import { targetKey } from '../../core/trace'
import { lossFace, targetFace } from '../../draw/faces'
import { isLossFlowing, type GraphFrame } from '../../draw/graphFrame'
import { CELL, ringGap, type Layout, type Point } from '../../draw/layout'
import { drawnName, targetName } from '../../draw/names'
import { useFramePainter } from './frameBus'
import { setClass, setText, valueClass } from './paint'

/** More outputs than this have no room for a cell each. */
const MOST_TARGETS = 16

interface Props {
  readonly spec: NetworkSpec
  readonly layout: Layout
}

const linkStart = (layout: Layout, output: number) =>
  layout.radius[output] + ringGap(layout.radius[output]) + 3

/** The middle of a target's cell beside its output. */
export const targetX = (layout: Layout, output: number, node: Point) =>
  node.x + linkStart(layout, output) + 6 + layout.targetWidth / 2

/** y: under the loss if there is one output, beside each output if there are several. */
function TargetCell({ spec, layout, j }: Props & { j: number }) {
  const group = useRef<SVGGElement>(null)
  const text = useRef<SVGTextElement>(null)
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame) return
      const face = targetFace(frame, j)
      setClass(group.current, `cell ${face.hue} ${face.marked ? 'is-marked' : ''}`)
      setText(text.current, face.text)
    },
    [j],
  )
  useFramePainter(paint)
  const output = outputLayer(spec)
  const alone = widthOf(spec, output) === 1
  const node = layout.nodes[output][j]
  const width = 88
  const x = alone
    ? layout.loss.x
    : node.x + layout.radius[output] + ringGap(layout.radius[output]) + 10 + width / 2
  const y = alone ? layout.loss.y + layout.lossHalf + 10 : node.y - CELL.height / 2
  return (
    <g ref={group} className="cell" data-target={targetKey({ kind: 'target', unit: j })}>
      <rect x={x - width / 2} y={y} width={width} height={CELL.height} rx={CELL.radius} />
      <text x={x - width / 2 + 8} y={y + 14} className="cell-letter">
        {drawnName(targetName(spec, j))}
      </text>
      <text ref={text} x={x + width / 2 - 8} y={y + 14} className="cell-value" />
    </g>
  )
}

export function LossNode({ spec, layout }: Props) {
  const group = useRef<SVGGElement>(null)
  const links = useRef<SVGGElement>(null)
  const value = useRef<SVGTextElement>(null)
  const name = useRef<SVGTextElement>(null)
  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame) return
      const face = lossFace(frame)
      setClass(
        group.current,
        `loss-node ${face.value === null ? 'is-unknown' : ''} ${face.active ? 'is-active' : ''}`,
      )
      setClass(
        links.current,
        `loss-links ${face.value === null ? 'is-unknown' : ''} ${isLossFlowing(frame) ? 'is-flowing' : ''}`,
      )
      setText(value.current, face.value ?? '')
      setClass(value.current, valueClass(face.value ?? '', layout))
      name.current?.setAttribute('dy', face.value === null ? '5' : '-14')
    },
    [layout],
  )
  useFramePainter(paint)

  const output = outputLayer(spec)
  const { loss, lossHalf: half } = layout
  const outputs = layout.nodes[output]
  const beside = outputs.length > 1 && outputs.length <= MOST_TARGETS ? layout.targetWidth + 8 : 0
  const clear = linkStart(layout, output) + beside
  if (half === 0) return null
  return (
    <>
      <g ref={links} className="loss-links is-unknown">
        {outputs.map((node, j) => (
          <path
            key={j}
            d={`M${node.x + clear} ${node.y}L${loss.x - half - 4} ${loss.y + (node.y - loss.y) * 0.15}`}
          />
        ))}
      </g>
      <g ref={group} className="loss-node is-unknown" data-target={targetKey({ kind: 'loss' })}>
        <rect
          className="halo"
          x={loss.x - half - 10}
          y={loss.y - half - 10}
          width={2 * half + 20}
          height={2 * half + 20}
          rx={20}
        />
        <rect
          className="box"
          x={loss.x - half}
          y={loss.y - half}
          width={2 * half}
          height={2 * half}
          rx={12}
        />
        <text ref={name} x={loss.x} y={loss.y} className="node-name">
          L
        </text>
        <text ref={value} x={loss.x} y={loss.y + 9} className="node-value" />
      </g>
      {outputs.length <= MOST_TARGETS &&
        outputs.map((_, j) => <TargetCell key={j} spec={spec} layout={layout} j={j} />)}
    </>
  )
}

/** One neuron: circle with its level, δ ring, bias stub, z and δ cells. The skeleton renders once; numbers are painted. */
import { useCallback, useId, useRef } from 'react'
import { dropoutOf, outputLayer, type NetworkSpec } from '../../core/network'
import { targetKey } from '../../core/trace'
import { biasFace, neuronFace, type Readout } from '../../draw/faces'
import type { GraphFrame } from '../../draw/graphFrame'
import { CELL, CELL_OFFSETS, HALO_GAP, isNamed, namePlace, ringGap, type Layout } from '../../draw/layout'
import { drawnName, nameOf } from '../../draw/names'
import { useFramePainter } from './frameBus'
import { setAttribute, setClass, setText, setTransform, valueClass } from './paint'

interface Props {
  readonly spec: NetworkSpec
  readonly layout: Layout
  readonly l: number
  readonly j: number
}

const isRoomy = ({ detail }: Layout) => detail === 'cells' || detail === 'number'

/** The name inside a roomy circle, above its number; beside a small one. */
function NodeName({ spec, layout, l, j, known }: Props & { known: React.RefObject<SVGTextElement | null> }) {
  const { x, y } = layout.nodes[l][j]
  const name = drawnName(nameOf(spec, l, j))
  if (isRoomy(layout)) {
    return (
      <text ref={known} x={x} y={y} className="node-name">
        {name}
      </text>
    )
  }
  if (!isNamed(layout, l)) return null
  const output = l === outputLayer(spec) ? ' is-output' : ''
  return (
    <text {...namePlace(layout, l, j)} className={`node-name is-outside${output}`}>
      {name}
    </text>
  )
}

/** A z or δ cell: dashed and empty until its number is known. */
function paintCell(cell: SVGGElement | null, readout: Readout | null) {
  if (!cell) return
  setClass(
    cell,
    `cell ${readout?.hue ?? ''} ${readout ? '' : 'is-unknown'} ${readout?.marked ? 'is-marked' : ''}`,
  )
  setText(cell.querySelector('.cell-value'), readout?.text ?? '')
}

function Cell({
  layout,
  x,
  y,
  letter,
  ref,
}: {
  layout: Layout
  x: number
  y: number
  letter: string
  ref: React.Ref<SVGGElement>
}) {
  const width = layout.cellWidth
  return (
    <g ref={ref} className="cell is-unknown">
      <rect x={x - width / 2} y={y} width={width} height={CELL.height} rx={CELL.radius} />
      <text x={x - width / 2 + 8} y={y + 14} className="cell-letter">
        {letter}
      </text>
      <text x={x + width / 2 - 8} y={y + 14} className="cell-value" />
    </g>
  )
}

/** Dashes that sweep `share` of a circle of radius r; broken ones for a negative value. */
function sweep(share: number, r: number, negative: boolean): string {
  const around = 2 * Math.PI * r
  const length = share * around
  if (!negative) return `${length.toFixed(1)} ${around.toFixed(1)}`
  const dashes = Array.from({ length: Math.max(1, Math.floor(length / 12)) }, () => '8 4').join(' ')
  const rest = Math.max(0, length - Math.max(1, Math.floor(length / 12)) * 12)
  return `${length < 8 ? `${length.toFixed(1)} 0` : dashes} ${Math.min(8, rest).toFixed(1)} ${around.toFixed(1)}`
}

/** Two strokes from rim to rim. */
function cross(x: number, y: number, r: number): string {
  const side = r * Math.SQRT2
  return `M${x - side / 2} ${y - side / 2}l${side} ${side}m0 ${-side}l${-side} ${side}`
}

export function NeuronNode({ spec, layout, l, j }: Props) {
  const { x, y } = layout.nodes[l][j]
  const r = layout.radius[l]
  const ringRadius = r + ringGap(r)
  const group = useRef<SVGGElement>(null)
  const level = useRef<SVGGElement>(null)
  const ring = useRef<SVGCircleElement>(null)
  const name = useRef<SVGTextElement>(null)
  const value = useRef<SVGTextElement>(null)
  const plate = useRef<SVGRectElement>(null)
  const z = useRef<SVGGElement>(null)
  const delta = useRef<SVGGElement>(null)
  const stub = useRef<SVGPathElement>(null)
  const biasText = useRef<SVGTextElement>(null)

  const paint = useCallback(
    (frame: GraphFrame | null) => {
      if (!frame) {
        setClass(group.current, 'node is-unknown')
        return
      }
      const face = neuronFace(frame, l, j, layout.detail, r)
      setClass(
        group.current,
        `node ${face.value ? '' : 'is-unknown'} ${face.delta ? '' : 'is-without-delta'} ${face.active ? 'is-active' : ''}${face.dropped ? ' is-dropped' : ''}`,
      )
      setClass(level.current, `level ${face.value?.hue ?? 'vp'}`)
      setTransform(level.current, `translateY(${Math.round((1 - face.level) * 4 * r) / 2}px)`)
      setText(value.current, face.value?.text ?? '')
      setClass(value.current, valueClass(face.value?.text ?? '', layout))
      setAttribute(name.current, 'dy', face.value ? '-12' : '5')
      setClass(plate.current, face.value?.marked ? 'plate is-marked' : 'plate')
      paintCell(z.current, face.z)
      paintCell(delta.current, face.delta)
      if (l === 0) return
      const negative = face.delta?.hue === 'dn'
      setClass(ring.current, `ring ${face.delta?.hue ?? 'dp'}`)
      setAttribute(ring.current, 'stroke-dasharray', sweep(face.ring, ringRadius, negative))
      const bias = biasFace(frame, l, j)
      setClass(stub.current, `stub ${bias.lane.hue}`)
      setAttribute(stub.current, 'stroke-width', bias.lane.width.toFixed(2))
      setAttribute(stub.current, 'stroke-dasharray', bias.lane.dash ? '3 3' : null)
      setText(biasText.current, `b ${bias.text}`)
    },
    [l, j, layout, r, ringRadius],
  )
  useFramePainter(paint)

  const clip = useId()
  const top = y - r - layout.stub
  return (
    <g ref={group} className="node is-unknown">
      <circle className="halo" cx={x} cy={y} r={ringRadius + HALO_GAP} />
      {l > 0 && (
        <g className="bias" data-target={targetKey({ kind: 'bias', layer: l, unit: j })}>
          <rect className="hit" x={x - 12} y={top - 6} width={24} height={layout.stub + 6} />
          <path ref={stub} className="stub vp" d={`M${x} ${top}V${y - r}`} />
          {isRoomy(layout) && !layout.room.narrow && (
            <text ref={biasText} x={x + 11} y={top + 8} className="bias-text" />
          )}
        </g>
      )}
      <g className="body" data-target={targetKey({ kind: 'neuron', layer: l, unit: j })}>
        <clipPath id={clip}>
          <circle cx={x} cy={y} r={r} />
        </clipPath>
        <circle className="ground" cx={x} cy={y} r={r} />
        <g clipPath={`url(#${clip})`}>
          <g ref={level} className="level vp">
            <rect x={x - r} y={y - r} width={2 * r} height={2 * r + 2} />
            <path d={`M${x - r} ${y - r}h${2 * r}`} />
          </g>
        </g>
        <circle className="outline" cx={x} cy={y} r={r} />
        {l > 0 && dropoutOf(spec, l) > 0 && <path className="cross" d={cross(x, y, r)} />}
        {l > 0 && <circle className="track" strokeWidth={r >= 24 ? 5 : 3} cx={x} cy={y} r={ringRadius} />}
        {l > 0 && (
          <circle
            ref={ring}
            className="ring dp"
            cx={x}
            cy={y}
            r={ringRadius}
            transform={`rotate(-90 ${x} ${y})`}
            strokeWidth={r >= 24 ? 5 : 3}
          />
        )}
        {layout.detail !== 'level' && (
          <rect ref={plate} className="plate" x={x - r + 2} y={y - 8} width={2 * r - 4} height={22} rx={4} />
        )}
        {layout.detail !== 'level' && (
          <text ref={value} x={x} y={y + (isRoomy(layout) ? 9 : 5)} className="node-value" />
        )}
        {layout.detail === 'cells' && l > 0 && (
          <Cell ref={z} layout={layout} x={x} y={y + r + CELL_OFFSETS[0]} letter="z" />
        )}
        {layout.detail === 'cells' && l > 0 && (
          <Cell ref={delta} layout={layout} x={x} y={y + r + CELL_OFFSETS[1]} letter="δ" />
        )}
      </g>
      <NodeName spec={spec} layout={layout} l={l} j={j} known={name} />
    </g>
  )
}

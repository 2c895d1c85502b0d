/** Ink outlines around what is selected and what is pointed at, in the graph or in a formula. */
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import type { Layout } from '../../draw/layout'
import { useLab } from '../lab'
import { outlineOf } from './outline'

function Outline({
  spec,
  layout,
  target,
  name,
}: {
  spec: NetworkSpec
  layout: Layout
  target: Target | null
  name: string
}) {
  const outline = target && outlineOf(spec, layout, target)
  if (!outline) return null
  if (outline.kind === 'circle') {
    return <circle className={name} cx={outline.at.x} cy={outline.at.y} r={outline.r} />
  }
  if (outline.kind === 'line') {
    const { from, length, angle } = outline.line
    return (
      <rect
        className={name}
        x={0}
        y={-11}
        width={length}
        height={22}
        rx={11}
        transform={`translate(${from.x} ${from.y}) rotate(${angle})`}
      />
    )
  }
  const { at, width, height } = outline
  return (
    <rect className={name} x={at.x - width / 2} y={at.y - height / 2} width={width} height={height} rx={6} />
  )
}

export function Outlines({ spec, layout }: { spec: NetworkSpec; layout: Layout }) {
  const selection = useLab((state) => state.selection)
  const pointed = useLab((state) => state.pointed)
  return (
    <g className="outlines">
      <Outline spec={spec} layout={layout} target={selection} name="outline-selected" />
      <Outline spec={spec} layout={layout} target={pointed} name="outline-pointed" />
    </g>
  )
}

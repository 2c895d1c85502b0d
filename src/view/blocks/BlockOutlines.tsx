/** Ink outlines around what is selected and what is pointed at, and the way of a weight. */
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import type { BlockLayout } from '../../draw/blocks/blockLayout'
import { boxOf } from '../../draw/blocks/hit'
import type { Places } from '../../draw/places'
import { useLab } from '../lab'

interface Props {
  readonly spec: NetworkSpec
  readonly layout: BlockLayout
  readonly places: Places
}

function BlockOutline({
  spec,
  layout,
  places,
  target,
  name,
}: Props & { target: Target | null; name: string }) {
  const box = target && boxOf(spec, layout, target)
  if (!box) return null
  const route = target.kind === 'edge' ? places.edge(target.layer, target.unit, target.from) : null
  return (
    <>
      {route && <path className="way-casing" d={route.d} />}
      {route && <path className={`${name} way`} d={route.d} />}
      <rect className="box-casing" x={box.x} y={box.y} width={box.width} height={box.height} rx={3} />
      <rect className={name} x={box.x} y={box.y} width={box.width} height={box.height} rx={3} />
    </>
  )
}

export function BlockOutlines(props: Props) {
  const selection = useLab((state) => state.selection)
  const pointed = useLab((state) => state.pointed)
  return (
    <g className="outlines">
      <BlockOutline {...props} target={selection} name="outline-selected" />
      <BlockOutline {...props} target={pointed} name="outline-pointed" />
    </g>
  )
}

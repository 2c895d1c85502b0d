/** Where a target stands on the graph: for outlines, the hover card and the keyboard's focus. */
import { outputLayer, widthOf } from '../../core/network'
import type { NetworkSpec } from '../../core/network'
import type { Target } from '../../core/trace'
import { targetX } from './LossNode'
import { alongEdge, edgeLine, ringGap, type EdgeLine, type Layout, type Point } from '../../draw/layout'

export type Outline =
  | { readonly kind: 'circle'; readonly at: Point; readonly r: number }
  | { readonly kind: 'box'; readonly at: Point; readonly width: number; readonly height: number }
  | { readonly kind: 'line'; readonly at: Point; readonly line: EdgeLine }

/** The shape around a target; null if the target is not in this network or not drawn. */
export function outlineOf(spec: NetworkSpec, layout: Layout, target: Target): Outline | null {
  const output = outputLayer(spec)
  switch (target.kind) {
    case 'neuron': {
      const at = layout.nodes[target.layer]?.[target.unit]
      if (!at) return null
      const r = layout.radius[target.layer]
      return { kind: 'circle', at, r: r + (target.layer === 0 ? 4 : ringGap(r) + 5) }
    }
    case 'bias': {
      const at = layout.nodes[target.layer]?.[target.unit]
      if (!at || target.layer === 0) return null
      const height = layout.stub + 6
      const y = at.y - layout.radius[target.layer] - layout.stub / 2
      return { kind: 'box', at: { x: at.x, y }, width: 20, height }
    }
    case 'edge': {
      const [receivers, senders] = [layout.nodes[target.layer], layout.nodes[target.layer - 1]]
      if (!receivers?.[target.unit] || !senders?.[target.from]) return null
      const line = edgeLine(layout, target.layer, target.unit, target.from)
      return { kind: 'line', at: alongEdge(line, 0.5), line }
    }
    case 'target': {
      const node = layout.nodes[output][target.unit]
      if (!node || layout.lossHalf === 0) return null
      const alone = widthOf(spec, output) === 1
      const x = alone ? layout.loss.x : targetX(layout, output, node)
      const y = alone ? layout.loss.y + layout.lossHalf + 19 : node.y
      return { kind: 'box', at: { x, y }, width: layout.targetWidth + 6, height: 24 }
    }
    case 'loss': {
      if (layout.lossHalf === 0) return null
      const side = 2 * layout.lossHalf + 10
      return { kind: 'box', at: layout.loss, width: side, height: side }
    }
  }
}

/** The way of a weight in a network of blocks: from its sender, across the gap and along its row, past its cell, to its receiver. */
import { isResidual, type NetworkSpec } from '../../core/network'
import type { Disc, Places } from '../places'
import type { BlockLayout } from './blockLayout'
import { cellBox, middleOf, unitAt } from './cells'
import type { Point } from '../layout'

/** A curve across the gap, then a straight line. */
export interface Way {
  readonly from: Point
  /** Where the curve ends, and the row begins. */
  readonly entry: Point
  readonly to: Point
}

/** From the cell of unit i in layer l − 1 to the row of unit j; with `to` at the receiver's strips. */
export function wayOf(layout: BlockLayout, l: number, j: number, i: number): Way {
  const { layers, image } = layout
  const { block, top, pitch, strips } = layers[l]
  const sender = unitAt(layout, l - 1, i)
  const y = top + (j + 0.5) * pitch
  const x = l === 1 && image ? sender.x : layers[l - 1].right
  return { from: { x, y: sender.y }, entry: { x: block!.x, y }, to: { x: strips[0].x, y } }
}

/** The tangents' ends of the curve across the gap. */
export function bend({ from, entry }: Way): readonly [Point, Point] {
  const half = (from.x + entry.x) / 2
  return [
    { x: half, y: from.y },
    { x: half, y: entry.y },
  ]
}

const at = ({ x, y }: Point) => `${x.toFixed(2)} ${y.toFixed(2)}`

const SMALLEST_DISC = 4
const LARGEST_DISC = 12

/** The places of blocks and strips. */
export function blockPlacesOf(spec: NetworkSpec, layout: BlockLayout): Places {
  const { layers, loss } = layout
  const neuron = (l: number, j: number): Disc | null => {
    if (!(j >= 0 && j < (layers[l]?.units ?? 0))) return null
    const r = Math.min(LARGEST_DISC, Math.max(SMALLEST_DISC, layers[l].pitch / 2))
    return { at: unitAt(layout, l, j), r }
  }
  return {
    neuron,
    edge: (l, j, i) => {
      if (l < 1 || !neuron(l, j) || !neuron(l - 1, i)) return null
      const way = wayOf(layout, l, j, i)
      const [a, b] = bend(way)
      return {
        d: `M${at(way.from)}C${at(a)} ${at(b)} ${at(way.entry)}L${at(way.to)}`,
        middle: middleOf(cellBox(layout, l, j, i)),
      }
    },
    skip: (l, unit) => {
      if (l < 1 || !neuron(l, unit) || !isResidual(spec, l)) return null
      const [from, to] = [unitAt(layout, l - 1, unit), unitAt(layout, l, unit)]
      const over = Math.min(layers[l].top, layers[l - 1].top) - 24
      const middle = { x: (from.x + to.x) / 2, y: (from.y + 3 * over) / 4 }
      return { d: `M${at(from)}C${at({ x: from.x, y: over })} ${at({ x: to.x, y: over })} ${at(to)}`, middle }
    },
    loss: loss && { at: middleOf(loss), r: loss.width / 2 },
  }
}

/** Where weights can be printed on their edges without lying on each other. */
import { outputLayer, type NetworkSpec } from '../core/network'
import { alongEdge, edgeLine, type Layout, type Point } from './layout'

export interface EdgeLabel {
  readonly layer: number
  readonly unit: number
  readonly from: number
  readonly at: Point
}

const HALF_WIDTH = 24
const HALF_HEIGHT = 11
/** More labels than this between two layers are a thicket, unless all lead to one neuron. */
const MOST = 9

const clear = (at: Point, others: readonly Point[]) =>
  others.every((o) => Math.abs(o.x - at.x) >= 2 * HALF_WIDTH || Math.abs(o.y - at.y) >= 2 * HALF_HEIGHT)

/** Labels near the senders, moved along their edges until they are clear of each other; those that find no place are left out. */
export function placeEdgeLabels(spec: NetworkSpec, layout: Layout): EdgeLabel[] {
  const labels: EdgeLabel[] = []
  for (let l = 1; l <= outputLayer(spec); l++) {
    const senders = Object.keys(layout.nodes[l - 1]).map(Number)
    const receivers = Object.keys(layout.nodes[l]).map(Number)
    if (
      (senders.length * receivers.length > MOST && receivers.length > 1) ||
      senders.length > 10 ||
      layout.room.narrow
    )
      continue
    const taken: Point[] = []
    const clearance =
      layout.detail === 'cells' && l > 1 ? layout.cellWidth / 2 - layout.radius[l - 1] + 24 : 30
    for (const i of senders) {
      for (const j of receivers) {
        const line = edgeLine(layout, l, j, i)
        const run = line.length * Math.cos((line.angle * Math.PI) / 180)
        for (let offset = clearance; offset < run * 0.75; offset += 12) {
          const at = alongEdge(line, offset / run)
          if (!clear(at, taken)) continue
          taken.push(at)
          labels.push({ layer: l, unit: j, from: i, at })
          break
        }
      }
    }
  }
  return labels
}

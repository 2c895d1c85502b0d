/** Where weights can be printed on their edges without lying on each other. */
import { outputLayer, type NetworkSpec } from '../core/network'
import { formatNumber, formatShort } from './format'
import { shownWeight, type GraphFrame } from './graphFrame'
import { alongEdge, edgeLine, type Layout, type Point } from './layout'

export interface EdgeLabel {
  readonly layer: number
  readonly unit: number
  readonly from: number
  readonly at: Point
}

const HEIGHT = 22
/** Half the width of a label: of a number of four digits, and of a short one. */
const HALF_WIDTHS = { long: 30, short: 24 }
/** More labels than this between two layers are a thicket, unless all lead to one neuron. */
const MOST = 9
/** The same on a phone and on a stage. */
const MOST_NARROW = 4

const isShort = ({ detail, room }: Layout) => room.narrow || detail === 'short' || detail === 'level'

const halfWidth = (layout: Layout) => (isShort(layout) ? HALF_WIDTHS.short : HALF_WIDTHS.long)

/** Labels near the senders, moved along their edges until they are clear of each other and of biases; those that find no place are left out. */
export function placeEdgeLabels(spec: NetworkSpec, layout: Layout): EdgeLabel[] {
  const { nodes, radius, detail, cellWidth, stub, room } = layout
  const labels: EdgeLabel[] = []
  const half = halfWidth(layout)
  for (let l = 1; l <= outputLayer(spec); l++) {
    const senders = Object.keys(nodes[l - 1]).map(Number)
    const receivers = Object.keys(nodes[l]).map(Number)
    const count = senders.length * receivers.length
    if ((count > MOST && receivers.length > 1) || senders.length > 10) continue
    // Where room is scarce, only what leads to the outputs.
    if (room.narrow && (l < outputLayer(spec) || count > MOST_NARROW)) continue
    const biases = isShort(layout) ? [] : nodes.slice(1).flat()
    const taken = biases.map(({ x, y }) => ({ x: x + 44, y: y - radius[l] - stub + 3, reach: half + 46 }))
    const clearance = half + (detail === 'cells' && l > 1 ? cellWidth / 2 - radius[l - 1] : 6)
    for (const i of senders) {
      for (const j of receivers) {
        const line = edgeLine(layout, l, j, i)
        const run = line.length * Math.cos((line.angle * Math.PI) / 180)
        const start = nodes[l - 1][i].x + radius[l - 1] + 8 + clearance - line.from.x
        for (let offset = start; offset < Math.min(run * 0.75, run - half); offset += 6) {
          const at = alongEdge(line, offset / run)
          if (taken.some(({ x, y, reach }) => Math.abs(x - at.x) < reach && Math.abs(y - at.y) < HEIGHT))
            continue
          taken.push({ ...at, reach: 2 * half })
          labels.push({ layer: l, unit: j, from: i, at })
          break
        }
      }
    }
  }
  return labels
}

/** What a label says, where its middle is and how wide its pill, in px at 14 px type; a long one reaches further from its sender. */
export function labelFace(
  frame: GraphFrame,
  layout: Layout,
  { layer, unit, from, at }: EdgeLabel,
): { readonly text: string; readonly x: number; readonly width: number } {
  const weight = shownWeight(frame, layer, unit, from)
  const text = isShort(layout) ? formatShort(weight) : formatNumber(weight, frame.digits)
  const width = text.length * 7.9 + 4
  return { text, x: at.x + Math.max(0, width / 2 - halfWidth(layout)), width }
}

/** What the graph shows already where texts look for a place beside their edges. */
import { hasDropout, hasSkips, outputLayer } from '../core/network'
import { boxBetween, strokeOf, type Box, type Stroke } from './boxes'
import { labelFace, placeEdgeLabels } from './edgeLabels'
import { biasFace, edgeFace } from './faces'
import { isFlowing, type GraphFrame } from './graphFrame'
import { lanesAt } from './lanes'
import { LEGEND } from './legendRoom'
import {
  CELL,
  CELL_OFFSETS,
  edgeLine,
  isCornerFree,
  isNamed,
  namePlace,
  ringGap,
  type Layout,
  type Point,
} from './layout'
import { drawnName, nameOf } from './names'

export interface Obstacles {
  /** With their rings. */
  readonly discs: readonly { readonly at: Point; readonly radius: number }[]
  readonly boxes: Box[]
  /** Edges that carry nothing now. */
  readonly quiet: readonly Stroke[]
  /** Where texts may stand. */
  readonly room: Box
}

/** More edges than this cover each other anyhow. */
const MOST_QUIET = 60

function legendBlock({ trace }: GraphFrame, layout: Layout): Box[] {
  const { network } = trace.recipe
  const lines = Number(hasSkips(network)) + Number(hasDropout(network))
  const height = LEGEND.height + LEGEND.line * lines
  const bottom = layout.room.height - LEGEND.bottom
  const free = !layout.room.narrow && isCornerFree(layout, LEGEND.width, height, LEGEND.bottom)
  return free ? [boxBetween(0, bottom - height, LEGEND.width, bottom)] : []
}

/** What stands around unit j of layer l: its bias, its cells, its name beside a small circle. */
function unitBoxes(frame: GraphFrame, layout: Layout, l: number, j: number): Box[] {
  const { detail, radius, cellWidth, stub, room } = layout
  const { x, y } = layout.nodes[l][j]
  const r = radius[l]
  const boxes: Box[] = []
  const roomy = detail === 'cells' || detail === 'number'
  if (l > 0) {
    const top = y - r - stub
    const width = roomy && !room.narrow ? 7.6 * `b ${biasFace(frame, l, j).text}`.length : 0
    boxes.push(boxBetween(x - 4, top - 3, x + 11 + width, top + 10))
  }
  if (l > 0 && detail === 'cells') {
    const [top, last] = CELL_OFFSETS.map((offset) => y + r + offset)
    boxes.push(boxBetween(x - cellWidth / 2, top, x + cellWidth / 2, last + CELL.height))
  }
  if (!roomy && isNamed(layout, l)) {
    const width = 7 * drawnName(nameOf(frame.script.spec, l, j)).length
    const start = namePlace(layout, l, j)
    const left = start.x - (l === outputLayer(frame.script.spec) ? 0 : width)
    boxes.push(boxBetween(left, start.y - 10, left + width, start.y + 2))
  }
  return boxes
}

function quietLabels(frame: GraphFrame, layout: Layout): Box[] {
  return placeEdgeLabels(frame.script.spec, layout)
    .filter(({ layer, unit, from }) => !isFlowing(frame, layer, unit, from))
    .map((label) => {
      const { x, width } = labelFace(frame, layout, label)
      return { x, y: label.at.y, halfWidth: width / 2, halfHeight: 10 }
    })
}

function quietEdges(frame: GraphFrame, layout: Layout): Stroke[] {
  const { nodes } = layout
  const strokes: Stroke[] = []
  for (let l = 1; l <= outputLayer(frame.script.spec); l++) {
    nodes[l].forEach((_, j) =>
      nodes[l - 1].forEach((_from, i) => {
        if (isFlowing(frame, l, j, i)) return
        const { width } = lanesAt(edgeFace(frame, l, j, i))
        strokes.push(strokeOf(edgeLine(layout, l, j, i), width))
      }),
    )
  }
  return strokes.length > MOST_QUIET ? [] : strokes
}

export function obstaclesOf(frame: GraphFrame, layout: Layout): Obstacles {
  const { nodes, radius, room, lossHalf } = layout
  const bottom = room.height - room.bottom + 4
  return {
    discs: nodes.flatMap((column, l) =>
      column.map((at) => ({ at, radius: radius[l] + (l > 0 ? ringGap(radius[l]) + 3 : 1) })),
    ),
    boxes: [
      ...nodes.flatMap((column, l) => column.flatMap((_, j) => unitBoxes(frame, layout, l, j))),
      ...quietLabels(frame, layout),
      ...legendBlock(frame, layout),
    ],
    quiet: quietEdges(frame, layout),
    room: boxBetween(4, room.top - 14, (lossHalf > 0 ? layout.loss.x - lossHalf : room.width) - 4, bottom),
  }
}

/** Measures what lies on what in a drawing of the network: rectangles of print, circles, lanes. */
import { hasDropout, hasSkips, outputLayer } from '../../src/core/network'
import { biasFace } from '../../src/draw/faces'
import { flowingEdges } from '../../src/draw/flowing'
import { productsOf } from '../../src/draw/products'
import { isFlowing, type GraphFrame } from '../../src/draw/graphFrame'
import { labelFace, placeEdgeLabels } from '../../src/draw/edgeLabels'
import {
  CELL_OFFSETS,
  edgeLine,
  isCornerFree,
  ringGap,
  type EdgeLine,
  type Layout,
} from '../../src/draw/layout'
import { edgeFace } from '../../src/draw/faces'
import { lanesAt } from '../../src/draw/lanes'
import type { Picture } from './graphPictures'

export interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Pill extends Rect {
  readonly text: string
  readonly active: boolean
  readonly edge: string
}

const box = (x: number, y: number, width: number, height: number): Rect => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

/** By how much two rectangles overlap, in px of the smaller extent; below zero: they don't. */
const overlap = (a: Rect, b: Rect) =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  )

/** From a point to a rectangle. */
const distance = ({ left, right, top, bottom }: Rect, x: number, y: number) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

function isOnLine(rect: Rect, { from, length, angle }: EdgeLine, thickness: number): boolean {
  const turn = (angle * Math.PI) / 180
  for (let s = 0; s <= length; s += 1) {
    if (distance(rect, from.x + Math.cos(turn) * s, from.y + Math.sin(turn) * s) < thickness / 2 - 0.5)
      return true
  }
  return false
}

/** Half of a px is lost in smoothing. */
const SLACK = 1

export function pillsOf(frame: GraphFrame, layout: Layout): Pill[] {
  const active = productsOf(frame, layout, flowingEdges(frame, layout)).map((product) => ({
    ...box(product.x, product.y, 2 * product.halfWidth, 2 * product.halfHeight),
    text: product.text,
    active: true,
    edge: product.edge,
  }))
  const quiet = placeEdgeLabels(frame.script.spec, layout)
    .filter(({ layer, unit, from }) => !isFlowing(frame, layer, unit, from))
    .map((label) => {
      const { text, x, width } = labelFace(frame, layout, label)
      return {
        ...box(x, label.at.y, width, 20),
        text,
        active: false,
        edge: `${label.layer} ${label.unit} ${label.from}`,
      }
    })
  return [...active, ...quiet]
}

/** What is printed or drawn where no pill may lie. */
function obstaclesOf(frame: GraphFrame, layout: Layout): [string, Rect][] {
  const { nodes, radius, room, detail, cellWidth, stub } = layout
  const rects: [string, Rect][] = []
  const roomy = detail === 'cells' || detail === 'number'
  nodes.forEach((column, l) =>
    column.forEach(({ x, y }, j) => {
      const r = radius[l]
      if (l > 0 && roomy && !room.narrow) {
        const width = 7.6 * `b ${biasFace(frame, l, j).text}`.length
        const base = y - r - stub + 8
        rects.push(['bias', { left: x + 11, right: x + 11 + width, top: base - 11, bottom: base + 2 }])
      }
      if (l > 0 && detail === 'cells') {
        const top = y + r + CELL_OFFSETS[0]
        rects.push(['cells', { left: x - cellWidth / 2, right: x + cellWidth / 2, top, bottom: top + 39 }])
      }
    }),
  )
  const spec = frame.script.spec
  const height = 92 + 22 * (Number(hasSkips(spec)) + Number(hasDropout(spec)))
  if (!room.narrow && isCornerFree(layout, 310, height, 40)) {
    const bottom = room.height - 40
    rects.push(['legend', { left: 24, right: 310, top: bottom - height + 4, bottom }])
  }
  const inside = room.height - (room.narrow ? 0 : room.bottom - 4)
  rects.push(['edge', { left: -500, right: room.width + 500, top: inside, bottom: inside + 500 }])
  rects.push(['edge', { left: -500, right: 2, top: 0, bottom: room.height }])
  rects.push(['edge', { left: room.width - 2, right: room.width + 500, top: 0, bottom: room.height }])
  return rects
}

export type Counts = Record<string, string[]>

/** Everything that lies on something else, by kind. */
export function overlapsOf({ name, frame, layout }: Picture): Counts {
  const found: Counts = {}
  const tell = (kind: string, what: string) => (found[kind] ??= []).push(`${name}: ${what}`)
  const pills = pillsOf(frame, layout)
  pills.filter(({ active }) => active).forEach(({ text }) => tell('printed', text))
  const flowing = flowingEdges(frame, layout)
  const obstacles = obstaclesOf(frame, layout)
  const spec = frame.script.spec
  pills.forEach((pill, k) => {
    for (const other of pills.slice(k + 1)) {
      if (overlap(pill, other) > SLACK) tell('pill on pill', `${pill.text} / ${other.text}`)
    }
    layout.nodes.forEach((column, l) =>
      column.forEach(({ x, y }, j) => {
        const r = layout.radius[l] + (l > 0 ? ringGap(layout.radius[l]) + 2.5 : 0.75)
        if (distance(pill, x, y) < r - SLACK) tell('pill on circle', `${pill.text} / ${l} ${j}`)
      }),
    )
    for (const [kind, rect] of obstacles) {
      if (overlap(pill, rect) > SLACK) tell(`pill on ${kind}`, pill.text)
    }
    for (const { layer, unit, from, line, width, halo } of flowing) {
      const own = pill.edge === `${layer} ${unit} ${from}`
      if (isOnLine(pill, line, halo ? halo - 6 : width)) {
        tell(
          own
            ? 'pill on its own flowing lane'
            : `${pill.active ? 'active' : 'quiet'} pill on foreign flowing lane`,
          `${pill.text} / ${layer} ${unit} ${from}`,
        )
      }
    }
    const flows = new Set(flowing.map(({ layer, unit, from }) => `${layer} ${unit} ${from}`))
    for (let l = 1; l <= outputLayer(spec); l++) {
      layout.nodes[l].forEach((_, j) =>
        layout.nodes[l - 1].forEach((_from, i) => {
          const edge = `${l} ${j} ${i}`
          if (flows.has(edge) || edge === pill.edge) return
          const width = lanesAt(edgeFace(frame, l, j, i)).width
          if (isOnLine(pill, edgeLine(layout, l, j, i), width))
            tell(`${pill.active ? 'active' : 'quiet'} pill on foreign quiet lane`, `${pill.text} / ${edge}`)
        }),
      )
    }
  })
  return found
}

/** The edges on a canvas: where an element for each lane costs too much. */
import type { ChartTheme } from './charts/chartTheme'
import type { EdgePicture } from './edgePicture'
import { lanesOf } from './lanes'
import { edgeLine, type EdgeLine, type Layout } from './layout'
import { dashLengths } from './scales'
import type { View } from './zoom'

/** How much is left of the lanes of a unit that is dropped; as in `edges.css`. */
const GHOST = 0.35

/** The lines of a layout in the order of W[l][j][i], layer after layer. */
export function edgeLines(layout: Layout): EdgeLine[] {
  return layout.nodes.flatMap((nodes, l) =>
    l === 0 ? [] : nodes.flatMap((_, j) => layout.nodes[l - 1].map((_, i) => edgeLine(layout, l, j, i))),
  )
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** `width` is below zero for a negative number. */
function strokeLane(
  context: Context,
  { from, length, angle }: EdgeLine,
  width: number,
  side: number,
  colour: string,
) {
  const turn = (angle * Math.PI) / 180
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)]
  const x = from.x - uy * side
  const y = from.y + ux * side
  context.strokeStyle = colour
  context.lineWidth = Math.abs(width)
  context.setLineDash(width < 0 ? dashLengths(-width) : [])
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x + ux * length, y + uy * length)
  context.stroke()
}

/** Both lanes of every edge; the context is wiped and scaled to px of the layout. */
export function paintEdges(
  context: Context,
  lines: readonly EdgeLine[],
  { weights, flows, vivid, ghosts, derivatives }: EdgePicture,
  { hues, quiet }: ChartTheme,
  { x, y, k }: View,
): void {
  context.translate(x, y)
  context.scale(k, k)
  for (const [at, line] of lines.entries()) {
    const colours = vivid[at] === 1 ? hues : quiet
    const weight = Math.abs(weights[at])
    const flow = Math.abs(flows[at])
    const lanes = lanesOf(weight, flow)
    context.globalAlpha = ghosts[at] === 1 ? GHOST : 1
    strokeLane(context, line, weights[at], lanes.weight, weights[at] < 0 ? colours.vn : colours.vp)
    context.globalAlpha = 1
    if (flow === 0) continue
    const [plus, minus] = derivatives ? [hues.dp, hues.dn] : [hues.vp, hues.vn]
    strokeLane(context, line, flows[at], lanes.flow, flows[at] < 0 ? minus : plus)
  }
}

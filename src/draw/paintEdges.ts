/** The edges on a canvas: for thickets, where an element for each lane costs too much. */
import { widthOf } from '../core/network'
import type { ChartTheme } from './charts/chartTheme'
import { edgeFace, type Lane } from './faces'
import type { GraphFrame } from './graphFrame'
import { lanesAt } from './lanes'
import { edgeLine, type EdgeLine, type Layout } from './layout'
import type { View } from './zoom'

/** How much is left of the lanes of a unit that is dropped; as in `edges.css`. */
const GHOST = 0.35

/** The lines of a layout, made once: `lines[l][j][i]` is that of W[l][j][i]; `lines[0]` is empty. */
export function edgeLines(layout: Layout): readonly (readonly (readonly EdgeLine[])[])[] {
  return layout.nodes.map((nodes, l) =>
    l === 0 ? [] : nodes.map((_, j) => layout.nodes[l - 1].map((_, i) => edgeLine(layout, l, j, i))),
  )
}

function strokeLane(
  context: CanvasRenderingContext2D,
  { from, length, angle }: EdgeLine,
  { width, dash }: Lane,
  side: number,
  colour: string,
) {
  const turn = (angle * Math.PI) / 180
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)]
  const x = from.x - uy * side
  const y = from.y + ux * side
  context.strokeStyle = colour
  context.lineWidth = width
  context.setLineDash(dash === '' ? [] : dash.split(' ').map(Number))
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x + ux * length, y + uy * length)
  context.stroke()
}

/** Both lanes of every edge; the context is wiped and scaled to px of the layout. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  lines: ReturnType<typeof edgeLines>,
  frame: GraphFrame,
  { hues, quiet }: ChartTheme,
  { x, y, k }: View,
): void {
  const { spec } = frame.script
  context.translate(x, y)
  context.scale(k, k)
  for (let l = 1; l < lines.length; l++) {
    for (let j = 0; j < widthOf(spec, l); j++) {
      for (let i = 0; i < widthOf(spec, l - 1); i++) {
        const face = edgeFace(frame, l, j, i)
        const at = lanesAt(face)
        const line = lines[l][j][i]
        const colours = face.vivid ? hues : quiet
        context.globalAlpha = face.ghost ? GHOST : 1
        strokeLane(context, line, face.weight, at.weight, colours[face.weight.hue])
        context.globalAlpha = 1
        if (face.flow) strokeLane(context, line, face.flow, at.flow, hues[face.flow.hue])
      }
    }
  }
}

/** The edges that carry what was just computed, with what is drawn on them. */
import { widthOf } from '../core/network'
import { edgeFace, type EdgeFace } from './faces'
import { isSingle, type GraphFrame } from './graphFrame'
import { lanesAt } from './lanes'
import { edgeLine, type EdgeLine, type Layout } from './layout'

export interface FlowingEdge {
  readonly layer: number
  readonly unit: number
  readonly from: number
  readonly line: EdgeLine
  readonly face: EdgeFace
  /** Distance of lane 2 from the centre line. */
  readonly offset: number
  /** Of both lanes. */
  readonly width: number
  /** Width of the halo, if it wears one. */
  readonly halo: number | null
  /** Gradient and update are explained with it. */
  readonly isChosen: boolean
}

/** Chevrons on more edges than this say nothing. */
const MOST = 40
/** From the lanes to the halo's rim, on both sides together. */
const HALO = 14
const MOST_HALOS = 16

/** The pairs [layer, unit, from] of the current micro-steps' edges, as far as they are drawn. */
function edgesOf(
  { current, since, cursor, script }: GraphFrame,
  { nodes }: Layout,
): [number, number, number][] {
  if (!current || current.phase === 'loss') return []
  const edges: [number, number, number][] = []
  for (const { phase, layer, unit } of script.microSteps.slice(since, cursor)) {
    if (phase !== current.phase || unit === null) continue
    if (phase === 'backward') {
      if (layer === script.spec.layers.length) continue
      for (let k = 0; k < widthOf(script.spec, layer + 1); k++) edges.push([layer + 1, k, unit])
    } else {
      for (let i = 0; i < widthOf(script.spec, layer - 1); i++) edges.push([layer, unit, i])
    }
  }
  return edges.filter(([l, j, i]) => nodes[l][j] && nodes[l - 1][i])
}

/** Empty while training runs and where too many edges flow at once. */
export function flowingEdges(frame: GraphFrame, layout: Layout): FlowingEdge[] {
  const edges = edgesOf(frame, layout)
  const { chosen } = frame
  if (frame.running || edges.length > MOST) return []
  const carries = frame.flow === 'signal' || frame.flow === 'error'
  return edges.map(([layer, unit, from]) => {
    const line = edgeLine(layout, layer, unit, from)
    const face = edgeFace(frame, layer, unit, from)
    const { flow: offset, width } = lanesAt(face)
    const isChosen = chosen?.layer === layer && chosen.unit === unit && chosen.from === from
    const lit = isSingle(frame) && (carries ? edges.length <= MOST_HALOS : isChosen)
    return { layer, unit, from, line, face, offset, width, halo: lit ? width + HALO : null, isChosen }
  })
}

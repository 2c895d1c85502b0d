/** The edges that carry what was just computed, with what is drawn on them and printed beside them. */
import { widthOf } from '../core/network'
import { edgeFace, edgeProduct, weightReadout, type EdgeFace, type Hue } from './faces'
import { isSingle, type GraphFrame } from './graphFrame'
import { lanesAt } from './lanes'
import { alongEdge, edgeLine, type EdgeLine, type Layout, type Point } from './layout'

/** A text beside an edge; plain ones are in ink. */
export interface Product {
  readonly text: string
  readonly hue: Hue | null
  readonly at: Point
}

export interface FlowingEdge {
  readonly layer: number
  readonly unit: number
  readonly from: number
  readonly line: EdgeLine
  readonly face: EdgeFace
  /** Distance of lane 2 from the centre line. */
  readonly offset: number
  /** Whether it wears the halo. */
  readonly halo: number | null
  readonly products: readonly Product[]
}

const PRODUCTS_IN_FULL = 3
const PRODUCTS = 8
/** How far along its edge a text stands: where edges are apart, and clear of each other's texts. */
const PLACES = {
  product: 0.58,
  roomy: 0.6,
  weight: 0.27,
  signal: 0.28,
  error: 0.72,
  gradient: 0.28,
  update: 0.28,
}
/** How far a text may reach over the end of its edge, in px: over the ring, not over the circle. */
const OVER_END = 20
/** Chevrons on more edges than this say nothing. */
const MOST = 40

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

/** Width in px of a product's pill at 15 px type. */
export function productWidth(text: string): number {
  return text.length * 8.3 + 10
}

/** How far above or below an edge a pill clears it along its whole width. */
function clearance({ angle }: EdgeLine, thickness: number, text: string): number {
  const turn = (angle * Math.PI) / 180
  const slope = Math.abs(Math.tan(turn)) * (productWidth(text) / 2 - 2)
  return Math.min(64, thickness / 2 / Math.cos(turn) + 13 + slope)
}

/** Whether a text at a place of its edge covers neither of the neurons. */
function fits({ angle, length }: EdgeLine, text: string, place: number): boolean {
  const run = length * Math.cos((angle * Math.PI) / 180)
  return productWidth(text) / 2 <= run * Math.min(place, 1 - place) + OVER_END
}

/** Empty while training runs and where too many edges flow at once. */
export function flowingEdges(frame: GraphFrame, layout: Layout): FlowingEdge[] {
  const edges = edgesOf(frame, layout)
  const { chosen } = frame
  if (frame.running || edges.length > MOST) return []
  const single = isSingle(frame)
  const carries = frame.flow === 'signal' || frame.flow === 'error'
  const roomy = layout.detail === 'cells' || layout.detail === 'number'
  const allFit = (place: number) =>
    edges.every(([l, j, i]) =>
      fits(edgeLine(layout, l, j, i), edgeProduct(frame, l, j, i, false)?.text ?? '', place),
    )
  const inFull = carries && edges.length <= (roomy ? PRODUCTS_IN_FULL : 2) && allFit(PLACES.product)
  const short = carries ? !inFull : frame.flow === 'update' && !allFit(roomy ? PLACES.roomy : PLACES.update)
  return edges.map(([layer, unit, from], k) => {
    const line = edgeLine(layout, layer, unit, from)
    const face = edgeFace(frame, layer, unit, from)
    const { flow: offset, width } = lanesAt(face)
    const isChosen = chosen?.layer === layer && chosen.unit === unit && chosen.from === from
    const halo = single && (carries ? edges.length <= 16 : isChosen) ? width + 14 : null
    const printed = edges.length <= PRODUCTS && !layout.room.narrow
    const readout = printed || isChosen ? edgeProduct(frame, layer, unit, from, short) : null
    const thickness = halo ?? width
    const beside = (text: string, t: number, below: boolean): Point => {
      const apart = !roomy && !inFull ? 0 : clearance(line, thickness, text)
      const on = alongEdge(line, t)
      return { x: on.x, y: on.y + (below ? apart : -apart) }
    }
    const products: Product[] = []
    if (readout) {
      const place = inFull ? PLACES.product : PLACES[roomy && !carries ? 'roomy' : frame.flow!]
      const below = !carries || k >= edges.length / 2
      const hue = carries && inFull ? null : readout.hue
      products.push({ text: readout.text, hue, at: beside(readout.text, place, below) })
    }
    if (readout && roomy && frame.flow === 'gradient') {
      const { text } = weightReadout(frame, layer, unit, from)
      products.push({ text, hue: null, at: beside(text, PLACES.weight, false) })
    }
    return { layer, unit, from, line, face, offset, halo, products }
  })
}

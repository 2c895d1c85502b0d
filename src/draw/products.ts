/** What is printed beside the edges that carry something, each text where it covers nothing else. */
import { areOverlapping, besideEdge, isOnDisc, isOnStroke, strokeOf, type Box, type Stroke } from './boxes'
import { edgeProduct, weightReadout, type Hue } from './faces'
import type { FlowingEdge } from './flowing'
import type { GraphFrame } from './graphFrame'
import { alongEdge, type Layout } from './layout'
import { obstaclesOf, type Obstacles } from './obstacles'

/** A text on a pill beside an edge; plain ones are in ink. */
export interface Product extends Box {
  readonly edge: string
  readonly text: string
  readonly hue: Hue | null
}

const PRODUCTS_IN_FULL = 3
const PRODUCTS = 8
/** How far along its edge a text stands, if nothing is there. */
const PLACES = {
  product: 0.58,
  roomy: 0.6,
  weight: 0.27,
  signal: 0.28,
  error: 0.72,
  gradient: 0.28,
  update: 0.28,
}
const ALONG = Array.from({ length: 27 }, (_, k) => 0.11 + 0.03 * k)
const HALF_HEIGHT = 10
/** Between a text and its edge, in px. */
const GAP = 0.5
/** So much of a halo's rim nobody misses. */
const RIM = 3

/** What a place costs: how many edges that carry nothing it lies on, and how far it is from the usual one. */
const COSTS = { quiet: 5, away: 40, other: 4 }

const NARROW_CHARACTER: Readonly<Record<string, number>> = { '.': 4.8, ' ': 4, '×': 15, '→': 15 }

/** Width in px of a product's pill at 15 px type. */
export function productWidth(text: string): number {
  return [...text].reduce((width, character) => width + (NARROW_CHARACTER[character] ?? 9), 8)
}

/** A text that looks for its place: `place` along its edge, above (−1), below (1) or on it (0) as it is preferred. */
interface Wish {
  readonly edge: FlowingEdge
  readonly text: string
  readonly hue: Hue | null
  readonly place: number
  readonly sides: readonly number[]
}

export const edgeKey = ({ layer, unit, from }: FlowingEdge) => `${layer} ${unit} ${from}`

/** Whether a box would hide something that is to be seen now. */
function hides(box: Box, foreign: readonly Stroke[], { discs, boxes, room }: Obstacles): boolean {
  const { x, y, halfWidth, halfHeight } = box
  return (
    Math.abs(x - room.x) + halfWidth > room.halfWidth ||
    Math.abs(y - room.y) + halfHeight > room.halfHeight ||
    discs.some(({ at, radius }) => isOnDisc(box, at, radius)) ||
    boxes.some((other) => areOverlapping(box, other)) ||
    foreign.some((each) => isOnStroke(box, each))
  )
}

/** The best place there is; null where every one would hide something. */
function placed(
  { edge, text, place, sides }: Wish,
  flowing: readonly FlowingEdge[],
  obstacles: Obstacles,
): Box | null {
  const { line, halo, width } = edge
  const halfWidth = productWidth(text) / 2
  const apart = besideEdge(line, (halo ?? width) + 2 * GAP, halfWidth, HALF_HEIGHT)
  const foreign = flowing
    .filter((other) => other !== edge)
    .map((other) => strokeOf(other.line, other.halo === null ? other.width : other.halo - 2 * RIM))
  const tries = sides
    .flatMap((side, rank) =>
      ALONG.map((t) => ({ t, side, least: COSTS.away * Math.abs(t - place) + COSTS.other * rank })),
    )
    .sort((one, other) => one.least - other.least)
  let best: { box: Box; cost: number } | null = null
  for (const { t, side, least } of tries) {
    if (best && least >= best.cost) break
    const box = { ...alongEdge(line, t, side * apart), halfWidth, halfHeight: HALF_HEIGHT }
    if (hides(box, foreign, obstacles)) continue
    const cost = least + COSTS.quiet * obstacles.quiet.filter((each) => isOnStroke(box, each)).length
    if (!best || cost < best.cost) best = { box, cost }
  }
  return best?.box ?? null
}

/** All of them, one after the other; null for those that would hide something. */
function placeAll(
  wishes: readonly Wish[],
  flowing: readonly FlowingEdge[],
  obstacles: Obstacles,
): (Product | null)[] {
  const boxes = [...obstacles.boxes]
  return wishes.map((wish) => {
    const box = placed(wish, flowing, { ...obstacles, boxes })
    if (!box) return null
    boxes.push(box)
    return { ...box, edge: edgeKey(wish.edge), text: wish.text, hue: wish.hue }
  })
}

/** w × a = …, w × δ = …, gradients with their weights, or changes; in short where in full they find no place. */
export function productsOf(frame: GraphFrame, layout: Layout, flowing: readonly FlowingEdge[]): Product[] {
  const { flow } = frame
  const { narrow } = layout.room
  const printed = flowing.filter(({ isChosen }) => isChosen || (flowing.length <= PRODUCTS && !narrow))
  if (!flow || printed.length === 0) return []
  const obstacles = obstaclesOf(frame, layout)
  const carries = flow === 'signal' || flow === 'error'
  const roomy = layout.detail === 'cells' || layout.detail === 'number'
  const beside = roomy || narrow || printed.length <= PRODUCTS_IN_FULL
  const wishesFor = (short: boolean): Wish[] =>
    printed.flatMap((edge, k) => {
      const readout = edgeProduct(frame, edge.layer, edge.unit, edge.from, short)
      if (!readout) return []
      const side = !carries || k >= printed.length / 2 ? 1 : -1
      const place = carries && !short ? PLACES.product : PLACES[roomy && !carries ? 'roomy' : flow]
      const hue = carries && !short ? null : readout.hue
      const off = [side, -side]
      const sides = beside ? [...off, ...(short ? [0] : [])] : [0, ...off]
      return [{ edge, text: readout.text, hue, place, sides }]
    })
  const full = placeAll(
    carries && printed.length > PRODUCTS_IN_FULL ? [] : wishesFor(false),
    flowing,
    obstacles,
  )
  const inFull = full.length > 0 && !full.includes(null)
  const found = (inFull ? full : placeAll(wishesFor(true), flowing, obstacles)).filter(
    (each) => each !== null,
  )
  if (flow !== 'gradient' || !roomy || narrow) return found
  const weights = printed.map((edge): Wish => {
    const { text } = weightReadout(frame, edge.layer, edge.unit, edge.from)
    return { edge, text, hue: null, place: PLACES.weight, sides: [-1, 1, 0] }
  })
  const boxes = [...obstacles.boxes, ...found]
  return [...found, ...placeAll(weights, flowing, { ...obstacles, boxes }).filter((each) => each !== null)]
}

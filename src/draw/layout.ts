/** Where everything on the graph stands: pure geometry from a spec and the room there is. */
import { outputLayer, widthOf, type NetworkSpec } from '../core/network'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The room for the drawing, in px: the whole surface, and what must stay free at its edges. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  /** Phones: smaller circles, no cells. */
  readonly narrow: boolean
}

/** How much a neuron can show: circle, name, number and cells; no cells; a short number; nothing but its level. */
export type Detail = 'cells' | 'number' | 'short' | 'level'

/** Thickness in px of a lane for |value| = 1, and at most: the largest weight makes all of them thinner. */
export interface LaneSizes {
  readonly factor: number
  readonly most: number
}

const LANES: Readonly<Record<Detail, LaneSizes>> = {
  cells: { factor: 10, most: 14 },
  number: { factor: 8, most: 11 },
  short: { factor: 5, most: 8 },
  level: { factor: 4, most: 5 },
}

/** Of a network too large to be drawn whole: `shown[l]` are the units of layer l that are drawn, in ascending order. */
export type ShownUnits = readonly (readonly number[])[]

export interface Layout {
  readonly room: Room
  readonly detail: Detail
  /** null: all of them. */
  readonly shown: ShownUnits | null
  /** `nodes[l][j]`: centre of unit j of layer l; there are holes where a unit is not drawn. */
  readonly nodes: readonly (readonly Point[])[]
  /** `radius[l]` of that layer's circles. */
  readonly radius: readonly number[]
  readonly loss: Point
  /** Half the side of the loss node. */
  readonly lossHalf: number
  /** Width of the z and δ cells under a neuron. */
  readonly cellWidth: number
  /** Width of a target's cell; with several outputs it stands between output and loss. */
  readonly targetWidth: number
  /** Length of a bias's stub on top of its neuron. */
  readonly stub: number
  readonly lanes: LaneSizes
}

const CELL_HEIGHT = 18
/** From a circle's edge to the top of z and δ, and to the end of both. */
export const CELL_OFFSETS = [12, 33] as const
const CELLS_DEPTH = CELL_OFFSETS[1] + CELL_HEIGHT
/** A layer of few neurons is spread out beside one of many. */
const WIDEST_PITCH = 148
export const CELL = { height: CELL_HEIGHT, radius: 4 }

/** The δ ring's distance from the circle. */
export function ringGap(radius: number): number {
  return radius >= 24 ? 7 : 4
}

/** Of an active neuron's halo, from the δ ring. */
export const HALO_GAP = 7

const all = (count: number) => Array.from({ length: count }, (_, j) => j)

/** Roughly how far apart the columns will stand. */
const columnsApart = ({ width, narrow }: Room, last: number) => (narrow ? width - 80 : width - 290) / last

/** The pitch and radius that fit `count` circles in `height`, with `apart` px from column to column; the pitch includes stub, ring and cells. */
function fit(
  count: number,
  height: number,
  apart: number,
  narrow: boolean,
): Pick<Layout, 'detail' | 'stub'> & {
  radius: number
  pitch: number
} {
  const largest = narrow ? 28 : 34
  const steps = Math.max(1, count - 1)
  const withCells = count === 1 ? 154 : (height - (largest + 24) - (largest + CELLS_DEPTH)) / steps
  if (!narrow && apart >= 190 && withCells >= 2 * largest + CELLS_DEPTH + 20) {
    return { detail: 'cells', radius: largest, pitch: Math.min(154, withCells), stub: 18 }
  }
  const roomy = (height - 2 * largest - 34) / steps
  if (apart >= (narrow ? 90 : 130) && (count === 1 || roomy >= 2 * largest + 26)) {
    return {
      detail: 'number',
      radius: largest,
      pitch: Math.min(narrow ? 94 : 112, roomy),
      stub: narrow ? 10 : 14,
    }
  }
  const pitch = Math.min(112, height / count)
  const stub = pitch >= 40 ? 8 : 4
  const half = (pitch - stub - 8) / 2
  // The rings of larger circles are further out.
  const radius = Math.max(5, Math.min(30, half < 24 ? half : Math.max(23.9, half - 4), apart / 4))
  return { detail: radius >= 17 ? 'short' : 'level', radius, pitch, stub }
}

/** Circles smaller than this stand too close for a name each. */
const SMALLEST_NAMED = 7
/** Room for the longest name between two columns of circles, in px. */
const NAME_WIDTH = 32

/** Whether the units of a layer wear their names, where circles are too small to hold them. */
export function isNamed({ nodes, radius }: Layout, l: number): boolean {
  const xOf = (layer: number) => nodes[layer]?.find(Boolean)?.x ?? -Infinity
  return radius[l] >= SMALLEST_NAMED && xOf(l) - xOf(l - 1) >= 2 * radius[l] + NAME_WIDTH
}

/** Where the name of a small circle ends: to its left; an output's begins to its right, away from its edges. */
export function namePlace({ nodes, radius }: Layout, l: number, j: number): Point {
  const { x, y } = nodes[l][j]
  const r = radius[l]
  const away = 0.7 * (r + 11)
  return l === nodes.length - 1 ? { x: x + away, y: y - away } : { x: x - r - 3, y: y - r * 0.55 }
}

/** Columns from the inputs on the left to the loss on the right, each centred on the middle of the room. */
export function layoutOf(spec: NetworkSpec, room: Room, shown: ShownUnits | null = null): Layout {
  const last = outputLayer(spec)
  const columns = Array.from({ length: last + 1 }, (_, l) => shown?.[l] ?? all(widthOf(spec, l)))
  const widest = Math.max(...columns.map(({ length }) => length))
  const height = room.height - room.top - room.bottom
  const { detail, radius, pitch, stub } = fit(widest, height, columnsApart(room, last), room.narrow)
  const inputRadius = detail === 'cells' ? radius - 4 : radius
  const cellWidth = 104
  const lossHalf = room.narrow ? 0 : 36
  const below = detail === 'cells' ? CELLS_DEPTH : 0
  const slack = Math.max(0, height - pitch * (widest - 1) - 2 * radius)
  const middle = room.top + (height + Math.min(stub + 6, slack) - below) / 2
  const left = (room.narrow ? 22 : 46) + (detail === 'cells' ? 30 : radius)
  const right = room.narrow ? room.width - 30 - radius : room.width - 36 - lossHalf
  const targetWidth = detail === 'cells' || detail === 'number' ? 88 : 72
  const beside = widthOf(spec, last) > 1 ? targetWidth + 16 : 0
  const lossGap = room.narrow
    ? 0
    : beside + Math.max(lossHalf + radius + 28, Math.min(156, (right - left) / (2 * last + 1)))
  const gap = (right - left - lossGap) / last
  const span = pitch * (widest - 1)
  const nodes = columns.map((units, l) => {
    const { length } = units
    const between = Math.max(pitch, Math.min(WIDEST_PITCH, (0.5 * span) / Math.max(1, length - 1)))
    const column: Point[] = []
    column.length = widthOf(spec, l)
    units.forEach((unit, k) => {
      column[unit] = { x: left + l * gap, y: middle + (k - (length - 1) / 2) * between }
    })
    return column
  })
  return {
    room,
    detail,
    shown,
    nodes,
    radius: nodes.map((_, l) => (l === 0 ? inputRadius : radius)),
    loss: { x: right, y: middle },
    lossHalf,
    cellWidth,
    stub,
    lanes: LANES[detail],
    targetWidth,
  }
}

/** Whether a block of this size in the lower left corner, `bottom` px above the edge, is clear of all neurons. */
export function isCornerFree(layout: Layout, width: number, height: number, bottom: number): boolean {
  const top = layout.room.height - bottom - height
  return layout.nodes.every((nodes, l) =>
    nodes.every(({ x, y }) => {
      const r = layout.radius[l] + ringGap(layout.radius[l]) + HALO_GAP
      const reach = layout.detail === 'cells' && l > 0 ? CELLS_DEPTH : 0
      return x - Math.max(r, reach ? layout.cellWidth / 2 : 0) > width || y + r + reach < top
    }),
  )
}

/** A straight edge in its own coordinates: x runs from the sender's side to the receiver's. */
export interface EdgeLine {
  readonly from: Point
  readonly length: number
  /** Degrees, clockwise. */
  readonly angle: number
}

/** The line of W[l][j][i]; it stops 8 px outside both circles (less where there is little room). */
export function edgeLine({ nodes, radius }: Layout, l: number, j: number, i: number): EdgeLine {
  const a = nodes[l - 1][i]
  const b = nodes[l][j]
  const distance = Math.hypot(b.x - a.x, b.y - a.y)
  const [ux, uy] = [(b.x - a.x) / distance, (b.y - a.y) / distance]
  const start = radius[l - 1] + (radius[l - 1] >= 24 ? 8 : 3)
  const end = radius[l] + ringGap(radius[l]) + 3
  return {
    from: { x: a.x + ux * start, y: a.y + uy * start },
    length: Math.max(1, distance - start - end),
    angle: (Math.atan2(uy, ux) * 180) / Math.PI,
  }
}

/** A point on an edge: `t` from 0 at the sender's end to 1, `side` px across (negative is up). */
export function alongEdge({ from, length, angle }: EdgeLine, t: number, side = 0): Point {
  const turn = (angle * Math.PI) / 180
  return {
    x: from.x + Math.cos(turn) * length * t - Math.sin(turn) * side,
    y: from.y + Math.sin(turn) * length * t + Math.cos(turn) * side,
  }
}

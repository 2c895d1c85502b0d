/** Where everything stands in a network that is drawn as blocks of weights: pure geometry from a spec and the room there is. */
import { isResidual, outputLayer, widthOf, type NetworkSpec } from '../../core/network'
import type { Room } from '../layout'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a strip of numbers shows: one cell for each unit of a layer. */
export type StripQuantity = 'x' | 'b' | 'z' | 'a' | 'delta'

export interface Strip extends Box {
  readonly quantity: StripQuantity
}

/** One layer: its block of weights (rows receive, columns send), what is sent above the columns, what comes of it beside the rows. */
export interface LayerBoxes {
  readonly units: number
  /** The top of unit 0, and how far apart units are. */
  readonly top: number
  readonly pitch: number
  /** null for the inputs. */
  readonly block: Box | null
  readonly sender: Box | null
  /** For the inputs: x, or none where they are an image. */
  readonly strips: readonly Strip[]
  /** Where its edges leave for the next layer. */
  readonly right: number
}

/** Inputs that are the pixels of an image, row by row. */
export interface ImageBox extends Box {
  readonly columns: number
  readonly rows: number
}

/** Beside each output its name, a bar and its number. */
export interface OutputRows {
  readonly nameX: number
  readonly barX: number
  readonly barWidth: number
  /** null where there is no room for numbers. */
  readonly valueX: number | null
}

export interface BlockLayout {
  readonly room: Room
  readonly layers: readonly LayerBoxes[]
  readonly image: ImageBox | null
  readonly outputs: OutputRows | null
  readonly loss: Box | null
  /** Whether the strips are wide enough for a letter each. */
  readonly lettered: boolean
  readonly gap: number
}

/** What the layout must know of the data. */
export interface BlockContent {
  readonly image: { readonly width: number; readonly height: number } | null
  /** Characters of the longest name of an output. */
  readonly nameLength: number
}

interface Tier {
  readonly strip: number
  readonly between: number
  readonly gap: number
  readonly sender: number
  readonly image: number
  /** A block that is narrower asks for the next tier. */
  readonly least: number
}

const TIERS: readonly Tier[] = [
  { strip: 13, between: 3, gap: 44, sender: 12, image: 112, least: 76 },
  { strip: 12, between: 2, gap: 36, sender: 12, image: 96, least: 56 },
  { strip: 9, between: 1, gap: 26, sender: 9, image: 84, least: 36 },
  { strip: 5, between: 1, gap: 16, sender: 7, image: 64, least: 18 },
  { strip: 3, between: 0.5, gap: 9, sender: 5, image: 56, least: 8 },
  { strip: 2, between: 0, gap: 5, sender: 4, image: 40, least: 0 },
]

/** The legend and the buttons stand below. */
export const TOOLS_HEIGHT = 60
const HEADING = 22
const CAPTION = 28
const WIDEST_ROW = 48
const WIDEST_COLUMN = 28
const WIDEST_BLOCK = 460
/** More outputs than this have no line each. */
export const MOST_NAMED = 16
/** A line of text. */
const LINE = 15
const CHARACTER = 7.6

const STRIPS = ['b', 'z', 'a', 'delta'] as const

/** Widths in proportion to the roots of the numbers of senders, none wider than its cells may be; all together at most `total`. */
function widthsOf(senders: readonly number[], total: number): number[] {
  const caps = senders.map((n) => Math.min(WIDEST_BLOCK, n * WIDEST_COLUMN))
  const widths = caps.map(() => 0)
  let open = senders.map((_, k) => k)
  let left = total
  while (open.length > 0) {
    const unit = left / open.reduce((sum, k) => sum + Math.sqrt(senders[k]), 0)
    const full = open.filter((k) => unit * Math.sqrt(senders[k]) >= caps[k])
    for (const k of full.length > 0 ? full : open) {
      widths[k] = full.length > 0 ? caps[k] : unit * Math.sqrt(senders[k])
      left -= widths[k]
    }
    open = full.length > 0 ? open.filter((k) => !full.includes(k)) : []
  }
  return widths
}

/** Space for names, bars and numbers; 0 where outputs have no line each. */
function outputsOf(spec: NetworkSpec, room: Room, pitch: number, nameLength: number) {
  if (widthOf(spec, outputLayer(spec)) > MOST_NAMED || pitch < LINE - 1) return null
  const name = 10 + Math.min(room.narrow ? 6 : 12, nameLength) * CHARACTER
  const bar = room.narrow ? 26 : 44
  const value = room.narrow ? 0 : 50
  return { name, bar, value, width: name + 8 + bar + (value && value + 6) }
}

export function blockLayoutOf(spec: NetworkSpec, room: Room, content: BlockContent): BlockLayout {
  const last = outputLayer(spec)
  const margin = room.narrow ? 10 : 24
  const lossSide = room.narrow ? 0 : 64
  const top = room.top + (room.narrow ? 18 : HEADING)
  const below = room.narrow ? CAPTION - 10 : CAPTION + TOOLS_HEIGHT
  const skips = spec.layers.some((_, k) => isResidual(spec, k + 1)) ? 12 : 0
  const heightFor = (tier: Tier) => room.height - room.bottom - below - skips - top - tier.sender - 3
  const senders = spec.layers.map((_, k) => widthOf(spec, k))

  const measure = (tier: Tier) => {
    const height = heightFor(tier)
    const pitchOf = (units: number) => Math.min(WIDEST_ROW, height / units)
    const outputs = outputsOf(spec, room, pitchOf(widthOf(spec, last)), content.nameLength)
    const strips = STRIPS.length * (tier.strip + tier.between) + 2
    const input = content.image ? Math.min(tier.image, height) : tier.strip
    const fixed =
      2 * margin +
      input +
      last * (tier.gap + strips) +
      (outputs ? 10 + outputs.width : 0) +
      (lossSide && lossSide + 18)
    return { tier, height, pitchOf, outputs, strips, input, free: room.width - fixed }
  }
  const tiers = TIERS.map(measure)
  const { tier, height, pitchOf, outputs, strips, input, free } =
    tiers.find(({ free: left, tier: { least } }) => left >= least * last) ?? tiers[tiers.length - 1]

  const widths = widthsOf(senders, Math.max(free, 2 * last))
  const spare = Math.max(0, free - widths.reduce((sum, width) => sum + width, 0))
  const gap = tier.gap + Math.min(60, spare / (last + 1))
  const middle = top + tier.sender + 3 + height / 2
  let x = margin + Math.max(0, spare - (gap - tier.gap) * last) / 2

  const stripsAt = (left: number, y: number, tall: number, names: readonly StripQuantity[]): Strip[] =>
    names.map((quantity, k) => ({
      quantity,
      x: left + k * (tier.strip + tier.between),
      y,
      width: tier.strip,
      height: tall,
    }))
  const rowsOf = (units: number) => {
    const pitch = pitchOf(units)
    return { units, pitch, top: middle - (pitch * units) / 2 }
  }

  const rows = rowsOf(spec.inputs)
  const image = content.image && imageAt(x, middle, input, content.image)
  const layers: LayerBoxes[] = [
    {
      ...rows,
      block: null,
      sender: null,
      strips: image ? [] : stripsAt(x, rows.top, rows.pitch * rows.units, ['x']),
      right: x + input,
    },
  ]
  x += input
  for (let l = 1; l <= last; l++) {
    x += gap
    const place = rowsOf(widthOf(spec, l))
    const block = { x, y: place.top, width: widths[l - 1], height: place.pitch * place.units }
    const sender = { x, y: block.y - 3 - tier.sender, width: block.width, height: tier.sender }
    x += block.width + 2
    layers.push({
      ...place,
      block,
      sender,
      strips: stripsAt(x, block.y, block.height, STRIPS),
      right: x + strips - 2 - tier.between,
    })
    x += strips - 2
  }
  x += 10
  const named = outputs && {
    nameX: x,
    barX: x + outputs.name,
    barWidth: outputs.bar,
    valueX: outputs.value > 0 ? x + outputs.name + outputs.bar + 6 : null,
  }
  if (outputs) x += outputs.width
  return {
    room,
    layers,
    image,
    outputs: named,
    loss: lossSide > 0 ? { x: x + 12, y: middle - lossSide / 2, width: lossSide, height: lossSide } : null,
    lettered: tier.strip >= 12,
    gap,
  }
}

function imageAt(
  x: number,
  middle: number,
  side: number,
  { width, height }: { width: number; height: number },
) {
  const pixel = side / Math.max(width, height)
  const [wide, tall] = [width * pixel, height * pixel]
  return {
    x: x + (side - wide) / 2,
    y: middle - tall / 2,
    width: wide,
    height: tall,
    columns: width,
    rows: height,
  }
}

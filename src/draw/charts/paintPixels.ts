/** Two images of the same size side by side, such as the weights of a neuron and what they are multiplied by. */
import { chartFont, type ChartTheme } from './chartTheme'
import { sheetOf, type MapSheet, type Strided } from './mapSheet'
import { mapPalette, type World } from './valueColours'
import type { ValueScale } from './valueScale'

export interface PixelSize {
  readonly width: number
  readonly height: number
}

export interface PixelLayout extends PixelSize {
  /** px of a pixel. */
  readonly cell: number
  readonly top: number
  /** Of the left edges of the two. */
  readonly lefts: readonly [number, number]
}

export interface PixelPicture {
  readonly caption: string
  /** Empty while nothing is known: a dashed frame is drawn. */
  readonly values: Strided | null
  readonly scale: ValueScale
  readonly world: World
}

/** A pixel that is ringed: with dashes if its number is negative. */
export interface Ringed {
  readonly index: number
  readonly negative: boolean
}

const GAP = 12

/** As large as the width and, if there is one, the height allow. */
export function pixelLayout(
  { width, height }: PixelSize,
  room: { readonly width: number; readonly height: number | null },
  size: number,
): PixelLayout {
  const top = size + 8
  const byWidth = (room.width - GAP) / 2 / width
  const byHeight = room.height === null ? Infinity : (room.height - top - 2) / height
  const cell = Math.max(1, Math.min(byWidth, byHeight))
  return { width, height, cell, top, lefts: [0, width * cell + GAP] }
}

/** The height of a picture, in px. */
export function pixelHeight({ cell, height, top }: PixelLayout): number {
  return Math.ceil(top + cell * height + 2)
}

/** Column and row under a place in px, in whichever image it is. */
export function pixelUnder({ cell, top, lefts }: PixelLayout, px: number, py: number): [number, number] {
  const left = px < lefts[1] ? lefts[0] : lefts[1]
  return [Math.floor((px - left) / cell), Math.floor((py - top) / cell)]
}

/** Returns the sheet that it was painted from, to be given back the next time. */
export function paintPixels(
  context: CanvasRenderingContext2D,
  layout: PixelLayout,
  pictures: readonly [PixelPicture, PixelPicture],
  ringed: readonly Ringed[],
  looked: readonly [number, number] | null,
  before: MapSheet | null,
  theme: ChartTheme,
): MapSheet {
  const { width, height, cell, top, lefts } = layout
  const sheet = sheetOf(before, width, height, 2)
  pictures.forEach(({ values, scale, world }, k) => {
    if (values) sheet.fill(k, values, scale, mapPalette(theme, 1, world))
  })
  sheet.show()
  pictures.forEach(({ caption, values }, k) => {
    const box = { x: lefts[k], y: top, width: width * cell, height: height * cell }
    if (values) sheet.paintInto(context, k, box, false)
    context.strokeStyle = values ? theme.rule : theme.void
    context.lineWidth = 1
    context.setLineDash(values ? [] : [4, 4])
    context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
    context.setLineDash([])
    context.font = chartFont(theme)
    context.fillStyle = theme.ink2
    context.textAlign = 'left'
    context.textBaseline = 'top'
    context.fillText(caption, box.x, 0, box.width)
    if (values && k === 0) for (const each of ringed) paintRing(context, layout, each, theme)
    if (looked) paintFrame(context, layout, lefts[k], looked, theme)
  })
  return sheet
}

function paintRing(
  context: CanvasRenderingContext2D,
  { width, cell, top, lefts }: PixelLayout,
  { index, negative }: Ringed,
  { ink, paper }: ChartTheme,
): void {
  const x = lefts[0] + ((index % width) + 0.5) * cell
  const y = top + (Math.floor(index / width) + 0.5) * cell
  context.beginPath()
  context.arc(x, y, Math.max(5, cell), 0, 2 * Math.PI)
  context.strokeStyle = paper
  context.lineWidth = 3.5
  context.stroke()
  context.setLineDash(negative ? [3, 2] : [])
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.stroke()
  context.setLineDash([])
}

/** Around the pixel that is looked at. */
function paintFrame(
  context: CanvasRenderingContext2D,
  { cell, top }: PixelLayout,
  left: number,
  [column, row]: readonly [number, number],
  { ink, paper }: ChartTheme,
): void {
  for (const [colour, width] of [
    [paper, 4],
    [ink, 2],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.strokeRect(left + column * cell - 1, top + row * cell - 1, cell + 2, cell + 2)
  }
}

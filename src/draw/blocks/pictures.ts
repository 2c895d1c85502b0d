/** The blocks and strips as pictures, kept from frame to frame; while training runs one block is made anew with each frame. */
import { widthOf } from '../../core/network'
import type { ChartTheme } from '../charts/chartTheme'
import type { BlockLayout, Box, StripQuantity } from './blockLayout'
import { paletteOf, shadesFor, type Family } from './depth'
import { binsOf, colour, pixelsFor, type Bins, type Matrix, type Strong } from './heat'
import { blockMatrix, familyOf, sentMatrix, stripMatrix, type BlockView } from './quantities'

/** What is coloured on one scale: cells and biases, values of units, errors of units, the pixels of the input image. */
export type ScaleGroup = 'cells' | 'units' | 'errors' | 'pixels'

export interface Picture {
  readonly box: Box
  readonly source: CanvasImageSource
  /** Some of it is not known yet. */
  readonly partial: boolean
  /** None of it is. */
  readonly unknown: boolean
}

/** Pixels, and what shows them once they have been put there. */
export interface Plate {
  readonly width: number
  readonly height: number
  readonly source: CanvasImageSource
  readonly pixels: Uint32Array
  put(): void
}

export type MakePlate = (width: number, height: number) => Plate

/** How many cells of a block are ringed. */
const STRONGEST = 4

interface Part {
  readonly box: Box
  readonly layer: number
  readonly block: boolean
  readonly group: ScaleGroup
  family(view: BlockView): Family
  matrix(view: BlockView): Matrix
  bins: Bins | null
  plate: Plate | null
}

/** Everything that is a heat picture, in the order of painting. */
function partsOf({ layers, image }: BlockLayout): Part[] {
  const part = (
    box: Box,
    layer: number,
    group: ScaleGroup,
    family: Part['family'],
    matrix: Part['matrix'],
  ): Part => ({ box, layer, group, family, matrix, block: false, bins: null, plate: null })
  const values = () => 'values' as const
  const groupOf = (quantity: StripQuantity): ScaleGroup =>
    quantity === 'b' ? 'cells' : quantity === 'delta' ? 'errors' : 'units'
  const parts = layers.flatMap(({ block, sender, strips }, l) => {
    const made = strips.map((strip) =>
      part(
        strip,
        l,
        groupOf(strip.quantity),
        (view) => familyOf(strip.quantity === 'b' ? view.quantity : strip.quantity),
        (view) => stripMatrix(view, strip.quantity, l),
      ),
    )
    if (!block || !sender) return made
    const sent = (view: BlockView) => sentMatrix(view.frame, l - 1, widthOf(view.frame.script.spec, l - 1))
    return [
      {
        ...part(
          block,
          l,
          'cells',
          ({ quantity }) => familyOf(quantity),
          (view) => blockMatrix(view, l),
        ),
        block: true,
      },
      part(sender, l - 1, 'units', values, sent),
      ...made,
    ]
  })
  if (!image) return parts
  return [part(image, 0, 'pixels', values, ({ frame }) => sentMatrix(frame, 0, image.columns)), ...parts]
}

/** The largest numbers, as the scales have them. */
export interface Scales {
  /** By layer. */
  readonly full: Readonly<Record<ScaleGroup, readonly number[]>>
}

export class Pictures {
  private readonly parts: readonly Part[]
  private next = 0
  private running = false

  constructor(
    layout: BlockLayout,
    private readonly makePlate: MakePlate,
  ) {
    this.parts = partsOf(layout)
  }

  /** Brings everything up to date; while training runs, the strips and the next block. `density`: pixels of a px of the layout. */
  update(view: BlockView, theme: ChartTheme, density: number): void {
    const blocks = this.parts.filter(({ block }) => block)
    const due = view.frame.running && this.running ? blocks[this.next++ % blocks.length] : null
    this.running = view.frame.running
    const stale = this.parts.filter((part) => !part.block || !due || part === due)
    for (const part of stale) {
      const matrix = part.matrix(view)
      const width = pixelsFor(matrix.columns, part.box.width, density)
      const height = pixelsFor(matrix.rows, part.box.height, density)
      part.bins = binsOf(matrix, width, height, part.block ? STRONGEST : 0, part.bins)
    }
    const { full } = this.scales(view)
    for (const part of stale) this.colour(part, view, full[part.group][part.layer], theme)
  }

  private colour(part: Part, view: BlockView, full: number, theme: ChartTheme): void {
    const { width, height } = part.bins!
    if (part.plate?.width !== width || part.plate.height !== height) {
      part.plate = this.makePlate(width, height)
    }
    const palette = paletteOf(theme, part.family(view))
    colour(part.bins!, shadesFor(full, view.kind), palette, part.plate!.pixels)
    part.plate!.put()
  }

  /** The largest magnitude of each group: of each layer, or of the network for every layer. */
  scales({ reach }: BlockView): Scales {
    const last = Math.max(...this.parts.map(({ layer }) => layer))
    const of = (group: ScaleGroup) => {
      const largest = Array.from({ length: last + 1 }, () => 0)
      for (const { group: own, layer, bins } of this.parts) {
        if (own === group && bins) largest[layer] = Math.max(largest[layer], bins.largest)
      }
      const all = Math.max(...largest)
      return largest.map((each) => (reach === 'layer' ? each : all) || 1)
    }
    return { full: { cells: of('cells'), units: of('units'), errors: of('errors'), pixels: of('pixels') } }
  }

  /** The strongest cells of the block of layer l, as they were when it was last made. */
  strongest(l: number): readonly Strong[] {
    return this.parts.find(({ block, layer }) => block && layer === l)?.bins?.strongest ?? []
  }

  list(): readonly Picture[] {
    return this.parts.flatMap(({ box, bins, plate }) => {
      if (!bins || !plate) return []
      const { width, height, knownWidth, knownHeight } = bins
      const known = knownWidth * knownHeight
      return [{ box, source: plate.source, partial: known < width * height, unknown: known === 0 }]
    })
  }
}

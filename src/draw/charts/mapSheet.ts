/** Small pictures of many neurons side by side in one image, from which each is painted where it is wanted. */
import type { ValueScale } from './valueScale'

/** Numbers that stand `stride` apart in an array, the first at `from`. */
export interface Strided {
  readonly of: ArrayLike<number>
  readonly from: number
  readonly stride: number
}

export class MapSheet {
  readonly #columns: number
  readonly #image: ImageData
  readonly #pixels: Uint32Array
  readonly #canvas: OffscreenCanvas

  /** `tiles` pictures of width × height pixels. */
  constructor(
    readonly width: number,
    readonly height: number,
    readonly tiles: number,
  ) {
    this.#columns = Math.ceil(Math.sqrt(tiles))
    const rows = Math.ceil(tiles / this.#columns)
    this.#image = new ImageData(this.#columns * width, rows * height)
    this.#pixels = new Uint32Array(this.#image.data.buffer)
    this.#canvas = new OffscreenCanvas(this.#image.width, this.#image.height)
  }

  /** Colours a picture by its numbers, row by row from the top; `show` makes it visible. */
  fill(tile: number, { of, from, stride }: Strided, scale: ValueScale, palette: Uint32Array): void {
    const { x, y } = this.#cornerOf(tile)
    const pixels = this.#pixels
    const middle = (palette.length - 1) / 2
    const { centre, extent } = scale
    const slope = middle / extent
    let k = from
    for (let row = 0; row < this.height; row++) {
      const start = (y + row) * this.#image.width + x
      for (let column = 0; column < this.width; column++, k += stride) {
        const value = of[k]
        const shade = (value - centre) * slope
        const kept = shade > middle ? middle : shade < -middle ? -middle : shade
        // What is not a number is paper.
        pixels[start + column] = palette[value === value ? (middle + kept + 0.5) | 0 : middle]
      }
    }
  }

  /** What has been filled is what is painted from now on. */
  show(): void {
    this.#canvas.getContext('2d')!.putImageData(this.#image, 0, 0)
  }

  /** Paints pictures as discs of radius r. */
  paintDiscs(
    context: CanvasRenderingContext2D,
    discs: readonly { readonly tile: number; readonly x: number; readonly y: number; readonly r: number }[],
  ): void {
    const pattern = context.createPattern(this.#canvas, 'no-repeat')
    if (!pattern) return
    context.fillStyle = pattern
    context.imageSmoothingEnabled = true
    for (const { tile, x, y, r } of discs) {
      const corner = this.#cornerOf(tile)
      const [half, up] = [this.width / 2, this.height / 2]
      context.save()
      context.translate(x, y)
      context.scale(r / half, r / up)
      context.translate(-corner.x - half, -corner.y - up)
      context.beginPath()
      context.ellipse(corner.x + half, corner.y + up, half, up, 0, 0, 2 * Math.PI)
      context.fill()
      context.restore()
    }
  }

  /** Paints a picture into a rectangle: smooth, or each pixel a rectangle of its own. */
  paintInto(
    context: CanvasRenderingContext2D,
    tile: number,
    rectangle: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    smooth: boolean,
  ): void {
    const { x, y } = this.#cornerOf(tile)
    context.imageSmoothingEnabled = smooth
    const { width, height } = rectangle
    context.drawImage(this.#canvas, x, y, this.width, this.height, rectangle.x, rectangle.y, width, height)
  }

  #cornerOf(tile: number): { x: number; y: number } {
    return {
      x: (tile % this.#columns) * this.width,
      y: Math.floor(tile / this.#columns) * this.height,
    }
  }
}

/** The same sheet if it has this size, else a new one. */
export function sheetOf(before: MapSheet | null, width: number, height: number, tiles: number): MapSheet {
  const fits = before?.width === width && before.height === height && before.tiles === tiles
  return fits ? before : new MapSheet(width, height, tiles)
}

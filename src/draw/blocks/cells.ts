/** Where single units and weights stand among the blocks. */
import type { Point } from '../layout'
import type { BlockLayout, Box } from './blockLayout'

/** The middle of unit j of layer l: its pixel, or its cell in the strip that the next layer's edges leave from. */
export function unitAt({ layers, image }: BlockLayout, l: number, j: number): Point {
  if (l === 0 && image) {
    return {
      x: image.x + ((j % image.columns) + 0.5) * (image.width / image.columns),
      y: image.y + (Math.floor(j / image.columns) + 0.5) * (image.height / image.rows),
    }
  }
  const { top, pitch, strips } = layers[l]
  const strip = strips.find(({ quantity }) => quantity === 'a' || quantity === 'x')!
  return { x: strip.x + strip.width / 2, y: top + (j + 0.5) * pitch }
}

/** The cell of W[l][j][i]. */
export function cellBox({ layers }: BlockLayout, l: number, j: number, i: number): Box {
  const { block, pitch, units } = layers[l]
  const below = layers[l - 1].units
  const width = block!.width / below
  return { x: block!.x + i * width, y: block!.y + j * pitch, width, height: block!.height / units }
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** Pixels on a canvas that nobody sees, ready to be drawn at any size. */
import type { Plate } from '../../draw/blocks/pictures'

export function makePlate(width: number, height: number): Plate {
  const source = new OffscreenCanvas(width, height)
  const context = source.getContext('2d')!
  const image = new ImageData(width, height)
  return {
    width,
    height,
    source,
    pixels: new Uint32Array(image.data.buffer),
    put: () => context.putImageData(image, 0, 0),
  }
}

/** How many pixels a px of the layout has on the screen, and with it the pictures. */
import type { View } from '../../draw/zoom'

/** Zoomed in further than this the pictures grow coarser, not larger. */
const FINEST = 4

export function densityOf(scale: number, { k }: View): number {
  return devicePixelRatio * scale * Math.min(FINEST, Math.max(1, k))
}

/** How the two lanes of an edge lie beside each other, across the edge's own direction. */
import type { EdgeFace } from './faces'

const GAP = 3

/** Centre lines in px (negative is the upper side, for edges that run to the right), and the width of both lanes. */
export function lanesAt({ weight, flow }: EdgeFace): { weight: number; flow: number; width: number } {
  if (!flow) return { weight: 0, flow: 0, width: weight.width }
  const width = weight.width + GAP + flow.width
  return { weight: (weight.width - width) / 2, flow: (width - flow.width) / 2, width }
}

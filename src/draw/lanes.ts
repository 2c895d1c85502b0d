/** How the two lanes of an edge lie beside each other, across the edge's own direction. */
import type { EdgeFace } from './faces'

const GAP = 3

/** Centre lines in px (negative is the upper side, for edges that run to the right), and the width of both lanes. */
export interface LanePlaces {
  readonly weight: number
  readonly flow: number
  readonly width: number
}

/** From the widths in px; 0 for no second lane. */
export function lanesOf(weight: number, flow: number): LanePlaces {
  if (flow === 0) return { weight: 0, flow: 0, width: weight }
  const width = weight + GAP + flow
  return { weight: (weight - width) / 2, flow: (width - flow) / 2, width }
}

export function lanesAt({ weight, flow }: EdgeFace): LanePlaces {
  return lanesOf(weight.width, flow?.width ?? 0)
}

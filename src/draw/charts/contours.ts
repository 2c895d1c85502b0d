/** Contour lines of a landscape, and where their numbers stand. */
import { zeroLine, type Segments } from './isoline'
import type { LandscapeLayout } from './landscapeLayout'
import type { LossScale } from './lossShades'

export interface Contour {
  readonly level: number
  readonly segments: Segments
}

/** One line for each level of the scale that is crossed; what is beyond numbers is as high as can be. */
export function contoursOf(losses: ArrayLike<number>, resolution: number, scale: LossScale): Contour[] {
  // On the scale a line goes where it looks as if it went; beyond it as far above the top as the whole scale is high.
  const places = Float64Array.from(losses, (loss) => {
    const at = scale.at(loss)
    return Number.isNaN(at) ? 2 : at
  })
  return scale.levels
    .map((level) => ({ level, segments: zeroLine(resolution, (k) => places[k] - scale.at(level)) }))
    .filter(({ segments }) => segments.length > 0)
}

export interface ContourLabel {
  readonly level: number
  readonly x: number
  readonly y: number
}

/** Px between two numbers, and from a number to what must not be hidden. */
const APART = 44
const FROM_SIDE = 30
const FROM_TOP = 10
const FROM_WAY = 24

/** For each line the place furthest from all other numbers and off the way; none where it would be crowded. */
export function contourLabels(
  contours: readonly Contour[],
  way: readonly (readonly [number, number])[],
  { plot, pitch }: LandscapeLayout,
): ContourLabel[] {
  const taken: { readonly x: number; readonly y: number }[] = []
  const labels: ContourLabel[] = []
  for (const { level, segments } of contours) {
    let best: ContourLabel | null = null
    let room = taken.length > 0 ? APART : 0
    for (let k = 0; k < segments.length; k += 4) {
      const x = plot.left + ((segments[k] + segments[k + 2]) / 2 - 0.5) * pitch
      const y = plot.top + ((segments[k + 1] + segments[k + 3]) / 2 - 0.5) * pitch
      const isInside =
        Math.min(x - plot.left, plot.right - x) > FROM_SIDE &&
        Math.min(y - plot.top, plot.bottom - y) > FROM_TOP
      if (!isInside || way.some((point) => Math.hypot(point[0] - x, point[1] - y) < FROM_WAY)) continue
      const distance =
        taken.length === 0 ? 1 : Math.min(...taken.map((other) => Math.hypot(other.x - x, other.y - y)))
      if (distance <= room) continue
      room = distance
      best = { level, x, y }
    }
    if (best === null) continue
    taken.push(best)
    labels.push(best)
  }
  return labels
}

/** How magnitudes become px: thickness of lanes, fill of a circle, sweep of a ring. Stated in the legend. */

/** Full circle and full fill at this magnitude, unless the numbers on show are larger. */
export const FULL = 1.2
const THINNEST = 1
/** What a number that has run away, or is none any more, is drawn with. */
const WIDEST = 24

/** A width in px, at least 1, in quarters, so that what is not seen is not drawn anew. */
export function inQuarters(px: number): number {
  const width = Math.round(4 * px) / 4
  return width < WIDEST ? Math.max(THINNEST, width) : WIDEST
}

/** Width in px of a lane: factor × √|value|. */
export function laneWidth(value: number, factor: number): number {
  return inQuarters(factor * Math.sqrt(Math.abs(value)))
}

/** `factor`, lowered by tenths of itself until `largest` is at most `most` px wide. */
export function fittingFactor(factor: number, most: number, largest: number): number {
  let fitted = factor
  while (Number.isFinite(largest) && fitted * Math.sqrt(largest) > most) fitted *= 0.9
  return Math.round(fitted * 10) / 10 || 0.1
}

/** A power of ten by which flows are enlarged when the largest of them would be a hairline; 1 if none is needed. */
export function flowScale(largest: number, factor: number): number {
  if (!(largest > 0) || !Number.isFinite(largest)) return 1
  let scale = 1
  while (laneWidth(largest * scale, factor) < 2 && scale < 1e6) scale *= 10
  return scale
}

/** Dash and gap of a negative lane of this width. */
export function dashLengths(width: number): [number, number] {
  return [Math.max(8, 1.6 * width), Math.max(5, width)]
}

/** The same, as an attribute. */
export function dashOf(width: number): string {
  return dashLengths(width)
    .map((length) => length.toFixed(1))
    .join(' ')
}

/** Share of a circle filled or of a ring swept, 0 to 1. */
export function share(value: number, full = FULL): number {
  return Number.isFinite(value) ? Math.min(1, Math.abs(value) / full) : 1
}

/** Where a hint stands: in free room beside what it speaks of, never on it. */
import type { Hint } from './hintState'

/** In pixels of the window. */
export interface HintPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  /** A line from the hint to what it speaks of, as an SVG path; null where it is plain. */
  readonly leader: string | null
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Of the page, as they are drawn. */
export interface Surroundings {
  readonly hero: Box
  readonly next: Box
  /** The words of the caption. */
  readonly caption: Box
  /** Where the setup sentence ends. */
  readonly sentence: Box
  readonly timeline: Box
  readonly narrow: boolean
}

const MARGIN = 24
const GAP = 8

/** `size` is that of the hint with as much room as it wants. */
export function placeOf(
  hint: Hint,
  size: { width: number; height: number },
  around: Surroundings,
): HintPlace {
  const { hero, next, caption, sentence, timeline, narrow } = around
  if (narrow) {
    const width = hero.right - hero.left - 2 * GAP
    return { left: hero.left + GAP, top: timeline.top - GAP - size.height, width, leader: null }
  }
  const most = hero.right - hero.left - 2 * MARGIN
  const width = Math.min(size.width, most)
  if (hint === 'ask') {
    return { left: hero.right - MARGIN - width, top: sentence.bottom + GAP, width, leader: null }
  }
  const besideCaption = caption.right + MARGIN
  if (hint === 'next' && besideCaption + width <= hero.right - GAP) {
    const bottom = hero.bottom - 4
    const x = next.left + 0.75 * (next.right - next.left)
    const leader = `M${besideCaption} ${bottom}H${x}V${next.top - 3}m-4 -6l4 6l4 -6`
    return { left: besideCaption, top: bottom - size.height, width, leader }
  }
  const left = hint === 'next' ? hero.left + MARGIN : hero.right - MARGIN - width
  return { left, top: caption.top - GAP - size.height, width, leader: null }
}

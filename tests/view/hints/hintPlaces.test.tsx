import { describe, expect, it } from 'vitest'
import { placeOf, type Surroundings } from '../../../src/view/hints/hintPlaces'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

/** A window of 1280 by 720. */
const WIDE: Surroundings = {
  hero: box(0, 48, 928, 568),
  next: box(80, 583, 216, 631),
  caption: box(24, 540, 297, 558),
  sentence: box(24, 60, 904, 86),
  timeline: box(0, 568, 1280, 720),
  narrow: false,
}
const PHONE: Surroundings = {
  ...WIDE,
  hero: box(0, 48, 390, 332),
  next: box(80, 780, 310, 836),
  timeline: box(0, 655, 390, 844),
  narrow: true,
}
const SIZE = { width: 380, height: 26 }

describe('a hint', () => {
  it('stands beside the caption, with an arrow to Next', () => {
    const { left, top, leader } = placeOf('next', SIZE, WIDE)
    expect(left).toBeGreaterThan(WIDE.caption.right)
    expect(top + SIZE.height).toBeLessThan(WIDE.timeline.top)
    expect(leader).toBe(`M${left} 564H182V580m-4 -6l4 6l4 -6`)
  })

  it('about Next stands above the caption where there is no room beside it', () => {
    const { left, top, leader } = placeOf('next', SIZE, { ...WIDE, hero: box(0, 48, 596, 568) })
    expect(left).toBeGreaterThanOrEqual(0)
    expect(top + SIZE.height).toBeLessThan(WIDE.caption.top)
    expect(leader).toBeNull()
  })

  it.each(['ask', 'back'] as const)('of %s stands inside the hero, on nothing it speaks of', (hint) => {
    const { left, top, width } = placeOf(hint, SIZE, WIDE)
    expect(left + width).toBeLessThanOrEqual(WIDE.hero.right)
    expect(top).toBeGreaterThan(WIDE.sentence.bottom)
    expect(top + SIZE.height).toBeLessThan(WIDE.caption.top)
  })

  it.each(['next', 'ask', 'back'] as const)('of %s stands above the timeline of a phone', (hint) => {
    const { left, top, width, leader } = placeOf(hint, { width: 300, height: 46 }, PHONE)
    expect(left).toBeGreaterThan(0)
    expect(left + width).toBeLessThan(390)
    expect(top + 46).toBeLessThan(PHONE.timeline.top)
    expect(top).toBeGreaterThan(PHONE.hero.bottom)
    expect(leader).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { stepsOfWay, usualReach } from '../../src/core/landscapePath'
import { coarseToFine, landscapeSize, nearestKnown } from '../../src/core/landscapeSize'

describe('the size', () => {
  it('is fine for a small network, and of fewer examples where all would take too long', () => {
    expect(landscapeSize(33, 4)).toEqual({ resolution: 49, examples: 4, work: 49 * 49 * 33 * 4 })
    expect(landscapeSize(100, 1000)).toMatchObject({ resolution: 49, examples: 1000 })
    expect(landscapeSize(2000, 5000)).toMatchObject({ resolution: 33, examples: 5000 })
    const large = landscapeSize(109_386, 5000)
    expect(large.resolution).toBe(25)
    expect(large.examples).toBeLessThan(5000)
    expect(large.work).toBeLessThanOrEqual(2e10)
    expect(landscapeSize(1e9, 7).examples).toBe(1)
  })

  it('orders every sample once, and the coarse ones first', () => {
    const order = coarseToFine(25)
    expect(new Set(order).size).toBe(625)
    expect(order.slice(0, 5)).toEqual(Int32Array.of(0, 8, 16, 24, 200))
    expect(order.slice(16, 18)).toEqual(Int32Array.of(4, 12))
  })

  it('stands in for what is not known with the nearest sample that is', () => {
    const known = new Uint8Array(81)
    expect(nearestKnown(known, 9, 4, 4)).toBe(-1)
    for (const corner of [0, 8, 72, 80]) known[corner] = 1
    expect(nearestKnown(known, 9, 3, 5)).toBe(8)
    known[3 * 9 + 5] = 1
    expect(nearestKnown(known, 9, 3, 5)).toBe(32)
  })

  it('takes all steps of a short run that are cheap, else the kept ones', () => {
    const kept = [1, 17, 33, 49]
    expect(stepsOfWay({ first: 1, last: 5, work: 100, kept })).toEqual([1, 2, 3, 4])
    expect(stepsOfWay({ first: 1, last: 40, work: 1e8, kept })).toEqual([1, 17, 33])
    expect(stepsOfWay({ first: 30, last: 40, work: 1e8, kept })).toEqual([30, 33])
  })

  it('looks closer at the start of a long run, where it can be gone through again', () => {
    const kept = Array.from({ length: 900 }, (_, k) => 1 + 1024 * k)
    const way = { first: 1, last: 921_000, kept }
    const near = stepsOfWay({ ...way, work: 100 })
    expect(near.length).toBeGreaterThan(120)
    expect(near.length).toBeLessThanOrEqual(200)
    expect(near.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6])
    expect(near.filter((step) => step > 1025).every((step) => kept.includes(step))).toBe(true)
    const far = stepsOfWay({ ...way, work: 1e6 })
    expect(far.slice(0, 2)).toEqual([1, 1025])
    expect(far.every((step) => kept.includes(step))).toBe(true)
  })

  it('reaches to a round number that everything fits in', () => {
    const at = (x: number, y: number) => [{ x, y, share: 1 }]
    expect(usualReach([], 1)).toBe(1)
    expect(usualReach(at(0.2, -1.5), 1)).toBe(2)
    expect(usualReach(at(3, 0), 1)).toBe(5)
    expect(usualReach(at(0, 19), 1)).toBe(50)
    expect(usualReach(at(NaN, Infinity), 4)).toBe(5)
  })
})

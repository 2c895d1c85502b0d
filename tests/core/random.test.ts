import { describe, expect, it } from 'vitest'
import { Random, seedState } from '../../src/core/random'

describe('the generator', () => {
  it('is xoshiro128**: the first numbers from the state 1, 2, 3, 4, as rand_xoshiro publishes them', () => {
    const random = new Random([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, () => random.bits())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('goes on from its state to the same numbers', () => {
    const random = new Random(seedState(3))
    random.normal()
    const other = new Random(random.state)
    const draw = (of: Random) => [of.bits(), of.uniform(), of.normal(), of.normal()]
    expect(draw(other)).toEqual(draw(random))
  })

  it('means something else with every seed', () => {
    const first = new Set(Array.from({ length: 1000 }, (_, seed) => new Random(seedState(seed - 500)).bits()))
    expect(first.size).toBe(1000)
  })

  it('is uniform in [0, 1) and normal', () => {
    const random = new Random(seedState(1))
    const count = 20_000
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const uniform = Array.from({ length: count }, () => random.uniform())
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...uniform)).toBeLessThan(1)
    expect(mean(uniform)).toBeCloseTo(0.5, 2)
    const normal = Array.from({ length: count }, () => random.normal())
    expect(Math.abs(mean(normal))).toBeLessThan(0.03)
    expect(Math.abs(mean(normal.map((value) => value ** 2)) - 1)).toBeLessThan(0.05)
    expect(Math.abs(mean(normal.map((value) => value ** 4)) - 3)).toBeLessThan(0.4)
  })

  it('shuffles fairly', () => {
    const random = new Random(seedState(1))
    const counts = new Map<string, number>()
    for (let k = 0; k < 6000; k++) {
      const order = Int32Array.of(0, 1, 2)
      random.shuffle(order)
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outputLayer, parameterCount, viewParameters, widthOf } from '../../src/core/network'
import { alongParameters, Plane, randomDirections } from '../../src/core/plane'
import { Random, seedState } from '../../src/core/random'
import { anyRun, smallRun } from './runs'

describe('the directions', () => {
  it('are as long as the weights into each neuron, and leave the biases alone', () => {
    fc.assert(
      fc.property(anyRun, fc.integer(), ({ recipe: { network }, parameters }, seed) => {
        const given = viewParameters(network, parameters)
        for (const direction of randomDirections(network, parameters, seed)) {
          const moved = viewParameters(network, direction)
          for (let l = 1; l <= outputLayer(network); l++) {
            const below = widthOf(network, l - 1)
            expect(moved.biases[l].every((bias) => bias === 0)).toBe(true)
            for (let at = 0; at < given.weights[l].length; at += below) {
              const square = (of: Float64Array) =>
                of.subarray(at, at + below).reduce((sum, w) => sum + w * w, 0)
              expect(square(moved.weights[l])).toBeCloseTo(square(given.weights[l]), 10)
            }
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('come from the seed, and are two', () => {
    const { recipe, parameters } = smallRun()
    const [d, e] = randomDirections(recipe.network, parameters, 8)
    expect(randomDirections(recipe.network, parameters, 8)[0]).toEqual(d)
    expect(randomDirections(recipe.network, parameters, 9)[0]).not.toEqual(d)
    expect(e).not.toEqual(d)
  })

  it('refuse one parameter twice and parameters that are not there', () => {
    const { network } = smallRun().recipe
    expect(() => alongParameters(network, [2, 2])).toThrow('two different parameters')
    expect(() => alongParameters(network, [0, parameterCount(network)])).toThrow('there is no parameter 17')
  })
})

describe('a plane', () => {
  const numbers = (count: number, seed: number) => {
    const random = new Random(seedState(seed))
    return Float64Array.from({ length: count }, () => random.normal())
  }
  const coordinate = fc.double({ min: -5, max: 5, noNaN: true })

  it('finds the coordinates of what lies in it, and all of the distance', () => {
    fc.assert(
      fc.property(fc.integer(), coordinate, coordinate, (seed, x, y) => {
        fc.pre(Math.abs(x) + Math.abs(y) > 1e-3)
        const plane = new Plane(numbers(40, seed), [numbers(40, seed + 1), numbers(40, seed + 2)])
        const values = new Float64Array(40)
        plane.place(x, y, values)
        const found = plane.project(values)
        expect(found.x).toBeCloseTo(x, 10)
        expect(found.y).toBeCloseTo(y, 10)
        expect(found.share).toBeCloseTo(1, 10)
      }),
    )
  })

  it('finds the nearest point of what does not: what is left is at right angles to both directions', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [origin, d, e, values] = [0, 1, 2, 3].map((k) => numbers(12, seed + k))
        const plane = new Plane(origin, [d, e])
        const { x, y, share } = plane.project(values)
        const nearest = new Float64Array(12)
        plane.place(x, y, nearest)
        const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, each, k) => sum + each * b[k], 0)
        const left = values.map((value, k) => value - nearest[k])
        const whole = values.map((value, k) => value - origin[k])
        expect(dot(left, d)).toBeCloseTo(0, 9)
        expect(dot(left, e)).toBeCloseTo(0, 9)
        expect(share ** 2 + dot(left, left) / dot(whole, whole)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('goes along what there is where its directions are one, or none', () => {
    const d = Float64Array.of(1, 0, 0)
    const zero = new Float64Array(3)
    const values = Float64Array.of(2, 3, 0)
    expect(new Plane(zero, [d, d.map((v) => -v)]).project(values)).toMatchObject({ x: 2, y: 0 })
    expect(new Plane(zero, [zero, d]).project(values)).toMatchObject({ x: 0, y: 2 })
    expect(new Plane(zero, [zero, zero]).project(values)).toEqual({ x: 0, y: 0, share: 0 })
  })
})

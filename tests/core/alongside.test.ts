import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cursorAlongside } from '../../src/core/alongside'
import type { ActivationName, NetworkSpec } from '../../src/core/network'
import { scriptOf } from '../../src/core/playback'

const network = (inputs: number, ...units: number[]): NetworkSpec => ({
  inputs,
  layers: units.map((n) => ({ units: n, activation: 'tanh' as ActivationName })),
})

const anyNetwork = fc
  .record({
    units: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    softmax: fc.boolean(),
  })
  .map(({ units, softmax }): NetworkSpec => {
    const spec = network(2, ...units)
    const last = units.length - 1
    return softmax
      ? { ...spec, layers: spec.layers.with(last, { units: units[last], activation: 'softmax' }) }
      : spec
  })

describe('the cursor alongside', () => {
  it('is the same where the scripts are alike, whatever the activations', () => {
    const relu = network(2, 3, 1)
    const other = scriptOf({ ...relu, layers: relu.layers.map((l) => ({ ...l, activation: 'relu' })) })
    for (let cursor = 0; cursor <= other.microSteps.length; cursor++) {
      expect(cursorAlongside(scriptOf(relu), cursor, other)).toBe(cursor)
    }
  })

  it('is the start at the start and the end at the end, and never goes back', () => {
    fc.assert(
      fc.property(anyNetwork, anyNetwork, (a, b) => {
        const [script, other] = [scriptOf(a), scriptOf(b)]
        const places = Array.from({ length: script.microSteps.length + 1 }, (_, cursor) =>
          cursorAlongside(script, cursor, other),
        )
        expect(places[0]).toBe(0)
        expect(places.at(-1)).toBe(other.microSteps.length)
        expect(places).toEqual(places.toSorted((p, q) => p - q))
      }),
    )
  })

  it('is in the same phase, and at its end where that is done', () => {
    fc.assert(
      fc.property(anyNetwork, anyNetwork, (a, b) => {
        const [script, other] = [scriptOf(a), scriptOf(b)]
        const endOf = (of: typeof script, phase: string) =>
          of.microSteps.findLastIndex((each) => each.phase === phase) + 1
        script.microSteps.forEach(({ phase }, k) => {
          const there = cursorAlongside(script, k + 1, other)
          const first = other.microSteps.findIndex((each) => each.phase === phase)
          expect(there).toBeGreaterThanOrEqual(first)
          expect(there).toBeLessThanOrEqual(endOf(other, phase))
          if (k + 1 === endOf(script, phase)) expect(there).toBe(endOf(other, phase))
        })
      }),
    )
  })

  it('counts layers from the loss: 2-4-1 beside 2-3-4-1', () => {
    const [short, deep] = [scriptOf(network(2, 4, 1)), scriptOf(network(2, 3, 4, 1))]
    const at = (cursor: number) => cursorAlongside(short, cursor, deep)
    const back = (cursor: number) => cursorAlongside(deep, cursor, short)
    // Forward: h1 of four done is that unit of the last hidden layer; the layer below it is done by then.
    expect([at(1), at(4), at(5), at(6)]).toEqual([4, 7, 8, 9])
    // On the way forward the deep network's first layer has no counterpart.
    expect([back(1), back(3), back(4), back(8)]).toEqual([0, 0, 1, 5])
    // On the way back it is beyond the shallow network's first layer.
    expect([back(10), back(14), back(15)]).toEqual([7, 11, 11])
  })

  it('does the same share of a layer of another width', () => {
    const [four, two] = [scriptOf(network(2, 4, 1)), scriptOf(network(2, 2, 1))]
    expect([1, 2, 3, 4].map((cursor) => cursorAlongside(four, cursor, two))).toEqual([0, 1, 1, 2])
  })
})

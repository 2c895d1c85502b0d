import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outputLayer, widthOf, type NetworkSpec } from '../../src/core/network'
import { GRANULARITIES, isKnown, nextStop, previousStop, revealedBy, scriptOf } from '../../src/core/playback'
import { cell, type Cell } from '../../src/core/trace'

const specs = fc
  .record({
    inputs: fc.integer({ min: 1, max: 5 }),
    hidden: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
    outputs: fc.integer({ min: 1, max: 4 }),
    softmax: fc.boolean(),
  })
  .map(({ inputs, hidden, outputs, softmax }): NetworkSpec => ({
    inputs,
    layers: [
      ...hidden.map((units) => ({ units, activation: 'relu' as const })),
      { units: outputs, activation: softmax ? 'softmax' : 'sigmoid' },
    ],
  }))

/** Every cell of a step that is computed in it. */
function computedCells(spec: NetworkSpec): Cell[] {
  const cells: Cell[] = [cell('loss')]
  for (let l = 1; l <= outputLayer(spec); l++) {
    for (let j = 0; j < widthOf(spec, l); j++) {
      for (const quantity of ['z', 'a', 'incoming', 'delta', 'db', 'b_next'] as const)
        cells.push(cell(quantity, l, j))
      for (let i = 0; i < widthOf(spec, l - 1); i++) cells.push(cell('dW', l, j, i), cell('W_next', l, j, i))
    }
  }
  return cells
}

describe('the script of a step', () => {
  it('reveals every computed cell exactly once and hides none again', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const script = scriptOf(spec)
        for (const each of computedCells(spec)) {
          const shown = Array.from({ length: script.microSteps.length + 1 }, (_, cursor) =>
            isKnown(script, cursor, each),
          )
          expect(shown[0]).toBe(false)
          expect(shown.at(-1)).toBe(true)
          expect(shown.filter((known, k) => k > 0 && known !== shown[k - 1])).toHaveLength(1)
        }
      }),
    )
  })

  it('reveals something at every micro-step', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const script = scriptOf(spec)
        const revealing = new Set(computedCells(spec).map((each) => revealedBy(script, each)))
        expect(revealing.size).toBe(script.microSteps.length)
      }),
    )
  })

  it('reveals no cell before those it is computed from', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const script = scriptOf(spec)
        const at = (each: Cell) => revealedBy(script, each)
        for (let l = 1; l <= outputLayer(spec); l++) {
          for (let j = 0; j < widthOf(spec, l); j++) {
            expect(at(cell('a', l, j))).toBeGreaterThanOrEqual(at(cell('z', l, j)))
            expect(at(cell('delta', l, j))).toBeGreaterThan(at(cell('loss')))
            expect(at(cell('db', l, j))).toBeGreaterThan(at(cell('delta', l, j)))
            expect(at(cell('b_next', l, j))).toBeGreaterThan(at(cell('db', l, j)))
            for (let k = 0; l < outputLayer(spec) && k < widthOf(spec, l + 1); k++) {
              expect(at(cell('delta', l, j))).toBeGreaterThan(at(cell('delta', l + 1, k)))
              expect(at(cell('z', l + 1, k))).toBeGreaterThan(at(cell('a', l, j)))
            }
          }
        }
      }),
    )
  })

  it('gives the whole of a softmax layer only when all of its z are known', () => {
    const script = scriptOf({ inputs: 2, layers: [{ units: 3, activation: 'softmax' }] })
    expect([0, 1, 2].map((j) => revealedBy(script, cell('z', 1, j)))).toEqual([0, 1, 2])
    expect([0, 1, 2].map((j) => revealedBy(script, cell('a', 1, j)))).toEqual([3, 3, 3])
  })
})

describe('Next and Back', () => {
  it.each(GRANULARITIES.filter((g) => g !== 'step' && g !== 'epoch'))(
    'undo each other within a step: %s',
    (granularity) => {
      fc.assert(
        fc.property(specs, (spec) => {
          const script = scriptOf(spec)
          let cursor = 0
          const stops = [0]
          for (
            let stop = nextStop(script, 0, granularity);
            stop.kind === 'cursor';
            stop = nextStop(script, cursor, granularity)
          ) {
            expect(previousStop(script, stop.cursor, granularity)).toEqual({ kind: 'cursor', cursor })
            cursor = stop.cursor
            stops.push(cursor)
          }
          expect(stops.at(-1)).toBe(script.microSteps.length)
        }),
      )
    },
  )
})

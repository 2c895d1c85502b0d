import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outputLayer, widthOf, type NetworkSpec } from '../../src/core/network'
import {
  currentMicroStep,
  GRANULARITIES,
  isKnown,
  nextStop,
  previousStop,
  revealedBy,
  scriptOf,
  type Granularity,
} from '../../src/core/playback'
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

/** 1-2-2 with softmax: every kind of micro-step there is. */
const small = () =>
  scriptOf({
    inputs: 1,
    layers: [
      { units: 2, activation: 'tanh' },
      { units: 2, activation: 'softmax' },
    ],
  })

describe('the script of a step', () => {
  it('goes forward, to the loss, back, and from the output down through gradients and updates', () => {
    const written = small().microSteps.map(({ phase, layer, unit }) => `${phase} ${layer} ${unit ?? '*'}`)
    const down = (phase: string) => [`${phase} 2 0`, `${phase} 2 1`, `${phase} 1 0`, `${phase} 1 1`]
    expect(written).toEqual([
      'forward 1 0',
      'forward 1 1',
      'forward 2 0',
      'forward 2 1',
      'forward 2 *',
      'loss 2 *',
      ...down('backward'),
      ...down('gradient'),
      ...down('update'),
    ])
    expect(currentMicroStep(small(), 0)).toBeNull()
    expect(currentMicroStep(small(), 5)).toEqual({ phase: 'forward', layer: 2, unit: null })
  })

  it('has nothing to reveal of what is given', () => {
    const given = [cell('x'), cell('target', 0, 1), cell('W', 2, 1, 1), cell('b', 2, 1), cell('a', 0)]
    expect(given.map((each) => revealedBy(small(), each))).toEqual([-1, -1, -1, -1, -1])
    expect(given.every((each) => isKnown(small(), 0, each))).toBe(true)
    expect([revealedBy(small(), cell('f', 1, 1)), revealedBy(small(), cell('f', 2, 1))]).toEqual([1, 4])
  })

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

  it.each<[Granularity, number[]]>([
    ['neuron', Array.from({ length: 18 }, (_, k) => k + 1)],
    ['layer', [2, 5, 6, 8, 10, 12, 14, 16, 18]],
    ['phase', [5, 6, 10, 14, 18]],
    ['step', [18]],
  ])('stop at the ends of groups: %s', (granularity, expected) => {
    const stops: number[] = []
    let stop = nextStop(small(), 0, granularity)
    for (; stop.kind === 'cursor'; stop = nextStop(small(), stop.cursor, granularity)) stops.push(stop.cursor)
    expect(stops).toEqual(expected)
    expect(stop).toEqual({ kind: 'next-step', land: granularity === 'step' ? 'end' : 'start' })
  })

  it('go to the step before from its start, by steps from anywhere, and by epochs', () => {
    const end = small().microSteps.length
    expect(previousStop(small(), 0, 'layer')).toEqual({ kind: 'previous-step', land: 'end' })
    expect(previousStop(small(), 7, 'step')).toEqual({ kind: 'previous-step', land: 'end' })
    expect(previousStop(small(), 7, 'epoch')).toEqual({ kind: 'previous-epoch' })
    expect([0, 7, end].map((cursor) => nextStop(small(), cursor, 'epoch').kind)).toEqual(
      Array(3).fill('next-epoch'),
    )
    expect(previousStop(small(), 1, 'neuron')).toEqual({ kind: 'cursor', cursor: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { widthOf } from '../../../src/core/network'
import { cell } from '../../../src/core/trace'
import { blockMatrix, sentMatrix, stripMatrix, type BlockView } from '../../../src/draw/blocks/quantities'
import type { Matrix } from '../../../src/draw/blocks/heat'
import { shownBias, shownValue, shownWeight } from '../../../src/draw/graphFrame'
import { networkOf, viewsOf } from './largeRun'

const spec = networkOf(5, 4, 3)

/** Row by row, null where nothing may be shown. */
function shownIn(matrix: Matrix): (number | null)[][] {
  return Array.from({ length: matrix.rows }, (_, j) => {
    const row = new Float64Array(matrix.columns)
    matrix.read(j, row)
    return [...row].map((value, i) => (j < matrix.knownRows && i < matrix.knownColumns ? value : null))
  })
}

/** What the graph of circles and edges would show. */
function edgesOf({ frame, quantity }: BlockView, l: number): (number | null)[][] {
  return Array.from({ length: widthOf(spec, l) }, (_, j) =>
    Array.from({ length: widthOf(spec, l - 1) }, (_unit, i) => {
      const w = shownValue(frame, cell('W', l, j, i))!
      const times = (other: number | null) => (other === null ? null : w * other)
      if (quantity === 'weight') return shownWeight(frame, l, j, i)
      if (quantity === 'signal') return times(shownValue(frame, cell(l === 1 ? 'x' : 'a', l - 1, i)))
      if (quantity === 'error') return times(shownValue(frame, cell('delta', l, j)))
      if (quantity === 'gradient') return shownValue(frame, cell('dW', l, j, i))
      const next = shownValue(frame, cell('W_next', l, j, i))
      return next === null ? null : next - w
    }),
  )
}

describe('what blocks and strips show', () => {
  it.each(['phase', 'weight', 'signal', 'error', 'gradient', 'update'] as const)(
    '%s: at every cursor what is known, and nothing else',
    (edgeMode) => {
      const { at, script } = viewsOf(spec, { edgeMode })
      for (let cursor = 0; cursor <= script.microSteps.length; cursor++) {
        const view = at(cursor)
        for (const l of [1, 2]) {
          expect(shownIn(blockMatrix(view, l)), `cursor ${cursor}`).toEqual(edgesOf(view, l))
          for (const quantity of ['z', 'a', 'delta'] as const) {
            const expected = Array.from({ length: widthOf(spec, l) }, (_, j) => [
              shownValue(view.frame, cell(quantity, l, j)),
            ])
            expect(shownIn(stripMatrix(view, quantity, l)), `${quantity} at ${cursor}`).toEqual(expected)
          }
        }
      }
    },
  )

  it('shows weights until gradients come, then those, then what changes', () => {
    const { at, script } = viewsOf(spec)
    const seen = script.microSteps.map(({ phase }, k) => [phase, at(k + 1).quantity])
    for (const [phase, quantity] of seen) {
      expect(quantity).toBe(phase === 'gradient' || phase === 'update' ? phase : 'weight')
    }
  })

  it('shows everything while training runs, and weights as they are after the step', () => {
    const { at, trace } = viewsOf(spec)
    const view = at(0, true)
    expect(view.quantity).toBe('weight')
    expect(shownIn(blockMatrix(view, 2)).flat()).toEqual([...trace.after.weights[2]])
    expect(shownIn(stripMatrix(view, 'delta', 1)).flat()).not.toContain(null)
  })

  it('shows a bias as it is at the cursor', () => {
    const { at, script } = viewsOf(spec)
    for (const cursor of [0, script.first.update[2] - 1, script.first.update[2] + 2]) {
      const view = at(cursor)
      if (view.quantity !== 'weight') continue
      const expected = [0, 1, 2].map((j) => [shownBias(view.frame, 2, j)])
      expect(shownIn(stripMatrix(view, 'b', 2))).toEqual(expected)
    }
    const updated = at(script.first.update[2] + 2)
    expect(shownIn(stripMatrix(updated, 'b', 2))[2]).toEqual([null])
  })

  it('shows what is sent above the columns, and inputs as the rows of an image', () => {
    const { at, trace } = viewsOf(networkOf(6, 4, 3))
    const { frame } = at(2)
    expect(shownIn(sentMatrix(frame, 1, 4))).toEqual([[...trace.a[1].subarray(0, 2), null, null]])
    const x = [...trace.a[0].subarray(0, 6)]
    expect(shownIn(sentMatrix(frame, 0, 3))).toEqual([x.slice(0, 3), x.slice(3)])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossOf } from '../../src/core/losses'
import { biasIndex, outputLayer, viewParameters, weightIndex, widthOf } from '../../src/core/network'
import { createForwardSpace, forward } from '../../src/core/pass'
import type { RunStart } from '../../src/core/run'
import { ShiftedLoss } from '../../src/core/shiftedLoss'
import { cell, type Cell, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun } from './runs'

const traceOf = (start: RunStart) => new Trainer(start).traceOf(1).trace

/** The loss by a forward pass through the whole network. */
function wholeLoss(trace: Trace, index: number, value: number): number {
  const { recipe, before, rows, masks } = trace
  const { network: spec } = recipe
  const space = createForwardSpace(spec, rows.length)
  space.a[0].set(trace.a[0])
  forward(spec, viewParameters(spec, before.values.with(index, value)), space, rows.length, masks)
  const last = outputLayer(spec)
  const each = new Float64Array(rows.length)
  return lossOf(recipe, space.z[last], space.a[last], trace.targets, each, rows.length, widthOf(spec, last))
}

/** One input of 1, one unit of each layer, everything else 0: z of the first is its bias. */
function chain(changes: Parameters<typeof smallRun>[0], parameters: number[], target: number): Trace {
  const start = smallRun(changes, 1)
  return traceOf({
    ...start,
    parameters: Float64Array.from(parameters),
    train: { count: 1, inputs: Float64Array.of(1), targets: Float64Array.of(target) },
    test: null,
  })
}
const relu = (dropout: number) => ({
  inputs: 1,
  layers: [
    { units: 1, activation: 'relu' as const, dropout },
    { units: 1, activation: 'linear' as const },
  ],
})
const linear = { inputs: 1, layers: [{ units: 1, activation: 'linear' as const }] }
const bias = cell('db', 1, 0)

describe('the loss with a parameter moved', () => {
  it('is that of a whole forward pass, to the bit, in whatever order parameters are asked for', () => {
    fc.assert(
      fc.property(anyRun, fc.infiniteStream(fc.nat()), (start, picks) => {
        const trace = traceOf(start)
        const { network: spec } = trace.recipe
        const loss = new ShiftedLoss(trace)
        const pick = (below: number) => (picks.next().value as number) % below
        for (let k = 0; k < 8; k++) {
          const l = 1 + pick(outputLayer(spec))
          const j = pick(widthOf(spec, l))
          const i = pick(widthOf(spec, l - 1))
          const isBias = pick(3) === 0
          const of: Cell = isBias ? cell('db', l, j) : cell('dW', l, j, i)
          const index = isBias ? biasIndex(spec, l, j) : weightIndex(spec, l, j, i)
          const value = trace.before.values[index] + (pick(100) - 50) / 20
          expect(loss.at(of, value)).toBe(wholeLoss(trace, index, value))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('corners', () => {
  it('of a unit are where its z is 0', () => {
    const loss = new ShiftedLoss(chain({ network: relu(0) }, [0.5, 0.25, 2, 0], 0))
    const { at, distance } = loss.nearestCorner(bias, 0.25, -1e-3)!
    expect(at).toEqual({ of: 'activation', layer: 1, unit: 0, row: 0 })
    expect(Math.abs(distance)).toBeCloseTo(0.75, 10)
    loss.at(bias, -0.49)
    expect(loss.crossed).toBe(false)
    loss.at(bias, -0.51)
    expect(loss.crossed).toBe(true)
    loss.at(bias, 0.25)
    expect(loss.crossed).toBe(false)
  })

  it('of a dropped unit make no difference', () => {
    const seed = [...Array(50).keys()].find((seed) => {
      const { masks } = chain({ network: relu(0.5), seed }, [0.5, 0.25, 2, 0], 0)
      return masks[1][0] === 0
    })!
    const loss = new ShiftedLoss(chain({ network: relu(0.5), seed }, [0.5, 0.25, 2, 0], 0))
    expect(loss.nearestCorner(bias, 0.25, 1e-3)).toBeNull()
    loss.at(bias, -5)
    expect(loss.crossed).toBe(false)
  })

  it('of the absolute error are where an output is on its target', () => {
    const loss = new ShiftedLoss(chain({ network: linear, loss: 'mean-absolute-error' }, [0.5, 0.25], 1))
    const { at, distance } = loss.nearestCorner(bias, 0.25, 1e-3)!
    expect(at).toEqual({ of: 'loss', layer: 1, unit: 0, row: 0 })
    expect(distance).toBeCloseTo(0.25, 10)
    loss.at(bias, 0.51)
    expect(loss.crossed).toBe(true)
  })

  it.each([
    [1.5, 0.75],
    [-1.5, 0.75],
    [0.25, 0.5],
  ])(
    'of huber are where the error is its delta, on either side: from %f it is %f away',
    (error, distance) => {
      const changes = { network: linear, loss: 'huber', huberDelta: 0.75 } as const
      const loss = new ShiftedLoss(chain(changes, [0.5, 0.25], 0.75 - error))
      expect(loss.nearestCorner(bias, 0.25, 1e-3)!.distance).toBeCloseTo(distance, 10)
    },
  )

  it('are none in a smooth network', () => {
    expect(new ShiftedLoss(traceOf(smallRun())).nearestCorner(cell('dW', 1, 0, 0), 0.1, 1e-3)).toBeNull()
  })
})

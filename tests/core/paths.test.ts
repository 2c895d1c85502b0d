/** Paths from a parameter to the loss: they sum to the gradient, and the strongest are found without listing all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf, type NetworkSpec } from '../../src/core/network'
import type { Stop } from '../../src/core/pathFactors'
import { pathsOf } from '../../src/core/paths'
import type { RunStart } from '../../src/core/run'
import { cell, valueOf, type Cell, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { add } from './derivations'
import { anyRun, smallRun } from './runs'

const traceOf = (start: RunStart, step = 1) => new Trainer(start).traceOf(step).trace
const sumOf = (numbers: readonly number[]) => numbers.reduce(add, 0)
const ALL = Number.MAX_SAFE_INTEGER

/** All weights and biases. */
function parametersOf(spec: NetworkSpec): Cell[] {
  return spec.layers.flatMap(({ units }, k) =>
    Array.from({ length: units }, (_, j) => [
      cell('b', k + 1, j),
      ...Array.from({ length: widthOf(spec, k) }, (_, i) => cell('W', k + 1, j, i)),
    ]).flat(),
  )
}

/** Every way up from a unit, by walking all of them. */
function waysUp(spec: NetworkSpec, from: Stop): Stop[][] {
  const { layer, unit } = from
  if (layer === spec.layers.length) return [[from]]
  const { units, residual } = spec.layers[layer]
  const on = Array.from({ length: units }, (_, k) => ({ layer: layer + 1, unit: k, skipped: false }))
  if (residual) on.push({ layer: layer + 1, unit, skipped: true })
  return on.flatMap((next) => waysUp(spec, next).map((rest) => [from, ...rest]))
}

const written = (stops: readonly Stop[]) =>
  stops.map(({ layer, unit, skipped }) => `${layer}.${unit}${skipped ? 's' : ''}`).join(' ')

/** A parameter of a random step, and the row of an example. */
const anyQuestion = fc
  .tuple(anyRun, fc.nat(), fc.nat(), fc.constantFrom(1, 3))
  .map(([start, parameter, row, step]) => {
    const trace = traceOf(start, step)
    const parameters = parametersOf(trace.recipe.network)
    return { trace, row: row % trace.rows.length, parameter: parameters[parameter % parameters.length] }
  })

/** a·δ, written out again. */
function partOf(trace: Trace, row: number, { quantity, layer, unit, from }: Cell): number {
  const sent = quantity === 'b' ? 1 : valueOf(trace, row, cell('a', layer - 1, from))
  return sent * valueOf(trace, row, cell('delta', layer, unit))
}

describe('paths', () => {
  it('sum to what the example adds to the gradient, in any network', () => {
    fc.assert(
      fc.property(anyQuestion, ({ trace, row, parameter }) => {
        const { strongest, count, sum, size, part } = pathsOf(trace, row, parameter, ALL)
        const products = strongest.map(({ product }) => product)
        const near = 1e-12 * size
        expect(products).toHaveLength(count)
        expect(Math.abs(sumOf(products) - partOf(trace, row, parameter))).toBeLessThanOrEqual(near)
        expect(part).toBe(partOf(trace, row, parameter))
        expect(Math.abs(sum - part)).toBeLessThanOrEqual(near)
        expect(Math.abs(sumOf(products.map(Math.abs)) - size)).toBeLessThanOrEqual(near)
      }),
      { numRuns: 300 },
    )
  })

  it('of all examples sum to the gradient of the mini-batch', () => {
    fc.assert(
      fc.property(anyQuestion, ({ trace, parameter }) => {
        const each = Array.from(trace.rows, (_, row) => pathsOf(trace, row, parameter, 1))
        const gradient = parameter.quantity === 'b' ? 'db' : 'dW'
        const whole = valueOf(trace, 0, { ...parameter, quantity: gradient })
        const near = 1e-12 * sumOf(each.map(({ size }) => size))
        expect(Math.abs(sumOf(each.map(({ sum }) => sum)) - whole)).toBeLessThanOrEqual(near)
      }),
    )
  })

  it('are all the ways up, each once, and those that are zero are counted', () => {
    fc.assert(
      fc.property(anyQuestion, ({ trace, row, parameter }) => {
        const { strongest, zeros } = pathsOf(trace, row, parameter, ALL)
        const ways = waysUp(trace.recipe.network, { ...parameter, skipped: false })
        const found = strongest.map(({ stops }) => written(stops))
        expect(found.toSorted()).toEqual(ways.map(written).toSorted())
        expect(strongest.filter(({ product }) => product === 0)).toHaveLength(zeros)
      }),
    )
  })

  it('are strongest first, and few of them are the first of all', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 1, max: 9 }), ({ trace, row, parameter }, most) => {
        const sizes = (paths: ReturnType<typeof pathsOf>) =>
          paths.strongest.map(({ product }) => Math.abs(product))
        const all = sizes(pathsOf(trace, row, parameter, ALL))
        const few = sizes(pathsOf(trace, row, parameter, most))
        expect(few).toHaveLength(Math.min(most, all.length))
        all.slice(0, few.length).forEach((size, k) => expect(few[k]).toBeCloseTo(size, 14))
        all.slice(1).forEach((size, k) => expect(size).toBeLessThanOrEqual(all[k] * (1 + 1e-14)))
      }),
    )
  })
})

const relu = (units: number) => ({ units, activation: 'relu' as const })

describe('a path', () => {
  const network: NetworkSpec = {
    inputs: 2,
    layers: [relu(2), { ...relu(2), residual: true }, { units: 1, activation: 'linear' }],
  }
  // z¹ = (1·0.5 + 0·1, −1·0.5 − 1·1), so the second unit of the first layer is shut.
  const start = smallRun({ network, batching: { kind: 'given', miniBatches: [[0]] } }, 1)
  start.parameters.set([1, 0, -1, -1, 0, 0, 2, 1, -3, 1, 0, 0, 4, -5, 0])
  start.train.inputs.set([0.5, 1])
  start.train.targets.set([0])
  const trace = traceOf(start)

  it('is the product of its factors, by weights and slopes or unchanged by a skip', () => {
    // a¹ = (0.5, 0), z² = (1, −1.5), a² = (1 + 0.5, 0 + 0), ŷ = 6 = ∂L/∂ŷ
    const { strongest, sum } = pathsOf(trace, 0, cell('W', 1, 0, 0), 12)
    const told = strongest.map(({ stops, factors, product }) => ({
      stops: written(stops),
      factors: factors.map(({ kind, number }) => `${kind} ${number.value}`).join(', '),
      product,
    }))
    expect(told).toEqual([
      {
        stops: '1.0 2.0 3.0',
        factors: 'signal 0.5, slope 1, weight 2, slope 1, weight 4, slope 1, error 6',
        product: 24,
      },
      {
        stops: '1.0 2.0s 3.0',
        factors: 'signal 0.5, slope 1, skip 1, weight 4, slope 1, error 6',
        product: 12,
      },
      {
        stops: '1.0 2.1 3.0',
        factors: 'signal 0.5, slope 1, weight -3, slope 0, weight -5, slope 1, error 6',
        product: 0,
      },
    ])
    expect(sum).toBe(36)
  })

  it('is zero for a reason', () => {
    const blocks = (of: Trace, parameter: Cell) => pathsOf(of, 0, parameter, 12).blocks
    const shut = { layer: 2, unit: 1 }
    const none = { signal: false, flat: [], dropped: [], settled: [], weights: 0 }
    expect(blocks(trace, cell('W', 1, 0, 0))).toEqual({ ...none, flat: [shut] })
    expect(blocks(trace, cell('b', 1, 1))).toEqual({ ...none, flat: [{ layer: 1, unit: 1 }, shut] })
    expect(blocks(trace, cell('W', 3, 0, 1))).toEqual({ ...none, signal: true })
    expect(blocks(trace, cell('W', 3, 0, 0))).toBeNull()

    start.train.targets.set([6])
    expect(blocks(traceOf(start), cell('b', 3, 0))).toEqual({ ...none, settled: [{ layer: 3, unit: 0 }] })
    start.train.targets.set([0])

    start.parameters[8] = 0
    expect(blocks(traceOf(start), cell('b', 1, 0))?.weights).toBe(1)
    expect(blocks(traceOf(start), cell('b', 2, 0))).toBeNull()
  })

  it('ends where a unit is dropped', () => {
    const dropping = smallRun({
      network: { inputs: 2, layers: [{ units: 6, activation: 'tanh', dropout: 0.5 }, relu(1)] },
      batching: { kind: 'given', miniBatches: [[0]] },
    })
    const dropped = traceOf(dropping)
    const units = [0, 1, 2, 3, 4, 5].filter((j) => dropped.masks[1][j] === 0)
    expect(units.length).toBeGreaterThan(0)
    for (const unit of units) {
      const { zeros, count, blocks } = pathsOf(dropped, 0, cell('b', 1, unit), 12)
      expect(zeros).toBe(count)
      expect(blocks?.dropped).toEqual([{ layer: 1, unit }])
    }
  })
})

describe('very many paths', () => {
  it('are counted, and the strongest of them found', () => {
    const layers = Array.from({ length: 12 }, () => ({ units: 8, activation: 'tanh' as const }))
    const start = smallRun({ network: { inputs: 2, layers } })
    const { strongest, count, sum, size, part } = pathsOf(traceOf(start), 0, cell('W', 1, 0, 0), 12)
    expect(count).toBe(8 ** 11)
    expect(strongest).toHaveLength(12)
    expect(Math.abs(sum - part)).toBeLessThanOrEqual(1e-12 * size)
    const sizes = strongest.map(({ product }) => Math.abs(product))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})

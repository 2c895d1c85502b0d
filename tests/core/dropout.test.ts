import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawMasks } from '../../src/core/dropout'
import { hasDropout, type NetworkSpec } from '../../src/core/network'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { anyRun, plain, smallRun, trainThrough } from './runs'

const SPEC: NetworkSpec = {
  inputs: 2,
  layers: [
    { units: 50, activation: 'tanh', dropout: 0.2 },
    { units: 3, activation: 'tanh' },
    { units: 1, activation: 'linear' },
  ],
}

function masksOf(seed: number, step: number, rows = 40): Float64Array {
  const masks = [0, rows * 50, 0, 0].map((length) => new Float64Array(length))
  drawMasks(SPEC, seed, step, rows, masks)
  return masks[1]
}

const dropping = (dropout: number): RunStart =>
  smallRun({
    network: {
      inputs: 2,
      layers: [
        { units: 4, activation: 'tanh', dropout },
        { units: 1, activation: 'tanh' },
      ],
    },
  })

describe('dropout', () => {
  it('drops the share that it says and scales up what is left', () => {
    const mask = masksOf(1, 1)
    const dropped = mask.filter((m) => m === 0).length / mask.length
    expect(Math.abs(dropped - 0.2)).toBeLessThan(0.03)
    expect(new Set(mask)).toEqual(new Set([0, 1 / 0.8]))
    expect([hasDropout(SPEC), hasDropout(smallRun().recipe.network)]).toEqual([true, false])
  })

  it('is the same for the same seed and step only', () => {
    expect(masksOf(1, 5)).toEqual(masksOf(1, 5))
    expect(masksOf(1, 5)).not.toEqual(masksOf(1, 6))
    expect(masksOf(1, 5)).not.toEqual(masksOf(2, 5))
    // A longer mini-batch begins as a shorter one does.
    expect(masksOf(1, 5, 10)).toEqual(masksOf(1, 5).slice(0, 500))
  })

  it('is part of the trace: what a layer passes on is f(z) times the mask, plus the skip', () => {
    let skipped = 0
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 9 }), (start, step) => {
        const { f, a, masks, recipe } = new Trainer(start).traceOf(step).trace
        recipe.network.layers.forEach(({ residual, dropout }, k) => {
          const l = k + 1
          expect(masks[l].length).toBe(dropout ? a[l].length : 0)
          if (!residual && !dropout) expect(f[l]).toBe(a[l])
          const expected = f[l].map((value, at) => {
            const kept = dropout ? value * masks[l][at] : value
            return residual ? kept + a[l - 1][at] : kept
          })
          if (residual && dropout) skipped++
          expect(a[l]).toEqual(expected)
        })
      }),
      { numRuns: 200 },
    )
    expect(skipped).toBeGreaterThan(5)
  })

  it('is off in evaluation', () => {
    const start = dropping(0.5)
    const without = plain(start)
    expect(new Trainer(start).evaluate(start.parameters)).toEqual(
      new Trainer(without).evaluate(without.parameters),
    )
  })

  it('draws anew in each step, and the same again when a step is gone back to', () => {
    const trainer = new Trainer(dropping(0.5))
    const masks = [1, 2, 3, 4].map((step) => trainer.traceOf(step).trace.masks[1])
    expect(new Set(masks.map(String)).size).toBe(4)
    trainThrough(trainer, 500)
    expect(trainer.traceOf(2).trace.masks[1]).toEqual(masks[1])
  })

  it('gives a unit that is dropped no part in the gradient', () => {
    const start = { ...dropping(0.5), test: null }
    const { masks, delta, gradient } = new Trainer({
      ...start,
      recipe: { ...start.recipe, batching: { kind: 'given', miniBatches: [[0]] } },
    }).traceOf(1).trace
    expect(masks[1].includes(0)).toBe(true)
    masks[1].forEach((m, j) => {
      if (m !== 0) return
      expect([delta[1][j], gradient.weights[2][j], ...gradient.weights[1].slice(2 * j, 2 * j + 2)]).toEqual([
        expect.closeTo(0, 300),
        expect.closeTo(0, 300),
        expect.closeTo(0, 300),
        expect.closeTo(0, 300),
      ])
    })
  })
})

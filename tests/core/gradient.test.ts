import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVATIONS } from '../../src/core/activations'
import { viewParameters } from '../../src/core/network'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { anyRun } from './runs'

function wholeBatchTrace(start: RunStart) {
  const batching = { kind: 'shuffled', size: start.train.count } as const
  return new Trainer({ ...start, recipe: { ...start.recipe, batching } }).traceOf(1).trace
}

/** relu has no slope where a z is this close to 0: there a difference says nothing. */
function nearKink(start: RunStart): boolean {
  const { z, recipe } = wholeBatchTrace(start)
  return recipe.network.layers.some(
    ({ activation }, l) => activation === 'relu' && z[l + 1].some((value) => Math.abs(value) < 1e-3),
  )
}

describe('the gradient', () => {
  it('is the slope of the loss, for any network', () => {
    let checked = 0
    fc.assert(
      fc.property(anyRun, (start) => {
        fc.pre(!nearKink(start))
        const { gradient } = wholeBatchTrace(start)
        const trainer = new Trainer(start)
        const h = 1e-4
        for (let k = 0; k < start.parameters.length; k++) {
          const at = (offset: number) => {
            const parameters = start.parameters.slice()
            parameters[k] += offset
            return trainer.evaluate(parameters).train.loss
          }
          // Fourth order: the error is of the order of h⁴.
          const slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h)
          expect(Math.abs(gradient.values[k] - slope)).toBeLessThan(1e-9)
          checked++
        }
      }),
      { numRuns: 150 },
    )
    expect(checked).toBeGreaterThan(2000)
  })

  it('is what arrives at a neuron times its slope, also where loss and output are fused', () => {
    let fused = 0
    fc.assert(
      fc.property(anyRun, (start) => {
        const { z, a, incoming, delta, recipe } = wholeBatchTrace(start)
        recipe.network.layers.forEach(({ activation }, k) => {
          const rule = ACTIVATIONS[activation]
          if (rule.kind === 'layer') return
          if (recipe.loss === 'binary-cross-entropy' && k === recipe.network.layers.length - 1) fused++
          const l = k + 1
          delta[l].forEach((value, at) => {
            expect(value).toBeCloseTo(incoming[l][at] * rule.derivative(z[l][at], a[l][at]), 12)
          })
        })
      }),
      { numRuns: 300 },
    )
    expect(fused).toBeGreaterThan(5)
  })

  it('goes into every parameter once: w − learningRate·gradient', () => {
    fc.assert(
      fc.property(anyRun, (start) => {
        const { before, after, gradient, recipe } = wholeBatchTrace(start)
        const expected = before.values.map((w, k) => w - recipe.learningRate * gradient.values[k])
        if (!recipe.trainBiases) {
          viewParameters(recipe.network, expected).biases.forEach((b, l) => b.set(before.biases[l]))
        }
        expect(after.values).toEqual(expected)
      }),
    )
  })
})

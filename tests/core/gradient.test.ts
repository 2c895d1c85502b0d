import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVATIONS, shapeOf } from '../../src/core/activations'
import { isFused } from '../../src/core/losses'
import { viewParameters } from '../../src/core/network'
import type { RunStart } from '../../src/core/run'
import { Trainer } from '../../src/core/training'
import { anyRun, plain } from './runs'

function wholeBatchTrace(start: RunStart) {
  const batching = { kind: 'shuffled', size: start.train.count } as const
  return new Trainer({ ...start, recipe: { ...start.recipe, batching } }).traceOf(1).trace
}

const NEAR = 1e-3
const BENT = ['relu', 'leaky-relu', 'elu']

/** Within reach of a bend of an activation or of the loss: there a difference says nothing. */
function nearBend(start: RunStart): boolean {
  const { z, a, targets, recipe } = wholeBatchTrace(start)
  const { network, loss, huberDelta = 1 } = recipe
  const bend = loss === 'mean-absolute-error' ? 0 : loss === 'huber' ? huberDelta : NaN
  const errors = a[a.length - 1].map((y, k) => Math.abs(y - targets[k]) - bend)
  const preActivations = network.layers.flatMap(({ activation }, k) =>
    BENT.includes(activation) ? [...z[k + 1]] : [],
  )
  return [...errors, ...preActivations].some((value) => Math.abs(value) < NEAR)
}

describe('the gradient', () => {
  it('is the slope of the loss, for any network', () => {
    let checked = 0
    fc.assert(
      fc.property(anyRun.map(plain), (start) => {
        fc.pre(!nearBend(start))
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
          const scale = Math.max(1, Math.abs(slope))
          expect(Math.abs(gradient.values[k] - slope)).toBeLessThan(1e-9 * scale)
          checked++
        }
      }),
      { numRuns: 200 },
    )
    expect(checked).toBeGreaterThan(2000)
  })

  it('is what arrives at a neuron times mask and slope, also where loss and output are fused', () => {
    let [fused, masked] = [0, 0]
    fc.assert(
      fc.property(anyRun, (start) => {
        const { z, f, masks, incoming, delta, recipe } = wholeBatchTrace(start)
        recipe.network.layers.forEach((layer, k) => {
          const rule = ACTIVATIONS[layer.activation]
          if (rule.kind === 'layer') return
          const l = k + 1
          if (isFused(recipe) && l === recipe.network.layers.length) fused++
          if (masks[l].length > 0) masked++
          delta[l].forEach((value, at) => {
            const mask = masks[l].length > 0 ? masks[l][at] : 1
            const slope = rule.derivative(z[l][at], f[l][at], shapeOf(layer))
            expect(value).toBeCloseTo(incoming[l][at] * mask * slope, 12)
          })
        })
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(fused, masked)).toBeGreaterThan(5)
  })

  it('goes into every parameter once with plain descent: w − learningRate·gradient', () => {
    fc.assert(
      fc.property(anyRun.map(plain), (start) => {
        const { before, after, gradient, recipe } = wholeBatchTrace(start)
        const expected = before.values.map((w, k) => w - recipe.learningRate * gradient.values[k])
        if (!recipe.trainBiases) {
          viewParameters(recipe.network, expected).biases.forEach((b, l) => b.set(before.biases[l]))
        }
        expect(after.values).toEqual(expected)
      }),
    )
  })

  it('of a mini-batch is the mean of those of its examples, in any order', () => {
    fc.assert(
      fc.property(anyRun.map(plain), fc.infiniteStream(fc.nat()), (start, keys) => {
        const { count } = start.train
        const order = Array.from({ length: count }, (_, k) => ({ k, key: keys.next().value as number }))
        const shuffled = order.toSorted((a, b) => a.key - b.key).map(({ k }) => k)
        const gradientOf = (rows: number[]) => {
          const batching = { kind: 'given', miniBatches: [rows] } as const
          const run = new Trainer({ ...start, recipe: { ...start.recipe, batching } })
          return run.traceOf(1).trace.gradient.values
        }
        const whole = gradientOf(shuffled)
        const alone = shuffled.map((row) => gradientOf([row]))
        whole.forEach((value, at) => {
          const mean = alone.reduce((sum, gradient) => sum + gradient[at], 0) / count
          expect(value).toBeCloseTo(mean, 11)
        })
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVATIONS, shapeOf, type ElementwiseActivation } from '../../src/core/activations'
import { ACTIVATION_NAMES, type LayerSpec, type NetworkSpec } from '../../src/core/network'
import { countsSlopes, fatesOf, steepestSlope } from '../../src/core/saturation'
import { Trainer } from '../../src/core/training'
import { anyRun, smallRun } from './runs'

function slopeOf(layer: LayerSpec, z: number): number {
  const { apply, derivative } = ACTIVATIONS[layer.activation] as ElementwiseActivation
  return derivative(z, apply(z, shapeOf(layer)), shapeOf(layer))
}

const elementwise = ACTIVATION_NAMES.filter((name) => name !== 'softmax')

/** A hidden layer with these weights from one input, over the inputs −1 and +1; biases as given. */
function traceOf(activation: LayerSpec['activation'], weights: number[], biases: number[]) {
  const network: NetworkSpec = {
    inputs: 1,
    layers: [
      { units: weights.length, activation },
      { units: 1, activation: 'linear' },
    ],
  }
  const start = smallRun({ network, batching: { kind: 'shuffled', size: 2 } }, 2)
  start.train.inputs.set([-1, 1])
  const parameters = start.parameters.slice().fill(0.5)
  parameters.set([...weights, ...biases])
  return new Trainer({ ...start, parameters }).traceOf(1).trace
}

describe('the steepest slope of an activation', () => {
  it.each(elementwise)('%s is reached, and never passed', (activation) => {
    const layer = { units: 1, activation, negativeSlope: 1.5, alpha: 2 }
    const slopes = Array.from({ length: 40_001 }, (_, k) => Math.abs(slopeOf(layer, (k - 20_000) / 1000)))
    const found = Math.max(...slopes)
    expect(found).toBeLessThanOrEqual(steepestSlope(layer)! + 1e-9)
    expect(found).toBeGreaterThan(steepestSlope(layer)! - 1e-6)
  })
})

describe('the fate of a unit', () => {
  it('is dead where relu gets nothing positive from any example', () => {
    const { trace, fates } = fatesOfFirst('relu', [1, 1, 0, 1], [0, -1, -2, 3])
    expect(fates).toEqual([null, 'dead', 'dead', null])
    expect(Array.from(trace.gradient.weights[1])).toEqual([expect.any(Number), 0, 0, expect.any(Number)])
  })

  it('is saturated where the slope is below a twentieth of the steepest on every example', () => {
    // tanh: 1 − a² < 0.05 beyond |z| = 2.17; sigmoid: a(1 − a) < 0.0125 beyond 4.36.
    expect(fatesOfFirst('tanh', [2.2, 2.1, 0, 4], [0, 0, 3, 3]).fates).toEqual([
      'saturated',
      null,
      'saturated',
      null,
    ])
    expect(fatesOfFirst('sigmoid', [4.4, 4.3], [0, 0]).fates).toEqual(['saturated', null])
    expect(fatesOfFirst('leaky-relu', [1, 1], [-2, 0]).fates).toEqual(['saturated', null])
  })

  it('is neither in a linear layer', () => {
    expect(fatesOfFirst('linear', [0, 50], [0, -90]).fates).toEqual([null, null])
  })

  it('is dead where a slope has rounded to 0, and then no gradient passes', () => {
    const { trace, fates } = fatesOfFirst('sigmoid', [1], [60])
    expect(fates).toEqual(['dead'])
    expect(trace.gradient.weights[1][0]).toBe(0)
  })

  function fatesOfFirst(activation: LayerSpec['activation'], weights: number[], biases: number[]) {
    const trace = traceOf(activation, weights, biases)
    return { trace, fates: fatesOf(trace)[1] }
  }

  it('is that of the slopes by hand, in any run, and a dead unit has no delta', () => {
    fc.assert(
      fc.property(anyRun, (start) => {
        const { trace } = new Trainer(start).traceOf(1)
        const fates = fatesOf(trace)
        trace.recipe.network.layers.forEach((layer, k) => {
          for (let j = 0; j < layer.units; j++) {
            if (!countsSlopes(trace.recipe, k + 1)) {
              expect(fates[k + 1][j]).toBeNull()
              continue
            }
            const column = (of: Float64Array) => Array.from(trace.rows, (r) => of[r * layer.units + j])
            const slopes = column(trace.z[k + 1]).map((z) => Math.abs(slopeOf(layer, z)))
            const dead = slopes.every((slope) => slope === 0)
            const flat = slopes.every((slope) => slope < 0.05 * steepestSlope(layer)!)
            expect(fates[k + 1][j]).toBe(dead ? 'dead' : flat ? 'saturated' : null)
            if (dead) expect(column(trace.delta[k + 1]).every((delta) => delta === 0)).toBe(true)
          }
        })
      }),
      { numRuns: 150 },
    )
  })
})

describe('slopes that do not stand in the way', () => {
  const start = (activation: 'sigmoid' | 'softmax', loss: 'binary-cross-entropy' | 'half-squared-error') => ({
    ...smallRun().recipe,
    loss,
    network: {
      inputs: 2,
      layers: [
        { units: 2, activation: 'relu' as const },
        { units: 2, activation },
      ],
    },
  })
  it('are those of softmax, and of an output whose loss cancels them', () => {
    expect(countsSlopes(start('sigmoid', 'half-squared-error'), 2)).toBe(true)
    expect(countsSlopes(start('sigmoid', 'binary-cross-entropy'), 2)).toBe(false)
    expect(countsSlopes(start('softmax', 'half-squared-error'), 2)).toBe(false)
    expect(countsSlopes(start('sigmoid', 'binary-cross-entropy'), 1)).toBe(true)
  })
})

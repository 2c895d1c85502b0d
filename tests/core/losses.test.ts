import { describe, expect, it } from 'vitest'
import { activate } from '../../src/core/activations'
import { fusedDelta, isFused, LOSSES, lossFits, lossGradient, lossOf } from '../../src/core/losses'
import { ACTIVATION_NAMES, type ActivationName } from '../../src/core/network'
import { LOSS_NAMES, REDUCTIONS, type LossName, type Reduction } from '../../src/core/recipe'

const ruleOf = (
  loss: LossName,
  activation: ActivationName,
  { units = 2, reduction = 'batch-mean' as Reduction, huberDelta = 1 } = {},
) => ({ loss, reduction, huberDelta, network: { inputs: 1, layers: [{ units, activation }] } })

describe('the losses', () => {
  it('fit every output, but that logarithms are taken of probabilities', () => {
    const unfit = LOSS_NAMES.flatMap((loss) =>
      ACTIVATION_NAMES.filter((output) => !lossFits(loss, output)).map((output) => `${loss} ${output}`),
    )
    const others = ACTIVATION_NAMES.filter((name) => name !== 'sigmoid' && name !== 'softmax')
    expect(unfit).toEqual([
      ...others.map((output) => `binary-cross-entropy ${output}`),
      ...others.map((output) => `categorical-cross-entropy ${output}`),
    ])
  })

  it('are fused with the output that they are made for, and with no other', () => {
    const fused = LOSS_NAMES.flatMap((loss) =>
      ACTIVATION_NAMES.filter((output) => isFused(ruleOf(loss, output))).map((output) => `${loss} ${output}`),
    )
    expect(fused).toEqual(['binary-cross-entropy sigmoid', 'categorical-cross-entropy softmax'])
  })

  it('divide by rows, or by rows times outputs, and a row alone by itself', () => {
    const a = Float64Array.of(1, 2, 3, 4)
    const t = new Float64Array(4)
    const each = new Float64Array(2)
    const reduce = (reduction: Reduction) =>
      lossOf(ruleOf('mean-squared-error', 'linear', { reduction }), a, a, t, each, 2, 2)
    expect(reduce('batch-mean')).toBe(15)
    expect([...each]).toEqual([5, 25])
    expect(reduce('element-mean')).toBe(7.5)
    expect([...each]).toEqual([2.5, 12.5])
  })

  it('come to what their formulas say', () => {
    const a = Float64Array.of(0.25, 0.75)
    const t = Float64Array.of(1, 0.5)
    const valueOf = (loss: LossName, huberDelta = 1) => LOSSES[loss].value(a, t, 0, 2, huberDelta)
    expect(valueOf('half-squared-error')).toBe(0.5 * (0.5625 + 0.0625))
    expect(valueOf('mean-squared-error')).toBe(0.5625 + 0.0625)
    expect(valueOf('mean-absolute-error')).toBe(1)
    expect(valueOf('huber')).toBe(0.5 * (0.5625 + 0.0625))
    expect(valueOf('huber', 0.5)).toBe(0.5 * (0.75 - 0.25) + 0.5 * 0.0625)
    const both = -Math.log(0.25) - 0.5 * Math.log(0.75) - 0.5 * Math.log(0.25)
    expect(valueOf('binary-cross-entropy')).toBeCloseTo(both, 14)
    expect(valueOf('categorical-cross-entropy')).toBeCloseTo(-Math.log(0.25) - 0.5 * Math.log(0.75), 14)
  })

  it.each(LOSS_NAMES)('%s: the gradient is the slope, for both reductions', (loss) => {
    const [a, t] = [Float64Array.of(0.2, 0.9, 0.6, 0.35), Float64Array.of(1, 0.1, 0.5, 0)]
    for (const reduction of REDUCTIONS) {
      const rule = ruleOf(loss, loss.startsWith('binary') ? 'softmax' : 'sigmoid', {
        reduction,
        huberDelta: 0.6,
      })
      const at = (k: number, offset: number) => {
        const moved = a.with(k, a[k] + offset)
        return lossOf(rule, moved, moved, t, new Float64Array(2), 2, 2)
      }
      const incoming = new Float64Array(4)
      lossGradient(rule, a, t, incoming, 2, 2)
      for (let k = 0; k < 4; k++) {
        expect(incoming[k]).toBeCloseTo((at(k, 1e-5) - at(k, -1e-5)) / 2e-5, 7)
      }
    }
  })

  it('have no slope, or the limit of it, where they bend', () => {
    expect(LOSSES['mean-absolute-error'].gradient(0.5, 0.5, 1)).toBe(0)
    expect(LOSSES.huber.gradient(3, 0, 0.7)).toBe(0.7)
    expect(LOSSES.huber.gradient(-3, 0, 0.7)).toBe(-0.7)
    expect(LOSSES.huber.gradient(0.5, 0, 0.7)).toBe(0.5)
    expect(LOSSES.huber.gradient(NaN, 0, 0.7)).toBeNaN()
  })

  it('stay finite and right where the output is saturated', () => {
    const each = new Float64Array(1)
    const loss = (name: 'binary-cross-entropy' | 'categorical-cross-entropy', z: number[], t: number[]) => {
      const rule = ruleOf(name, name[0] === 'b' ? 'sigmoid' : 'softmax', { units: z.length })
      const a = new Float64Array(z.length)
      activate(rule.network.layers[0], Float64Array.from(z), a, 1, z.length)
      return lossOf(rule, Float64Array.from(z), a, Float64Array.from(t), each, 1, z.length)
    }
    expect(loss('binary-cross-entropy', [800], [0])).toBe(800)
    expect(loss('binary-cross-entropy', [-800], [1])).toBe(800)
    expect(loss('categorical-cross-entropy', [1000, 0, -1000], [0, 0, 1])).toBe(2000)
  })

  it('leave targets of 0 out where the output is 0 too', () => {
    const { gradient, value } = LOSSES['categorical-cross-entropy']
    expect(gradient(0, 0, 1)).toBe(0)
    expect(gradient(0, 1, 1)).toBe(-Infinity)
    expect(value(Float64Array.of(0, 1), Float64Array.of(0, 1), 0, 2, 1)).toBe(0)
    const binary = LOSSES['binary-cross-entropy']
    expect(binary.gradient(0, 0, 1)).toBe(1)
    expect(binary.gradient(1, 1, 1)).toBe(-1)
    expect(binary.gradient(1, 0, 1)).toBe(Infinity)
    expect(binary.value(Float64Array.of(0, 1), Float64Array.of(0, 1), 0, 2, 1)).toBe(0)
  })

  it('categorical cross-entropy is right also for targets that do not sum to 1', () => {
    const rule = ruleOf('categorical-cross-entropy', 'softmax', { units: 3 })
    const t = Float64Array.of(0.5, 0.9, 0)
    const lossAt = (z: Float64Array) => {
      const a = new Float64Array(3)
      activate(rule.network.layers[0], z, a, 1, 3)
      return { a, loss: lossOf(rule, z, a, t, new Float64Array(1), 1, 3) }
    }
    const z = Float64Array.of(0.3, -1, 0.8)
    const delta = new Float64Array(3)
    fusedDelta(rule, lossAt(z).a, t, delta, 1, 3)
    for (let j = 0; j < 3; j++) {
      const h = 1e-5
      const up = lossAt(z.map((v, k) => (k === j ? v + h : v))).loss
      const down = lossAt(z.map((v, k) => (k === j ? v - h : v))).loss
      expect(delta[j]).toBeCloseTo((up - down) / (2 * h), 9)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { activate } from '../../src/core/activations'
import { fusedDelta, LOSSES, lossFits, lossOf } from '../../src/core/losses'
import { ACTIVATION_NAMES } from '../../src/core/network'
import { LOSS_NAMES, type Reduction } from '../../src/core/recipe'

describe('the losses', () => {
  it('say which outputs and reductions they are made for', () => {
    const fitting = LOSS_NAMES.flatMap((loss) =>
      (['batch-mean', 'element-mean'] as Reduction[]).flatMap((reduction) =>
        ACTIVATION_NAMES.filter((output) => lossFits(loss, output, reduction)).map(
          (output) => `${loss} ${reduction} ${output}`,
        ),
      ),
    )
    expect(fitting).toEqual([
      ...ACTIVATION_NAMES.map((output) => `half-squared-error batch-mean ${output}`),
      ...ACTIVATION_NAMES.map((output) => `mean-squared-error batch-mean ${output}`),
      ...ACTIVATION_NAMES.map((output) => `mean-squared-error element-mean ${output}`),
      'binary-cross-entropy batch-mean sigmoid',
      'binary-cross-entropy element-mean sigmoid',
      'categorical-cross-entropy batch-mean softmax',
    ])
  })

  it('divide by rows, or by rows times outputs, and a row alone by itself', () => {
    const a = Float64Array.of(1, 2, 3, 4)
    const t = new Float64Array(4)
    const each = new Float64Array(2)
    const reduce = (reduction: Reduction) =>
      lossOf({ loss: 'mean-squared-error', reduction }, a, a, t, each, 2, 2)
    expect(reduce('batch-mean')).toBe(15)
    expect([...each]).toEqual([5, 25])
    expect(reduce('element-mean')).toBe(7.5)
    expect([...each]).toEqual([2.5, 12.5])
  })

  it('stay finite and right where the output is saturated', () => {
    const each = new Float64Array(1)
    const loss = (name: 'binary-cross-entropy' | 'categorical-cross-entropy', z: number[], t: number[]) => {
      const rule = { loss: name, reduction: 'batch-mean' } as const
      const a = new Float64Array(z.length)
      activate(name[0] === 'b' ? 'sigmoid' : 'softmax', Float64Array.from(z), a, 1, z.length)
      return lossOf(rule, Float64Array.from(z), a, Float64Array.from(t), each, 1, z.length)
    }
    expect(loss('binary-cross-entropy', [800], [0])).toBe(800)
    expect(loss('binary-cross-entropy', [-800], [1])).toBe(800)
    expect(loss('categorical-cross-entropy', [1000, 0, -1000], [0, 0, 1])).toBe(2000)
  })

  it('leave targets of 0 out of the gradient where the output is 0 too', () => {
    expect(LOSSES['categorical-cross-entropy'].gradient(0, 0)).toBe(0)
    expect(LOSSES['categorical-cross-entropy'].gradient(0, 1)).toBe(-Infinity)
    expect(LOSSES['binary-cross-entropy'].gradient(0, 0)).toBe(1)
    expect(LOSSES['binary-cross-entropy'].gradient(1, 1)).toBe(-1)
    expect(LOSSES['binary-cross-entropy'].gradient(1, 0)).toBe(Infinity)
  })

  it('categorical cross-entropy is right also for targets that do not sum to 1', () => {
    const rule = { loss: 'categorical-cross-entropy', reduction: 'batch-mean' } as const
    const t = Float64Array.of(0.5, 0.9, 0)
    const lossAt = (z: Float64Array) => {
      const a = new Float64Array(3)
      activate('softmax', z, a, 1, 3)
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

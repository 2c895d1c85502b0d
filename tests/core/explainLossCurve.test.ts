import { describe, expect, it } from 'vitest'
import { hasLossCurve, lossCurve } from '../../src/core/explain/lossCurve'
import { lossRange } from '../../src/core/explain/lossRange'
import { isIngredient } from '../../src/core/explain/ingredients'
import { groupOf, subjectOf } from '../../src/core/explain/subject'
import { PHASES, scriptOf } from '../../src/core/playback'
import { outputLayer, widthOf } from '../../src/core/network'
import { cell, targetKey, valueOf, type Quantity } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { oracleCases, wholeBatchOf } from '../oracles'

const traceOf = (name: string) =>
  new Trainer(wholeBatchOf(oracleCases().find((each) => each.name === name)!)).traceOf(1).trace

// At a kink there is no slope to compare with.
const small = oracleCases()
  .filter(({ name }) => !/exactly-zero|zero-weights-relu/.test(name))
  .map((oracle) => new Trainer(wholeBatchOf(oracle)).traceOf(1).trace)
  .filter(hasLossCurve)

describe('the loss over one parameter', () => {
  it('is the loss of the trace at the present value, with the gradient as its slope', () => {
    expect(small.length).toBeGreaterThan(30)
    for (const trace of small) {
      const { network } = trace.recipe
      const last = outputLayer(network)
      for (const [value, gradient] of [
        [cell('W', 1, 0, 0), cell('dW', 1, 0, 0)],
        [cell('b', 1, 0), cell('db', 1, 0)],
        [
          cell('W', last, 0, widthOf(network, last - 1) - 1),
          cell('dW', last, 0, widthOf(network, last - 1) - 1),
        ],
      ]) {
        const loss = lossCurve(trace, value)!
        const now = valueOf(trace, 0, value)
        expect(loss(now)).toBe(trace.loss)
        const h = 1e-5
        const slope = (loss(now + h) - loss(now - h)) / (2 * h)
        const scale = 1 + Math.abs(trace.loss)
        expect(Math.abs(slope - valueOf(trace, 0, gradient))).toBeLessThan(2e-5 * scale)
      }
    }
  })

  it('is left out where a row is missing or the network is large', () => {
    const whole = traceOf('arch-1-1-sigmoid-bce-b5')
    expect(lossCurve({ ...whole, rows: Int32Array.of(0) }, cell('W', 1))).toBeNull()
    expect(lossCurve(traceOf('arch-64-32-10-relu-softmax-b5'), cell('W', 1))).toBeNull()
  })

  it('of the worked example is lowest where ŷ is y: h₂ → ŷ at −2.41', () => {
    const trace = traceOf('article-000-section-4-relu-2-3-1')
    const of = (quantity: Quantity) => valueOf(trace, 0, cell(quantity, 2, 0, 1))
    const range = lossRange(lossCurve(trace, cell('W', 2, 0, 1))!, of('W'), of('dW'), of('W_next'))
    expect(range.lowest).toBeCloseTo(0.45 - (1.131375 - 0.01) / 0.3925, 3)
    expect(range.from).toBeLessThan(range.lowest!)
    expect(range.to).toBeGreaterThan(of('W'))
  })
})

describe('the stretch that is drawn', () => {
  it('goes from the present value to the minimum, with a margin on both sides', () => {
    const { from, to, lowest } = lossRange((w) => (w - 3) ** 2, 1, -4, 1.4)
    expect(lowest).toBeCloseTo(3, 3)
    expect(from).toBeLessThan(1)
    expect(to).toBeGreaterThan(3)
  })

  it('stops at the near end of a plateau, and without a slope stays around the present value', () => {
    expect(lossRange((w) => Math.max(0, w), 1, 1, 0.9).lowest).toBeCloseTo(0, 2)
    expect(lossRange(() => 1, 0.5, 0, 0.5)).toEqual({ from: 0, to: 1, lowest: null })
  })

  it('does not look for ever where the loss keeps falling', () => {
    const { from, to, lowest } = lossRange((w) => Math.exp(-w), 0, -1, 0.1)
    expect(lowest).toBeNull()
    expect(to - from).toBeLessThan(2)
  })
})

describe('what the cursor is about', () => {
  const trace = traceOf('arch-3-5-4-2-mixed-b32')
  const script = scriptOf(trace.recipe.network)

  it('is a neuron, the loss, or the edge with the largest gradient', () => {
    const keys = script.microSteps.map((_, k) => targetKey(subjectOf(trace, 0, script, k + 1)))
    expect(keys[0]).toBe('neuron 1 0')
    expect(keys[11]).toMatch(/^neuron 3 [01]$/)
    expect(keys[12]).toBe('loss')
    expect(keys[13]).toBe('neuron 3 0')
    const gradients = Array.from({ length: 4 }, (_, i) => Math.abs(trace.gradient.weights[3][i]))
    expect(keys[24]).toBe(`edge 3 0 ${gradients.indexOf(Math.max(...gradients))}`)
    expect(targetKey(subjectOf(trace, 0, script, 0))).toBe('neuron 1 0')
  })

  it('is the strongest edge also where its gradient is negative', () => {
    script.microSteps.forEach(({ phase, layer, unit }, k) => {
      if (phase !== 'gradient' && phase !== 'update') return
      const subject = subjectOf(trace, 0, script, k + 1)
      const below = layer === 1 ? 3 : [5, 4][layer - 2]
      const row = trace.gradient.weights[layer].subarray(unit! * below, (unit! + 1) * below)
      const largest = Math.max(...row.map(Math.abs))
      expect(subject.kind === 'edge' && Math.abs(row[subject.from])).toBe(largest)
    })
  })

  it('stands in a group that is walked in the order of the phase', () => {
    const first = (phase: (typeof PHASES)[number]) =>
      targetKey(groupOf(script, { kind: 'neuron', layer: 2, unit: 0 }, phase)[0])
    expect(first('forward')).toBe('neuron 1 0')
    expect(first('backward')).toBe('neuron 3 0')
    expect(groupOf(script, { kind: 'edge', layer: 2, unit: 3, from: 0 }, 'update')).toHaveLength(5)
  })
})

describe('ingredients', () => {
  const { network: spec } = traceOf('article-000-section-4-relu-2-3-1').recipe
  const script = scriptOf(spec)
  const cells = [
    cell('x', 0, 0),
    cell('W', 1, 0, 0),
    cell('W', 1, 1, 0),
    cell('W', 2, 0, 0),
    cell('W', 2, 0, 1),
    cell('b', 1, 0),
    cell('a', 1, 0),
    cell('a', 2, 0),
    cell('target', 0, 0),
    cell('delta', 1, 0),
    cell('delta', 2, 0),
    cell('dW', 2, 0, 0),
  ]
  const of = (cursor: number) =>
    cells
      .filter((each) => isIngredient(spec, script.microSteps[cursor - 1], each))
      .map(({ quantity, layer, unit, from }) => `${quantity}${layer}${unit}${from}`)

  it('are what the micro-step reads, and nothing else', () => {
    expect(of(1)).toEqual(['x000', 'W100', 'b100'])
    expect(of(5)).toEqual(['a200', 'target000'])
    expect(of(7)).toEqual(['W200', 'a100', 'delta200'])
    expect(of(10)).toEqual(['a100', 'delta200'])
    expect(of(14)).toEqual(['W200', 'W201', 'dW200'])
  })

  it('of an error are what the slope is taken at: f(z), which is a only where nothing is dropped or skipped', () => {
    const layers = [
      { units: 2, activation: 'tanh' as const, residual: true },
      { units: 2, activation: 'tanh' as const, dropout: 0.5 },
      { units: 2, activation: 'tanh' as const },
      { units: 1, activation: 'linear' as const },
    ]
    const network = { inputs: 2, layers }
    const reads = (layer: number) =>
      (['z', 'f', 'a'] as const).filter((quantity) =>
        isIngredient(network, { phase: 'backward', layer, unit: 1 }, cell(quantity, layer, 1)),
      )
    expect([reads(1), reads(2), reads(3)]).toEqual([
      ['z', 'f'],
      ['z', 'f'],
      ['z', 'f', 'a'],
    ])
  })
})

/** The gradient of a mini-batch, told. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/core/explain/explain'
import { scriptOf } from '../../src/core/playback'
import type { Target, Trace } from '../../src/core/trace'
import { wholeBatchOf } from '../oracles'
import { oracle, textOf, traceAt } from './derivations'
import { smallRun } from './runs'

const EDGE: Target = { kind: 'edge', layer: 1, unit: 1, from: 0 }

const told = (trace: Trace) => explain(trace, 0, scriptOf(trace.recipe.network), EDGE, 'gradient')

describe('the gradient of a mini-batch', () => {
  it('is the mean of the gradients of its examples, each with its bar', () => {
    const trace = traceAt(smallRun(), 3)
    const { sections } = told(trace)
    const [own, mean] = sections[0].formulas
    const { bars } = sections[0]
    expect(bars.map(({ label }) => label)).toEqual([
      { kind: 'example', count: 1 },
      { kind: 'example', count: 2 },
      { kind: 'example', count: 3 },
      { kind: 'mean' },
    ])
    const values = bars.map(({ number }) => number.value!)
    expect(values[3]).toBeCloseTo((values[0] + values[1] + values[2]) / 3, 14)
    expect(values[3]).toBe(trace.gradient.weights[1][2])
    expect(own.result.value).toBe(values[0])
    expect(textOf(own.symbols!)).toBe('N·x·delta')
    expect(textOf(mean.symbols!)).toBe('1/N·Σe ∂ℓ')
    expect(sections[0].remark).toBe('averaged')
  })

  it('has a bar for this example and one for the mean where there are many', () => {
    const trace = traceAt(wholeBatchOf(oracle('arch-3-5-4-2-mixed-b32')))
    const { bars } = told(trace).sections[0]
    expect(bars.map(({ label }) => label.kind)).toEqual(['this-example', 'mean'])
  })

  it('is a hole for the other examples while training runs', () => {
    const whole = traceAt(smallRun(), 3)
    const { bars } = told({ ...whole, rows: Int32Array.of(1) }).sections[0]
    expect(bars.map(({ number }) => number.value === null)).toEqual([true, false, true, false])
    expect(bars.map(({ own }) => own)).toEqual([false, true, false, false])
  })

  it('is a · δ where there is one example', () => {
    const { sections } = told(traceAt(wholeBatchOf(oracle('arch-2-2-2-sigmoid-b1'))))
    expect(textOf(sections[0].formulas[0].symbols!)).toBe('x·delta')
  })
})

/** Derivations of any run: every activation, loss, skip, mask and update, alone and together. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Derivation } from '../../src/core/explain/derivation'
import { explain } from '../../src/core/explain/explain'
import type { NetworkSpec } from '../../src/core/network'
import { isKnown, scriptOf } from '../../src/core/playback'
import type { LossName, Recipe, Reduction } from '../../src/core/recipe'
import { targetOf, type Target, type Trace } from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { allDerivations, formulasOf, numbersIn, traceAt, wrongLines } from './derivations'
import { anyRun, smallRun } from './runs'

describe('the derivations of any run', () => {
  it('state what their numbers come to, in the first step and later', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 2, max: 6 }), (start, later) => {
        const trainer = new Trainer(start)
        for (const step of [1, later]) {
          const { trace } = trainer.traceOf(step)
          expect(wrongLines(trace).wrong).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('need nothing for a line that its result does not need, and know their parts of the graph', () => {
    fc.assert(
      fc.property(anyRun, (start) => {
        const { trace } = new Trainer(start).traceOf(2)
        const script = scriptOf(trace.recipe.network)
        const end = script.microSteps.length
        for (const derivation of allDerivations(trace, 0)) {
          for (const { numbers, result } of formulasOf(derivation)) {
            for (const { needs, cell } of numbers ? numbersIn(numbers) : []) {
              expect(needs.every((at) => isKnown(script, end, at))).toBe(true)
              if (cell) expect(targetOf(cell)).toBeDefined()
            }
            expect(result.needs.every((at) => isKnown(script, end, at))).toBe(true)
          }
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

const H: Target = { kind: 'neuron', layer: 2, unit: 0 }
const of = (trace: Trace, target: Target, phase: 'forward' | 'backward', row = 0): Derivation =>
  explain(trace, row, scriptOf(trace.recipe.network), target, phase)

const deep = (extra: Partial<NetworkSpec['layers'][number]>): NetworkSpec => ({
  inputs: 2,
  layers: [
    { units: 3, activation: 'tanh' },
    { units: 3, activation: 'silu', ...extra },
    { units: 1, activation: 'linear' },
  ],
})

describe('a residual layer', () => {
  const trace = traceAt(smallRun({ network: deep({ residual: true }) }))

  it('adds what comes in to f(z)', () => {
    const { sections } = of(trace, H, 'forward')
    expect(sections.map(({ heading }) => heading)).toEqual(['sum', 'activation', 'passed-on', 'batch'])
    const [own, , whole] = sections[2].bars.map(({ number }) => number.value!)
    expect(own).toBe(trace.f[2][0])
    expect(whole).toBe(trace.a[2][0])
    expect(sections[2].bars[1].number.cell).toMatchObject({ quantity: 'a', layer: 1, unit: 0 })
    expect(sections[2].remark).toBeNull()
  })

  it('sends its own error down through the skip', () => {
    const below: Target = { kind: 'neuron', layer: 1, unit: 2 }
    const { numbers } = of(trace, below, 'backward').sections[0].formulas[0]
    const cells = numbersIn(numbers!).map(({ cell }) => cell)
    expect(cells).toContainEqual({ quantity: 'incoming', layer: 2, unit: 2, from: 0 })
    const sent = of(trace, { kind: 'edge', layer: 2, unit: 0, from: 2 }, 'backward').sections[1].bars
    expect(sent.map(({ label }) => label.kind)).toEqual(['part', 'part', 'part', 'skip', 'incoming'])
  })
})

describe('a layer with dropout', () => {
  const network = deep({ dropout: 0.5 })
  const trace = traceAt(smallRun({ network, batching: { kind: 'shuffled', size: 10 } }))
  const rows = [...trace.rows.keys()]
  const dropped = rows.find((row) => trace.masks[2][row * 3] === 0)!
  const kept = rows.find((row) => trace.masks[2][row * 3] === 2)!

  it('says what is dropped, in both directions', () => {
    expect(of(trace, H, 'forward', dropped).sections[2].remark).toBe('dropped')
    expect(of(trace, H, 'backward', dropped).sections[1].remark).toBe('dropped-error')
    expect(of(trace, H, 'forward', dropped).result.value).toBeCloseTo(0, 15)
  })

  it('and scales what is kept', () => {
    const { sections } = of(trace, H, 'forward', kept)
    expect(sections[2].remark).toBe('kept')
    expect(sections[2].bars.map(({ label, number }) => [label.kind, number.value])).toEqual([
      ['function', trace.f[2][kept * 3]],
      ['mask', 2],
      ['passed-on', 2 * trace.f[2][kept * 3]],
    ])
  })
})

describe('losses', () => {
  const output = (activation: 'sigmoid' | 'softmax' | 'linear', units: number): NetworkSpec => ({
    inputs: 2,
    layers: [{ units, activation }],
  })
  const of = (loss: LossName, network: NetworkSpec, reduction: Reduction, more: Partial<Recipe> = {}) => {
    const start = smallRun({ network, loss, reduction, ...more })
    const targets = start.train.targets.map((_, k) => (k % 3 === 0 ? 1 : 0))
    return traceAt({ ...start, train: { ...start.train, targets } })
  }

  it.each([
    ['binary-cross-entropy', output('softmax', 3), 'delta-softmax'],
    ['categorical-cross-entropy', output('sigmoid', 3), 'delta-output'],
    ['mean-absolute-error', output('softmax', 2), 'delta-softmax'],
    ['binary-cross-entropy', output('sigmoid', 2), 'delta-fused'],
  ] as const)('%s with an output it is or is not made for', (loss, network, story) => {
    for (const reduction of ['batch-mean', 'element-mean'] as const) {
      const trace = of(loss, network, reduction)
      const derivation = explain(
        trace,
        0,
        scriptOf(network),
        { kind: 'neuron', layer: 1, unit: 1 },
        'backward',
      )
      expect(derivation.story).toBe(story)
      expect(wrongLines(trace).wrong).toEqual([])
    }
  })

  it('huber takes the branch that the gap is in, with its limit shown', () => {
    for (const [huberDelta, kind] of [
      [100, 'product'],
      [1e-3, 'product'],
    ] as const) {
      const trace = of('huber', output('linear', 1), 'element-mean', { huberDelta })
      const [section] = explain(trace, 0, scriptOf(trace.recipe.network), { kind: 'loss' }, 'loss').sections
      expect(section.formulas[0].numbers!.kind).toBe(kind)
      expect(section.formulas[1].result.value).toBe(huberDelta)
      const powers = JSON.stringify(section.formulas[0].numbers).includes('"power"')
      expect(powers).toBe(huberDelta === 100)
      expect(section.remark).toBe('huber')
    }
  })
})

/** What derivations say, in examples; all their numbers are tested in explainNumbers.test.ts. */
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/core/explain/explain'
import type { NumberTerm } from '../../src/core/explain/expression'
import { numbersOf } from '../../src/core/explain/terms'
import { isKnown, scriptOf, type Phase } from '../../src/core/playback'
import {
  cell,
  targetOf,
  valueOf,
  type Cell,
  type Quantity,
  type Target,
  type Trace,
} from '../../src/core/trace'
import { wholeBatchOf } from '../oracles'
import { allDerivations, close, evaluate, formulasOf, numbersIn, oracle, traceAt } from './derivations'

const first = (name: string, step = 1) => traceAt(wholeBatchOf(oracle(name)), step)

describe('what a derivation says of the worked example', () => {
  const trace = first('article-000-section-4-relu-2-3-1')
  const script = scriptOf(trace.recipe.network)
  const of = (target: Target, phase: Phase) => explain(trace, 0, script, target, phase)
  const near = (numbers: readonly NumberTerm[]) => numbers.map(({ value }) => Number(value!.toPrecision(4)))

  it('h2 forward: 0.25 · 0.05 + 0.30 · 0.10 + 0.35 = 0.3925, each term at its own edge or neuron', () => {
    const { sections } = of({ kind: 'neuron', layer: 1, unit: 1 }, 'forward')
    const { numbers, result } = sections[0].formulas[0]
    const line = [...numbersIn(numbers!), result]
    expect(near(line)).toEqual([0.25, 0.05, 0.3, 0.1, 0.35, 0.3925])
    expect(line.map((term) => targetOf(term.cell!).kind)).toEqual([
      'edge',
      'neuron',
      'edge',
      'neuron',
      'bias',
      'neuron',
    ])
    expect(evaluate(numbers!)).toBeCloseTo(0.3925, 14)
    expect(result.cell).toEqual(cell('z', 1, 1))
    expect(near(sections[0].bars.map((bar) => bar.number))).toEqual([0.0125, 0.03, 0.35])
  })

  it('h2 → ŷ: a · δ = 0.4401, then 0.45 − 0.1 · 0.4401 = 0.4060', () => {
    const { sections, result } = of({ kind: 'edge', layer: 2, unit: 0, from: 1 }, 'gradient')
    expect(result.value).toBeCloseTo(0.44014, 5)
    const [gradient] = sections[0].formulas
    expect(near(numbersOf([{ ...sections[0], bars: [] }]))).toEqual([0.3925, 1.121, 0.4401])
    expect(gradient.left).toMatchObject({ kind: 'symbol', quantity: 'dW', bare: true })
    const update = sections[1].formulas[0]
    expect(update.relation).toBe('←')
    expect(update.result.value).toBeCloseTo(0.405986, 6)
    expect(sections[1].picture).toMatchObject({ kind: 'loss' })
  })

  it('h1 backward: incoming error × slope, then what each neuron of the layer got', () => {
    const { sections, story } = of({ kind: 'neuron', layer: 1, unit: 0 }, 'backward')
    expect(story).toBe('delta-hidden')
    expect(sections.map(({ heading }) => heading)).toEqual([null, 'blame', 'layer', 'slope'])
    expect(near(sections[1].bars.map((bar) => bar.number))).toEqual([0.4485, 1, 0.4485])
    expect(sections[2].bars.map((bar) => bar.own)).toEqual([true, false, false])
  })

  it('keeps the shape while only numbers change', () => {
    const target: Target = { kind: 'neuron', layer: 1, unit: 0 }
    const later = first('article-000-section-4-relu-2-3-1', 5)
    expect(explain(later, 0, script, target, 'backward').shape).toBe(of(target, 'backward').shape)
    expect(of(target, 'forward').shape).not.toBe(of(target, 'backward').shape)
  })
})

describe('long sums', () => {
  const trace = first('arch-64-32-10-relu-softmax-b5')
  const script = scriptOf(trace.recipe.network)

  it('show the largest parts, and the rest as one number with its count', () => {
    const { sections } = explain(trace, 2, script, { kind: 'neuron', layer: 1, unit: 7 }, 'forward')
    const labels = sections[0].bars.map((bar) => bar.label)
    expect(labels.map((label) => label.kind)).toEqual(['part', 'part', 'part', 'part', 'rest', 'bias'])
    expect(labels[4]).toEqual({ kind: 'rest', count: 60 })
    const parts = Array.from({ length: 64 }, (_, i) =>
      Math.abs(valueOf(trace, 2, cell('W', 1, 7, i)) * valueOf(trace, 2, cell('x', 0, i))),
    ).sort((p, q) => q - p)
    const shown = sections[0].bars.slice(0, 4).map((bar) => Math.abs(bar.number.value!))
    expect(Math.min(...shown)).toBe(parts[3])
  })

  it('always show the edge that is asked about', () => {
    for (let from = 0; from < 64; from++) {
      const { sections } = explain(trace, 0, script, { kind: 'edge', layer: 1, unit: 0, from }, 'forward')
      const own = sections[1].bars.filter((bar) => bar.own)
      expect(own.map((bar) => bar.label)).toEqual([{ kind: 'part', cell: cell('x', 0, from) }])
    }
  })
})

describe('a target that somebody has changed', () => {
  it('keeps its share in δ of softmax with cross-entropy where the targets do not sum to 1 any more', () => {
    const start = wholeBatchOf(oracle('degenerate-softmax-equal-logits'))
    const targets = start.train.targets.slice()
    targets[0] += 0.75
    const trace = traceAt({ ...start, train: { ...start.train, targets } })
    const script = scriptOf(trace.recipe.network)
    const row = trace.examples.indexOf(0)
    for (let unit = 0; unit < 4; unit++) {
      const { sections } = explain(trace, row, script, { kind: 'neuron', layer: 1, unit }, 'backward')
      expect(sections[0].remark).toBe('soft-targets')
      const [{ numbers, result }] = sections[0].formulas
      expect(close(evaluate(numbers!), result.value!, 1)).toBe(true)
    }
  })
})

describe('what is known', () => {
  it('every cell of the network appears in a derivation, and no line needs what its result does not need', () => {
    const trace = first('arch-2-2-2-sigmoid-b1')
    const script = scriptOf(trace.recipe.network)
    const seen = new Set<Quantity>()
    for (const derivation of allDerivations(trace, 0)) {
      for (const { numbers, result } of formulasOf(derivation)) {
        const terms = numbers ? numbersIn(numbers) : [result]
        const knownAt = (needs: readonly Cell[]) => {
          let cursor = 0
          while (!needs.every((at) => isKnown(script, cursor, at))) cursor++
          return cursor
        }
        const resultAt = knownAt(result.needs)
        for (const term of terms) expect(knownAt(term.needs), derivation.shape).toBeLessThanOrEqual(resultAt)
      }
      for (const { needs } of numbersOf(derivation.sections))
        for (const { quantity } of needs) seen.add(quantity)
    }
    expect([...seen].sort()).toEqual(
      ['W', 'W_next', 'a', 'b', 'b_next', 'dW', 'db', 'delta', 'incoming', 'loss', 'target', 'x', 'z'].sort(),
    )
  })

  it('while training runs, what needs the other rows is a hole', () => {
    const whole = first('arch-1-1-sigmoid-bce-b5')
    const one: Trace = { ...whole, rows: Int32Array.of(0) }
    const script = scriptOf(whole.recipe.network)
    const { sections } = explain(one, 0, script, { kind: 'neuron', layer: 1, unit: 0 }, 'forward')
    const mean = sections[2].bars.find((bar) => bar.label.kind === 'mean')!
    expect(mean.number.value).toBeNull()
  })
})

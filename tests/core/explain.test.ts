import { describe, expect, it } from 'vitest'
import type { Derivation, Formula } from '../../src/core/explain/derivation'
import { explain } from '../../src/core/explain/explain'
import type { Expression, FunctionName, NumberTerm } from '../../src/core/explain/expression'
import { numbersOf } from '../../src/core/explain/terms'
import { outputLayer, widthOf, type NetworkSpec } from '../../src/core/network'
import { isKnown, PHASES, scriptOf } from '../../src/core/playback'
import {
  cell,
  targetOf,
  valueOf,
  type Cell,
  type Quantity,
  type Target,
  type Trace,
} from '../../src/core/trace'
import { Trainer } from '../../src/core/training'
import { supportedCases, wholeBatchOf } from '../oracles'

const FUNCTIONS: Readonly<Record<FunctionName, (...of: number[]) => number>> = {
  max: Math.max,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  linear: (z) => z,
  ln: Math.log,
  abs: Math.abs,
}

const add = (a: number, b: number) => a + b

/** What a line of numbers comes to, and how large the numbers on the way were. */
function evaluate(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
      return expression.value!
    case 'sum':
      return expression.terms.map(evaluate).reduce(add)
    case 'difference':
      return evaluate(expression.left) - evaluate(expression.right)
    case 'product':
      return expression.factors.map(evaluate).reduce((a, b) => a * b)
    case 'fraction':
      return evaluate(expression.over) / evaluate(expression.under)
    case 'power':
      return evaluate(expression.base) ** evaluate(expression.exponent)
    case 'negative':
      return -evaluate(expression.of)
    case 'call':
      return FUNCTIONS[expression.name](...expression.parameters.map(evaluate))
    default:
      throw new Error(`${expression.kind} has no place in a line of numbers`)
  }
}

const close = (got: number, wanted: number, scale: number) =>
  Object.is(got, wanted) || Math.abs(got - wanted) <= 1e-9 * Math.abs(wanted) + 1e-12 * scale

function formulasOf({ sections }: Derivation): Formula[] {
  return sections.flatMap(({ formulas }) => formulas)
}

/** Every target of a small network, and of a large one those of some units. */
function targetsOf(spec: NetworkSpec): Target[] {
  const last = outputLayer(spec)
  const some = (count: number) => [...new Set([0, 1, count - 1])].filter((k) => k < count)
  const targets: Target[] = [{ kind: 'loss' }]
  for (const unit of some(widthOf(spec, last))) targets.push({ kind: 'target', unit })
  for (let layer = 0; layer <= last; layer++) {
    for (const unit of some(widthOf(spec, layer))) {
      targets.push({ kind: 'neuron', layer, unit })
      if (layer === 0) continue
      targets.push({ kind: 'bias', layer, unit })
      for (const from of some(widthOf(spec, layer - 1))) targets.push({ kind: 'edge', layer, unit, from })
    }
  }
  return targets
}

function allDerivations(trace: Trace, row: number): Derivation[] {
  const script = scriptOf(trace.recipe.network)
  return targetsOf(script.spec).flatMap((target) =>
    PHASES.map((phase) => explain(trace, row, script, target, phase)),
  )
}

const cases = supportedCases().map((oracle) => [oracle.name, oracle] as const)

describe('explain', () => {
  it('is tested on every case that the core can train', () => {
    expect(cases.length).toBeGreaterThan(40)
  })

  it.each(cases)('%s: every line of numbers comes to the result that it states', (_, oracle) => {
    const { trace } = new Trainer(wholeBatchOf(oracle)).traceOf(1)
    const scale = Math.max(1, ...trace.z.flatMap((z) => [...z].map(Math.abs)))
    let lines = 0
    for (const row of [0, trace.rows.length - 1]) {
      for (const derivation of allDerivations(trace, row)) {
        for (const { numbers, result } of formulasOf(derivation)) {
          if (!numbers) continue
          lines++
          const got = evaluate(numbers)
          const where = `${derivation.shape}: ${got} for ${result.value}`
          expect(close(got, result.value!, scale), where).toBe(true)
        }
      }
    }
    expect(lines).toBeGreaterThan(10)
  })

  it.each(cases)('%s: every number that stands for a cell is its value', (_, oracle) => {
    const { trace } = new Trainer(wholeBatchOf(oracle)).traceOf(1)
    const row = trace.rows.length - 1
    for (const derivation of allDerivations(trace, row)) {
      for (const { cell: own, needs, value } of numbersOf(derivation.sections)) {
        if (!own || needs.length !== 1 || needs[0] !== own || own.quantity === 'loss') continue
        expect(value, derivation.shape).toBe(valueOf(trace, row, own))
      }
    }
  })

  it.each(cases)('%s: stacked bars add up to the bar after them', (_, oracle) => {
    const { trace } = new Trainer(wholeBatchOf(oracle)).traceOf(1)
    for (const { sections, shape } of allDerivations(trace, 0)) {
      for (const { bars } of sections) {
        const stacked = bars.filter((bar) => bar.stacked).map((bar) => bar.number.value!)
        const whole = bars.find((bar, k) => !bar.stacked && k === stacked.length)
        if (stacked.length === 0 || !whole) continue
        const scale = Math.max(1, ...stacked.map(Math.abs))
        expect(close(stacked.reduce(add), whole.number.value!, scale), shape).toBe(true)
      }
    }
  })
})

const first = (name: string) => {
  const oracle = supportedCases().find((each) => each.name === name)!
  return new Trainer(wholeBatchOf(oracle)).traceOf(1).trace
}

describe('what a derivation says of the worked example', () => {
  const trace = first('article-000-section-4-relu-2-3-1')
  const script = scriptOf(trace.recipe.network)
  const of = (target: Target, phase: (typeof PHASES)[number]) => explain(trace, 0, script, target, phase)
  const near = (numbers: readonly NumberTerm[]) => numbers.map(({ value }) => Number(value!.toPrecision(4)))

  it('h2 forward: 0.25 · 0.05 + 0.30 · 0.10 + 0.35 = 0.3925, each term at its own edge or neuron', () => {
    const { sections } = of({ kind: 'neuron', layer: 1, unit: 1 }, 'forward')
    const { numbers, result } = sections[0].formulas[0]
    const line = numbersOf([
      { ...sections[0], formulas: [{ ...sections[0].formulas[0], symbols: null }], bars: [] },
    ])
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
    const later = new Trainer(
      wholeBatchOf(supportedCases().find(({ name }) => name === 'article-000-section-4-relu-2-3-1')!),
    ).traceOf(5).trace
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
    const oracle = supportedCases().find(({ name }) => name === 'degenerate-softmax-equal-logits')!
    const start = wholeBatchOf(oracle)
    const targets = start.train.targets.slice()
    targets[0] += 0.75
    const { trace } = new Trainer({ ...start, train: { ...start.train, targets } }).traceOf(1)
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
        const terms = numbers
          ? numbersOf([
              {
                ...derivation.sections[0],
                formulas: [{ left: numbers, relation: '=', symbols: null, numbers: null, result }],
                bars: [],
              },
            ])
          : [result]
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
    const oracle = supportedCases().find(({ name }) => name === 'arch-1-1-sigmoid-bce-b5')!
    const trainer = new Trainer(wholeBatchOf(oracle))
    const whole = trainer.traceOf(1).trace
    const one: Trace = { ...whole, rows: Int32Array.of(0) }
    const script = scriptOf(whole.recipe.network)
    const { sections } = explain(one, 0, script, { kind: 'neuron', layer: 1, unit: 0 }, 'forward')
    const mean = sections[2].bars.find((bar) => bar.label.kind === 'mean')!
    expect(mean.number.value).toBeNull()
  })
})

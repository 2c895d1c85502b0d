/** The update told stage by stage. */
import { describe, expect, it } from 'vitest'
import type { Derivation, Section } from '../../src/core/explain/derivation'
import { explain } from '../../src/core/explain/explain'
import type { NumberTerm } from '../../src/core/explain/expression'
import { isKnown, scriptOf } from '../../src/core/playback'
import type { Recipe, UpdateRule } from '../../src/core/recipe'
import type { Target, Trace } from '../../src/core/trace'
import { updateStages } from '../../src/core/updateStages'
import { runStartOf } from '../oracles'
import { evaluate, formulasOf, numbersIn, oracle, textOf, traceAt } from './derivations'
import { smallRun } from './runs'

const EDGE: Target = { kind: 'edge', layer: 1, unit: 1, from: 0 }
const BIAS: Target = { kind: 'bias', layer: 1, unit: 1 }

const of = (trace: Trace, target: Target = EDGE, phase: 'gradient' | 'update' = 'update'): Derivation =>
  explain(trace, 0, scriptOf(trace.recipe.network), target, phase)

const headings = ({ sections }: Derivation) => sections.map(({ heading }) => heading)

const titled = ({ sections }: Derivation, heading: Section['heading']) =>
  sections.find((section) => section.heading === heading)!

/** A step of 2-4-1 with this rule. */
const ruled = (rule: Partial<UpdateRule>, step = 3) => traceAt(smallRun(rule as Partial<Recipe>), step)

const CLIP = { kind: 'global-norm', maxNorm: 0.1, epsilon: 1e-6 } as const
const ADAM = { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
const WEIGHTS = 'weights' as const

const lettersOf = (derivation: Derivation) =>
  formulasOf(derivation).map(
    ({ left, relation, symbols }) => `${textOf(left)} ${relation} ${symbols ? textOf(symbols) : ''}`,
  )

describe('plain gradient descent', () => {
  const plain = ruled({})

  it('is one line, bars and the picture, as it always was', () => {
    const derivation = of(plain)
    expect(headings(derivation)).toEqual([null, 'loss-over-weight'])
    expect(lettersOf(derivation)).toEqual(['w ← (w − η·∂L/∂w)'])
    expect(derivation.sections[0].bars.map(({ label }) => label.kind)).toEqual(['old', 'change', 'new'])
    expect(lettersOf(of(plain, BIAS))).toEqual(['b ← (b − η·∂L/∂b)'])
  })

  it('is announced with the gradient; what takes several lines is not', () => {
    const announced = (trace: Trace) => of(trace, EDGE, 'gradient').sections.at(-1)!.formulas
    expect(announced(plain)).toMatchObject([{ relation: '←', symbols: null }])
    expect(announced(ruled({ optimizer: ADAM }))).toEqual([])
    expect(announced(ruled({ clip: CLIP }))).toEqual([])
  })

  it('leaves frozen biases alone, whatever the optimizer', () => {
    const trace = ruled({ optimizer: ADAM, trainBiases: false, clip: CLIP })
    expect(of(trace, BIAS).sections).toHaveLength(1)
    expect(of(trace, BIAS).sections[0].remark).toBe('biases-frozen')
    expect(headings(of(trace, BIAS, 'gradient'))).toEqual([null, 'loss-over-bias'])
  })
})

describe('the stages of an update', () => {
  it('stand in the order in which they are applied, the new value last', () => {
    const trace = ruled({
      optimizer: ADAM,
      schedule: { name: 'cosine', etaMin: 0, tMax: 9 },
      l1: { amount: 0.01, appliesTo: WEIGHTS },
      l2: { amount: 0.02, appliesTo: WEIGHTS },
      clip: CLIP,
      weightDecay: { kind: 'l2-gradient', amount: 0.03, appliesTo: WEIGHTS },
    })
    const derivation = of(trace)
    expect(headings(derivation)).toEqual([
      'rate',
      'penalties',
      'clipping',
      'decay',
      'first-moment',
      'second-moment',
      'new-value',
      'loss-over-weight',
    ])
    expect(lettersOf(derivation)).toEqual([
      'η = (ηmin + 1/2·(η0 − ηmin)·(1 + cos(π·(k − 1)/T)))',
      'g = (∂L/∂w + λ1·sign(w) + λ2·w)',
      'g ← g·min(1, c/(norm + ε))',
      'g ← (g + λ·w)',
      'm ← (β1·m + (1 − β1)·g)',
      'mHat = m/(1 − β1^k)',
      'v ← (β2·v + (1 − β2)·g^2)',
      'vHat = v/(1 − β2^k)',
      'w ← (w − η·mHat/(sqrt(vHat) + ε))',
    ])
    expect(titled(derivation, 'clipping').remark).toBe('norm-beyond')
  })

  it('are only those that reach the parameter', () => {
    const trace = ruled({
      l1: { amount: 0.01, appliesTo: WEIGHTS },
      l2: { amount: 0.02, appliesTo: 'weights+biases' },
      weightDecay: { kind: 'decoupled', amount: 0.03, appliesTo: WEIGHTS },
    })
    expect(lettersOf(of(trace))).toEqual([
      'g = (∂L/∂w + λ1·sign(w) + λ2·w)',
      'w ← (1 − η·λ)·w',
      'w ← (w − η·g)',
    ])
    expect(lettersOf(of(trace, BIAS))).toEqual(['g = (∂L/∂b + λ2·b)', 'b ← (b − η·g)'])
  })

  it.each([
    ['momentum', { name: 'momentum', momentum: 0.9 }, ['v ← (μ·v + ∂L/∂w)', 'w ← (w − η·v)']],
    ['nesterov', { name: 'nesterov', momentum: 0.9 }, ['v ← (μ·v + ∂L/∂w)', 'w ← (w − η·(∂L/∂w + μ·v))']],
    [
      'adagrad',
      { name: 'adagrad', epsilon: 1e-10 },
      ['s ← (s + ∂L/∂w^2)', 'w ← (w − η·∂L/∂w/(sqrt(s) + ε))'],
    ],
    [
      'rmsprop',
      { name: 'rmsprop', rho: 0.99, epsilon: 1e-8 },
      ['s ← (ρ·s + (1 − ρ)·∂L/∂w^2)', 'w ← (w − η·∂L/∂w/(sqrt(s) + ε))'],
    ],
  ] as const)('of %s', (_, optimizer, lines) => {
    expect(lettersOf(of(ruled({ optimizer })))).toEqual(lines)
  })

  it.each([
    ['exponential', { schedule: { name: 'exponential', gamma: 0.5 } }, 'η = η0·γ^(k − 1)', 0.025],
    ['step', { schedule: { name: 'step', gamma: 0.5, stepSize: 2 } }, 'η = η0·γ^floor((k − 1)/S)', 0.05],
    ['warm-up', { warmUp: 10 }, 'η = η0·k/K', 0.03],
    ['both', { warmUp: 10, schedule: { name: 'exponential', gamma: 0.5 } }, 'η = η0·γ^(k − 1)·k/K', 0.0075],
  ] as const)('with the rate of this step: %s', (_, rule, line, rate) => {
    const derivation = of(ruled(rule))
    expect(lettersOf(derivation)).toEqual([line, 'w ← (w − η·∂L/∂w)'])
    expect(formulasOf(derivation)[0].result.value).toBeCloseTo(rate, 15)
  })

  it('say no more of a warm-up that is over', () => {
    expect(headings(of(ruled({ warmUp: 3 })))).toEqual([null, 'loss-over-weight'])
  })

  it('clip each number by itself, or nothing where the norm is within the limit', () => {
    const cut = of(ruled({ clip: { kind: 'value', maxValue: 1e-4 } }))
    expect(lettersOf(cut)[0]).toBe('g = max(−c, min(c, ∂L/∂w))')
    expect(Math.abs(formulasOf(cut)[0].result.value!)).toBe(1e-4)
    const idle = of(ruled({ clip: { ...CLIP, maxNorm: 1e6 } }))
    expect(titled(idle, 'clipping').remark).toBe('norm-within')
    expect(formulasOf(idle)[0].result.value).toBe(idle.result.value)
  })
})

const withMemory = [
  'optimizer-momentum-clip-norm-l1-l2',
  'optimizer-nesterov-exponential-l2',
  'optimizer-adagrad-l2',
  'optimizer-rmsprop-l2',
  'optimizer-adam-cosine',
  'optimizer-adamw',
  'optimizer-sgd-clip-value',
  'optimizer-adam-l1-weights-and-biases',
]

describe('the last line', () => {
  it.each(withMemory)('%s: comes to the parameter that training goes on with, to the bit', (name) => {
    for (const step of [1, 2, 9]) {
      const trace = traceAt(runStartOf(oracle(name)), step)
      for (const [target, index] of [
        [{ kind: 'edge', layer: 1, unit: 0, from: 0 }, 0],
        [{ kind: 'bias', layer: 1, unit: 0 }, trace.before.weights[1].length],
      ] as const) {
        const last = formulasOf(of(trace, target)).at(-1)!
        expect(last.result.value).toBe(trace.after.values[index])
        expect(updateStages(trace, index).next).toBe(trace.after.values[index])
        expect(evaluate(last.numbers!)).toBeCloseTo(trace.after.values[index], 12)
      }
    }
  })

  it('is a hole with all that leads to it, until the update has been done', () => {
    const trace = ruled({ optimizer: ADAM, clip: CLIP })
    const script = scriptOf(trace.recipe.network)
    const cursor = script.first.update[1]
    const shown = (term: NumberTerm, at: number) => term.needs.every((each) => isKnown(script, at, each))
    for (const { numbers, result } of formulasOf(of(trace))) {
      expect(shown(result, cursor)).toBe(false)
      expect(shown(result, cursor + 2)).toBe(true)
      expect(numbersIn(numbers!).some((term) => shown(term, cursor))).toBe(true)
    }
  })
})

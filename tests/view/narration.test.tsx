import { describe, expect, it } from 'vitest'
import { ACTIVATION_NAMES, type LayerSpec } from '../../src/core/network'
import { scriptOf } from '../../src/core/playback'
import { LOSS_NAMES, type Recipe } from '../../src/core/recipe'
import type { Trace } from '../../src/core/trace'
import type { Language } from '../../src/i18n/messages'
import { later } from '../../src/i18n/later'
import { narrate } from '../../src/view/narration'
import { CLASSES, LANGUAGES, LARGE, MAZUR, RESIDUAL, traceOf, WORKED } from './inspector/stubLab'

function sentencesOf(trace: Trace, language: Language = 'en', row = 0): string[] {
  const script = scriptOf(trace.recipe.network)
  return Array.from({ length: script.microSteps.length + 1 }, (_, cursor) =>
    narrate(trace, row, script, cursor, { messages: LANGUAGES[language], later: later[language] }, 4),
  )
}

const sentences = (name: string, language: Language = 'en', row = 0) =>
  sentencesOf(traceOf(name), language, row)

describe('the sentence of a micro-step', () => {
  it('tells the worked example with its numbers', () => {
    expect(sentences(WORKED)).toEqual([
      'Step 1 begins: nothing is computed yet.',
      'h₁: z = 0.05·0.15 + 0.10·0.20 + 0.35 = 0.3775; ReLU lets it pass: a = 0.3775',
      'h₂: z = 0.05·0.25 + 0.10·0.30 + 0.35 = 0.3925; ReLU lets it pass: a = 0.3925',
      'h₃: z = 0.05·0.35 + 0.10·0.40 + 0.35 = 0.4075; ReLU lets it pass: a = 0.4075',
      'ŷ: z = 0.3775·0.40 + 0.3925·0.45 + 0.4075·0.50 + 0.60 = 1.131; ReLU lets it pass: a = 1.131',
      'The loss: L = ½(1.131 − 0.01)² = 0.6287',
      'ŷ: the error ∂L/∂ŷ = +1.121 times the slope 1 gives δ = +1.121',
      'h₁: 0.40·1.121 = +0.4486 comes back; times the slope 1: δ = +0.4486',
      'h₂: 0.45·1.121 = +0.5046 comes back; times the slope 1: δ = +0.5046',
      'h₃: 0.50·1.121 = +0.5607 comes back; times the slope 1: δ = +0.5607',
      "ŷ: each weight's gradient is a·δ: 0.3775·1.121 = +0.4233, 0.3925·1.121 = +0.4401, 0.4075·1.121 = +0.4570; bias: +1.121",
      "h₁: each weight's gradient is a·δ: 0.05·0.4486 = +0.02243, 0.10·0.4486 = +0.04486; bias: +0.4486",
      "h₂: each weight's gradient is a·δ: 0.05·0.5046 = +0.02523, 0.10·0.5046 = +0.05046; bias: +0.5046",
      "h₃: each weight's gradient is a·δ: 0.05·0.5607 = +0.02803, 0.10·0.5607 = +0.05607; bias: +0.5607",
      'ŷ: each weight moves against its gradient (η = 0.1): 0.40 → 0.3577, 0.45 → 0.4060, 0.50 → 0.4543; the bias 0.60 → 0.4879',
      'h₁: each weight moves against its gradient (η = 0.1): 0.15 → 0.1478, 0.20 → 0.1955; the bias 0.35 → 0.3051',
      'h₂: each weight moves against its gradient (η = 0.1): 0.25 → 0.2475, 0.30 → 0.2950; the bias 0.35 → 0.2995',
      'h₃: each weight moves against its gradient (η = 0.1): 0.35 → 0.3472, 0.40 → 0.3944; the bias 0.35 → 0.2939',
    ])
  })

  it('tells it in Chinese', () => {
    const told = sentences(WORKED, 'zh')
    expect(told[0]).toBe('第 1 步开始：还什么都没有算。')
    expect(told[2]).toBe('h₂：z = 0.05·0.25 + 0.10·0.30 + 0.35 = 0.3925；ReLU 放行：a = 0.3925')
    expect(told[5]).toBe('损失：L = ½(1.131 − 0.01)² = 0.6287')
    expect(told[7]).toBe('h₁：传回的误差为 0.40·1.121 = +0.4486；乘以斜率 1，得 δ = +0.4486')
  })

  it('names the example of a mini-batch, and puts negative factors in parentheses', () => {
    const told = sentences(CLASSES, 'en', 4)
    expect(told[3]).toBe(
      'h¹₃ (example 5 of 32): z = (−0.2645)·0.7515 + 0.6217·0.4561 + (−1.581)·0.1800 − 0.00598 = −0.2057; ReLU blocks it: a = 0',
    )
    expect(told[12]).toBe(
      'The outputs (example 5 of 32): softmax turns the z into shares of 1: ŷ₁ = 0.7442, ŷ₂ = 0.2558',
    )
    expect(told[13]).toBe('The loss: example 5 of 32 has 1.363; the mean over the mini-batch is L = 0.7205')
    expect(told[14]).toBe(
      'ŷ₁ (example 5 of 32): loss and softmax cancel to ŷ − y: δ = (0.7442 − 0.00)/32 = +0.02326',
    )
    expect(told[27]).toContain('is the mean over 32 examples: 5 numbers from')
  })

  it('counts products instead of spelling out more than three', () => {
    expect(sentences(LARGE)[1]).toMatch(/^h₁ \(example 1 of 5\): z = 64 products [+−] [\d.]+ = /)
  })

  it('says where the error stops at a ReLU that is shut', () => {
    const told = sentences(CLASSES, 'en', 4)
    expect(told[16 + 6]).toBe('h¹₃ (example 5 of 32): the slope is 0, so no error gets through: δ = 0')
  })

  it('has a sentence for every micro-step of every kind, in both languages', () => {
    const names = [
      MAZUR,
      LARGE,
      'loss-softmax-half-squared-error-batch-mean-3out',
      'loss-sigmoid-binary-cross-entropy-element-mean-1out-soft-targets',
      'loss-tanh-mean-squared-error-element-mean-2out',
      'article-003-sigmoid-0.7-vs-1.0-bce',
      'degenerate-saturated-sigmoid-bce-wrong',
    ]
    for (const name of names) {
      for (const language of ['en', 'zh'] as const) {
        for (const sentence of sentences(name, language)) {
          expect(sentence, name).not.toMatch(/undefined|null|NaN|\[object/)
          expect(sentence.length).toBeGreaterThan(8)
        }
      }
    }
  })

  it('tells a loss of one term by its formula', () => {
    expect(sentences('article-003-sigmoid-0.7-vs-1.0-bce')[2]).toBe('The loss: L = −ln 0.70 = 0.3567')
    expect(sentences('arch-3-5-4-2-mixed-b32')[13]).toContain('mean over the mini-batch')
  })
})

const layered = (layer: Partial<LayerSpec>): Partial<Recipe> => ({
  network: {
    inputs: 2,
    layers: [
      { units: 2, activation: 'tanh', ...layer },
      { units: 2, activation: 'sigmoid' },
    ],
  },
})

describe('sentences of other recipes', () => {
  it('name the optimizer and the true changes', () => {
    const optimizer = { name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
    const trace = traceOf(WORKED, 1, { optimizer })
    expect(sentencesOf(trace).at(-1)).toBe(
      'h₃: Adam moves each weight (η = 0.1): 0.35 → 0.2500, 0.40 → 0.3000; the bias 0.35 → 0.2500',
    )
    expect(sentencesOf(trace, 'zh').at(-1)).toBe(
      'h₃（Adam，η = 0.1）：各权重的移动：0.35 → 0.2500，0.40 → 0.3000；偏置 0.35 → 0.2500',
    )
    const large = traceOf(LARGE, 1, { optimizer })
    const most = Math.max(
      ...large.after.weights[1].slice(0, 64).map((w, i) => Math.abs(w - large.before.weights[1][i])),
    )
    expect(sentencesOf(large).find((told) => told.startsWith('h₁: Adam'))).toContain(
      `64 weights by at most ${most.toPrecision(4)}`,
    )
  })

  it('name the rate of the step, and gradient descent where it is not plain', () => {
    const schedule = { name: 'exponential', gamma: 0.5 } as const
    expect(sentencesOf(traceOf(WORKED, 3, { schedule })).at(-1)).toContain('against its gradient (η = 0.025)')
    const clip = { kind: 'value', maxValue: 0.01 } as const
    expect(sentencesOf(traceOf(WORKED, 1, { clip })).at(-1)).toContain(
      'h₃: gradient descent moves each weight (η = 0.1): 0.35 → 0.349, 0.40 → 0.399; the bias 0.35 → 0.349',
    )
  })

  it('tell skip and dropout in both directions', () => {
    const residual = sentencesOf(traceOf(MAZUR, 1, layered({ residual: true })))
    expect(residual[1]).toMatch(/tanh squeezes it: f\(z\) = .*; plus x₁ = .* through the skip: a = /)
    const steps = Array.from({ length: 20 }, (_, k) => traceOf(MAZUR, k + 1, layered({ dropout: 0.5 })))
    const trace = steps.find(({ masks }) => masks[1][0] !== masks[1][1])!
    const told = sentencesOf(trace)
    const [first, second] = trace.masks[1]
    for (const [k, mask] of [first, second].entries()) {
      expect(told[1 + k]).toMatch(mask === 0 ? /leaves it out in this step: a = 0$/ : /times 2\.00: a = /)
      expect(told[8 + k]).toMatch(mask === 0 ? /dropped in this step, so no error/ : /times 2\.00 of dropout/)
    }
    const back = sentences(RESIDUAL).find((each) => each.includes('through the skip ='))
    expect(back).toMatch(/^h¹₁.*: 5 products and [+−][\d.]+ through the skip = .* comes back/)
  })

  it.each(ACTIVATION_NAMES.filter((name) => name !== 'softmax'))('have words for %s', (activation) => {
    for (const language of ['en', 'zh'] as const) {
      for (const loss of LOSS_NAMES) {
        const recipe = { ...layered({ activation, residual: true, dropout: 0.3 }), loss }
        for (const sentence of sentencesOf(traceOf(MAZUR, 2, recipe), language)) {
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }
    }
  })

  it('tell a loss of one term as it is counted', () => {
    const of = (recipe: Partial<Recipe>) => sentencesOf(traceOf(WORKED, 1, recipe))[5]
    expect(of({ loss: 'mean-absolute-error' })).toBe('The loss: L = |1.131 − 0.01| = 1.121')
    expect(of({ loss: 'huber', huberDelta: 2 })).toBe('The loss: L = ½(1.131 − 0.01)² = 0.6287')
    expect(of({ loss: 'huber', huberDelta: 1 })).toBe('The loss: L = 1·(|1.131 − 0.01| − ½·1) = 0.6214')
  })
})

import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { withEdit } from '../../../src/content/edits'
import { makePreset } from '../../../src/content/makePreset'
import { type PresetId } from '../../../src/content/presets'
import { recipeEdit } from '../../../src/content/setups'
import { OPTIMIZER_DEFAULTS } from '../../../src/core/optimizers'
import { open, sentence, show } from './openPanel'

describe('the sentence says what is set up', () => {
  const sentences: [PresetId, 'en' | 'zh', string][] = [
    [
      'worked-example',
      'en',
      'A 2–3–1 network with ReLU, loss ½(ŷ − y)², gradient descent at η = 0.1, one example, given parameters',
    ],
    [
      'worked-example',
      'zh',
      '2–3–1 网络，激活函数为 ReLU，损失为 ½(ŷ − y)²，梯度下降，学习率 η = 0.1，单个样本，给定参数',
    ],
    [
      'mazur',
      'en',
      'A 2–2–2 network with sigmoid, loss ½ Σ(ŷ − y)², gradient descent at η = 0.5, one example, given parameters',
    ],
    [
      'line',
      'en',
      'A 1–1 network, loss mean squared error, gradient descent at η = 0.01, full batch of 5 from a line of points, given parameters',
    ],
    [
      'xor',
      'en',
      'A 2–8–1 network with tanh, loss binary cross-entropy, gradient descent at η = 0.5, full batch of 4 from XOR, seed 7',
    ],
    [
      'circles',
      'zh',
      '2–4–1 网络，激活函数为 tanh，损失为二元交叉熵，随机梯度下降，学习率 η = 0.3，圆与环，每批 10 个样本，种子 7',
    ],
    [
      'iris',
      'en',
      'A 4–8–3 network with tanh, loss cross-entropy, SGD at η = 0.1, mini-batches of 16 from iris flowers, seed 7',
    ],
  ]
  test.each(sentences)('%s, %s', async (id, language, expected) => {
    await show(id, language)
    expect(sentence()).toBe(expected)
  })
})

test('the optimizer, the schedule and what else is done are named', async () => {
  const full = recipeEdit(await makePreset.circles(), {
    optimizer: OPTIMIZER_DEFAULTS.nesterov,
    schedule: { name: 'cosine', etaMin: 0, tMax: 10 },
    warmUp: 5,
    weightDecay: { kind: 'l2-gradient', amount: 0.01, appliesTo: 'weights' },
    clip: { kind: 'global-norm', maxNorm: 1, epsilon: 1e-6 },
  })
  const setup = withEdit(await makePreset.circles(), full, true)
  const { store } = await show(setup)
  expect(sentence()).toBe(
    'A 2–4–1 network with tanh, loss binary cross-entropy, Nesterov momentum at η = 0.3 (warm-up and cosine annealing) with weight decay 0.01 and norm clipped at 1, mini-batches of 10 from circles, seed 7',
  )
  expect(store.getState().setup).toBe(setup)
})

test('the same in Chinese', async () => {
  const full = recipeEdit(await makePreset.circles(), {
    optimizer: OPTIMIZER_DEFAULTS.adamw,
    schedule: { name: 'cosine', etaMin: 0, tMax: 10 },
    weightDecay: { kind: 'decoupled', amount: 0.01, appliesTo: 'weights' },
    clip: { kind: 'value', maxValue: 1 },
  })
  await show(withEdit(await makePreset.circles(), full, true), 'zh')
  expect(sentence()).toBe(
    '2–4–1 网络，激活函数为 tanh，损失为二元交叉熵，AdamW，学习率 η = 0.3（余弦退火），权重衰减 0.01、梯度逐个裁剪到 ±1，圆与环，每批 10 个样本，种子 7',
  )
})

test('every panel opens in Chinese, with no English sentence in it', async () => {
  const { user } = await show('circles', 'zh')
  for (const button of screen.getAllByRole('button')) {
    await open(user, button.getAttribute('aria-label')!)
    const text = screen.getByRole('dialog').textContent
    expect(text.replaceAll('Leaky ReLU', '')).not.toMatch(/[a-z]{3,} [a-z]{3,}/i)
    expect(text).toMatch(/[一-鿿]/)
    await user.keyboard('{Escape}')
    expect(button).toHaveFocus()
  }
})

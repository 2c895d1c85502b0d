import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { presets, type PresetId } from '../../../src/content/presets'
import { SetupSentence } from '../../../src/view/setup/SetupSentence'
import { showInLab } from './testLab'

const show = async (id: PresetId, language: 'en' | 'zh' = 'en') =>
  showInLab(<SetupSentence />, await presets[id](), language)

/** The sentence itself, without the panel that may be open in it. */
const sentence = () => {
  const shown = screen.getByRole('group', { name: /Setup|设置/ }).cloneNode(true) as HTMLElement
  shown.querySelector('[role=dialog]')?.remove()
  return shown.textContent
}
const word = (name: RegExp | string) => screen.getByRole('button', { name })
/** Presses a word and waits for what it opens. */
const open = async (user: UserEvent, name: RegExp | string) => {
  await user.click(word(name))
  await waitFor(() => expect(screen.getByRole('dialog').querySelector('[aria-busy]')).toBeNull())
}
const dialog = (name: string) => within(screen.getByRole('dialog', { name }))

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
      '2–3–1 网络，激活函数 ReLU，损失 ½(ŷ − y)²，梯度下降，学习率 η = 0.1，单个样本，给定参数',
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
      '2–4–1 网络，激活函数 tanh，损失二元交叉熵，随机梯度下降，学习率 η = 0.3，圆与环，每批 10 个样本，种子 7',
    ],
    [
      'iris',
      'en',
      'A 4–8–3 network with tanh, loss categorical cross-entropy, SGD at η = 0.1, mini-batches of 16 from iris flowers, seed 7',
    ],
  ]
  test.each(sentences)('%s, %s', async (id, language, expected) => {
    await show(id, language)
    expect(sentence()).toBe(expected)
  })
})

describe('layers', () => {
  test('are added, widened and taken away', async () => {
    const { lab, user } = await show('worked-example')
    await open(user, 'Layers: 2–3–1')
    const panel = dialog('Layers')
    await user.click(panel.getByRole('button', { name: 'Hidden layers: one more' }))
    expect(sentence()).toContain('A 2–3–3–1 network')
    await user.click(panel.getByRole('button', { name: 'Neurons in hidden layer 2: one more' }))
    expect(sentence()).toContain('A 2–3–4–1 network')
    expect(lab().setup).toMatchObject({ preset: null, initialization: 'he-uniform' })
    await user.click(panel.getByRole('button', { name: 'Hidden layers: one fewer' }))
    await user.click(panel.getByRole('button', { name: 'Hidden layers: one fewer' }))
    expect(sentence()).toContain('A 2–1 network, loss')
    expect(panel.getByRole('button', { name: 'Hidden layers: one fewer' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await user.click(panel.getByRole('button', { name: 'Hidden layers: one fewer' }))
    expect(lab().openSetup).toHaveBeenCalledTimes(4)
  })

  test('widths are typed; one that is impossible is refused with a sentence', async () => {
    const { lab, user } = await show('worked-example')
    await open(user, /^Layers/)
    const field = dialog('Layers').getByRole('textbox', { name: 'Neurons in hidden layer 1' })
    await user.clear(field)
    await user.type(field, '17{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'A layer has a whole number of neurons from 1 to 16, not 17.',
    )
    expect(lab().openSetup).not.toHaveBeenCalled()
    await user.clear(field)
    await user.type(field, '16{Enter}')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(sentence()).toContain('2–16–1')
  })
})

test('the activation of the hidden layers, with the given parameters kept', async () => {
  const { lab, user } = await show('worked-example')
  const before = lab().setup.parameters
  await open(user, 'Activation of the hidden layers: ReLU')
  await user.click(screen.getByRole('radio', { name: 'sigmoid' }))
  expect(sentence()).toContain('with sigmoid')
  expect(lab().setup.recipe.network.layers.map(({ activation }) => activation)).toEqual(['sigmoid', 'relu'])
  expect(lab().setup.parameters).toEqual(before)
})

describe('output and loss', () => {
  test('cross-entropy brings its output along and says so', async () => {
    const { lab, user } = await show('xor')
    await open(user, /^Output and loss/)
    await user.click(screen.getByRole('radio', { name: 'categorical cross-entropy' }))
    expect(screen.getByRole('status')).toHaveTextContent(
      'There are now two outputs, one for each class.The output changed with it',
    )
    expect(lab().setup.recipe.network.layers[1]).toEqual({ units: 2, activation: 'softmax' })
    await user.click(screen.getByRole('radio', { name: 'sigmoid' }))
    expect(screen.getByRole('status')).toHaveTextContent('There is now one output for the two classes.')
    expect(lab().setup.recipe.loss).toBe('binary-cross-entropy')
  })

  test('what the data do not allow is off, and says why', async () => {
    const { user } = await show('line')
    await open(user, /^Output and loss/)
    const binary = screen.getByRole('radio', { name: 'binary cross-entropy' })
    expect(binary).toBeDisabled()
    expect(binary).toHaveAccessibleDescription('Needs targets between 0 and 1.')
    expect(screen.getByRole('radio', { name: 'softmax' })).toBeDisabled()
  })

  test('the mean over several outputs can be a sum', async () => {
    const { lab, user } = await show('iris')
    await open(user, /^Output and loss/)
    await user.click(screen.getByRole('radio', { name: 'mean squared error' }))
    expect(screen.getByRole('radio', { name: 'mean' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'sum' }))
    expect(lab().setup.recipe).toMatchObject({ loss: 'mean-squared-error', reduction: 'batch-mean' })
  })
})

describe('learning rate', () => {
  test.each([
    ['abc', 'abc is not a number. Decimals are written with a point: 0.05.'],
    ['0,1', '0,1 is not a number.'],
    ['0', 'The learning rate must be greater than 0, not 0'],
    ['-1', 'The learning rate must be greater than 0, not -1'],
    ['1e999', '1e999 is larger than any number that can be computed with.'],
    [' ', 'A number is missing.'],
  ])('%s is refused with a sentence beside the field, and what was set stays', async (text, expected) => {
    const { lab, user } = await show('worked-example')
    await open(user, 'Learning rate: η = 0.1')
    const field = screen.getByRole('textbox', { name: 'Learning rate η' })
    expect(field).toHaveFocus()
    await user.clear(field)
    await user.type(field, `${text}{Enter}`)
    expect(screen.getByRole('alert')).toHaveTextContent(expected)
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(expect.stringContaining(expected))
    expect(lab().edit).not.toHaveBeenCalled()
    expect(sentence()).toContain('η = 0.1')
  })

  test.each([
    ['1e9', 'η = 1000000000'],
    ['1e-9', 'η = 1×10⁻⁹'],
    ['０．２５', 'η = 0.25'],
  ])('%s is possible, and keeps the parameters', async (text, expected) => {
    const { lab, user } = await show('worked-example')
    await open(user, /^Learning rate/)
    const field = screen.getByRole('textbox')
    await user.clear(field)
    await user.type(field, `${text}{Enter}`)
    expect(sentence()).toContain(expected)
    expect(lab().edit).toHaveBeenCalledWith({ kind: 'recipe', recipe: lab().setup.recipe })
    expect(lab().setup.preset).toBe('worked-example')
  })

  test('a usual value is one press', async () => {
    const { user } = await show('worked-example')
    await open(user, /^Learning rate/)
    await user.click(screen.getByRole('radio', { name: '0.03' }))
    expect(sentence()).toContain('η = 0.03')
    expect(screen.getByRole('textbox')).toHaveValue('0.03')
  })

  test('what was typed is not lost when the person presses elsewhere', async () => {
    const { user } = await show('worked-example')
    await open(user, /^Learning rate/)
    await user.clear(screen.getByRole('textbox'))
    await user.type(screen.getByRole('textbox'), '0.2')
    await user.click(document.body)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sentence()).toContain('η = 0.2')
  })
})

test('the batch size keeps the parameters', async () => {
  const { lab, user } = await show('circles')
  await open(user, 'Batch size: mini-batches of 10')
  await user.click(screen.getByRole('radio', { name: 'full batch: all 200' }))
  expect(sentence()).toContain('full batch of 200 from circles')
  await user.click(screen.getByRole('radio', { name: 'one example' }))
  expect(sentence()).toContain('one example at a time from circles')
  const field = screen.getByRole('textbox', { name: 'Another size' })
  await user.clear(field)
  await user.type(field, '25{Enter}')
  expect(lab().setup.recipe.batching).toEqual({ kind: 'shuffled', size: 25 })
  await user.clear(field)
  await user.type(field, '201{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('from 1 to 200, not 201.')
  expect(lab().openSetup).not.toHaveBeenCalled()
})

test('other data bring their output and loss along', async () => {
  const { lab, user } = await show('worked-example')
  await open(user, 'Data: one example')
  expect(screen.getByRole('radio', { name: 'own data' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'iris flowers' }))
  await waitFor(() => expect(sentence()).toContain('A 4–3–3 network'))
  expect(sentence()).toContain('categorical cross-entropy')
  expect(sentence()).toContain('full batch of 120 from iris flowers')
  expect(lab().setup.parameters).toHaveLength(4 * 3 + 3 + 3 * 3 + 3)
})

test('the biases can be left as they are', async () => {
  const { lab, user } = await show('xor')
  await open(user, 'Gradient descent: gradient descent')
  await user.click(screen.getByRole('checkbox', { name: 'Train the biases too' }))
  expect(lab().setup.recipe.trainBiases).toBe(false)
  expect(lab().setup.preset).toBeNull()
  expect(lab().openSetup).not.toHaveBeenCalled()
})

describe('start', () => {
  test('a seed is typed: other parameters, the same for the same seed', async () => {
    const { lab, user } = await show('xor')
    const before = lab().setup.parameters
    await open(user, 'Initial parameters: seed 7')
    const field = screen.getByRole('textbox', { name: 'Seed' })
    await user.clear(field)
    await user.type(field, '-1{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'A seed is a whole number from 0 to 4294967295, not -1.',
    )
    await user.clear(field)
    await user.type(field, '8{Enter}')
    expect(sentence()).toContain('seed 8')
    expect(lab().setup.parameters).not.toEqual(before)
    await user.clear(field)
    await user.type(field, '7{Enter}')
    expect(lab().setup.parameters).toEqual(before)
  })

  test('a new seed is the lab’s to draw', async () => {
    const { lab, user } = await show('xor')
    await open(user, /^Initial/)
    await user.click(screen.getByRole('button', { name: 'New seed' }))
    expect(lab().newSeed).toHaveBeenCalledOnce()
  })

  test('given parameters can be drawn instead', async () => {
    const { user } = await show('worked-example')
    await open(user, 'Initial parameters: given parameters')
    expect(screen.getByRole('radio', { name: 'as given' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'all zeros' }))
    expect(sentence()).toContain('seed 7')
    expect(screen.queryByRole('radio', { name: 'as given' })).toBeNull()
  })
})

test('every panel opens in Chinese, with no English sentence in it', async () => {
  const { user } = await show('circles', 'zh')
  for (const button of screen.getAllByRole('button')) {
    await open(user, button.getAttribute('aria-label')!)
    const text = screen.getByRole('dialog').textContent
    expect(text).not.toMatch(/[a-z]{3,} [a-z]{3,}/i)
    expect(text).toMatch(/[一-鿿]/)
    await user.keyboard('{Escape}')
    expect(button).toHaveFocus()
  }
})

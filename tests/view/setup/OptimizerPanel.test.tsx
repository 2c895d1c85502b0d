import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import { LabProvider } from '../../../src/view/lab'
import { SetupSentence } from '../../../src/view/setup/SetupSentence'
import { TestLab } from '../../TestLab'
import { notes, open, sentence, show, write } from './openPanel'

test('the biases can be left as they are', async () => {
  const { lab, user } = await show('xor')
  await open(user, 'Optimizer: gradient descent')
  await user.click(screen.getByRole('checkbox', { name: 'Train the biases too' }))
  expect(lab().setup.recipe.trainBiases).toBe(false)
  expect(lab().setup.preset).toBeNull()
  expect(lab().openSetup).not.toHaveBeenCalled()
})

test('seven optimizers, each with a line about it', async () => {
  const { user } = await show('xor')
  await open(user, /^Optimizer/)
  expect(screen.getAllByRole('radio', { description: /./ })).toHaveLength(7)
})

test('a rate that the optimizer can use stays, another one follows and is told of', async () => {
  const { lab, user } = await show('line')
  await open(user, /^Optimizer/)
  await user.click(screen.getByRole('radio', { name: 'momentum' }))
  expect(sentence()).toContain('momentum at η = 0.01')
  expect(notes()).toEqual([])
  await user.click(screen.getByRole('radio', { name: 'Adam' }))
  await user.click(screen.getByRole('radio', { name: 'AdaGrad' }))
  expect(sentence()).toContain('AdaGrad at η = 0.1')
  expect(notes()).toEqual(['η is now 0.1, a usual rate for AdaGrad.'])
  expect(lab().openSetup).not.toHaveBeenCalled()
})

test('a constant that will not do is refused by name', async () => {
  const { lab, user } = await show('xor')
  await open(user, /^Optimizer/)
  await user.click(screen.getByRole('radio', { name: 'Adam' }))
  await write(user, 'Memory β₁', '1')
  expect(screen.getByRole('alert')).toHaveTextContent('Memory β₁ must be at least 0 and less than 1, not 1.')
  await write(user, 'ε', '0')
  expect(screen.getAllByRole('alert').at(-1)).toHaveTextContent('ε must be greater than 0, not 0.')
  expect(lab().setup.recipe.optimizer).toEqual({ name: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 })
})

test('a lab whose run goes on with Adam, at the step on show', async () => {
  const lab = await new TestLab(await makePreset.xor()).ready()
  try {
    render(
      <LabProvider store={lab.store}>
        <SetupSentence />
      </LabProvider>,
    )
    const user = userEvent.setup()
    lab.state.goToStep(3)
    await lab.until(({ trace }) => trace?.step === 3)
    await open(user, 'Optimizer: gradient descent')
    await user.click(screen.getByRole('radio', { name: 'Adam' }))
    await waitFor(() => expect(sentence()).toContain('loss binary cross-entropy, Adam at η = 0.01,'))
    expect(notes()).toEqual(['η is now 0.01, a usual rate for Adam.'])
    await write(user, 'Memory β₁', '0.8')
    await waitFor(() => {
      const { trace } = lab.state
      expect(trace?.step).toBe(3)
      expect(trace?.recipe.optimizer).toEqual({ name: 'adam', beta1: 0.8, beta2: 0.999, epsilon: 1e-8 })
      expect(trace?.learningRate).toBe(0.01)
    })
    expect(notes()).toEqual([])
  } finally {
    lab.close()
  }
})

describe('regularization and clipping', () => {
  const opened = async () => {
    const shown = await show('xor')
    await open(shown.user, /^Optimizer/)
    await shown.user.click(screen.getByText('Regularization and clipping'))
    return shown
  }

  test('AdamW comes with weight decay, which has a word of its own in the sentence', async () => {
    const { lab, user } = await opened()
    await user.click(screen.getByRole('radio', { name: 'AdamW' }))
    expect(sentence()).toContain('AdamW at η = 0.01 with weight decay 0.01, full batch')
    expect(notes()[1]).toBe('AdamW comes with weight decay 0.01, taken off the parameters themselves.')
    expect(screen.getByRole('radio', { name: 'decoupled' })).toBeChecked()
    await user.click(screen.getByRole('radio', { name: 'in the gradient' }))
    expect(lab().setup.recipe.weightDecay).toEqual({
      kind: 'l2-gradient',
      amount: 0.01,
      appliesTo: 'weights',
    })
    expect(notes()).toEqual(['Without decoupled weight decay, AdamW is Adam.'])
  })

  test('amounts of penalties, for weights or for all', async () => {
    const { lab, user } = await opened()
    await write(user, 'L2 penalty', '-1')
    expect(screen.getByRole('alert')).toHaveTextContent('L2 penalty must be 0 or more, not -1.')
    await write(user, 'L2 penalty', '0.001')
    await write(user, 'L1 penalty', '0.5')
    await user.click(screen.getAllByRole('radio', { name: 'biases too' })[1])
    expect(lab().setup.recipe).toMatchObject({
      l2: { amount: 0.001, appliesTo: 'weights' },
      l1: { amount: 0.5, appliesTo: 'weights+biases' },
      weightDecay: null,
    })
    expect(sentence()).toContain('at η = 0.5 with L2 0.001 and L1 0.5,')
    expect(notes()).toEqual(['A pull of 0.5 is strong: it usually holds the weights near 0.'])
    await write(user, 'L1 penalty', '0')
    expect(lab().setup.recipe.l1).toBeNull()
    expect(lab().openSetup).not.toHaveBeenCalled()
  })

  test('clipping by norm and by value', async () => {
    const { lab, user } = await opened()
    await user.click(screen.getByRole('radio', { name: 'by its norm' }))
    await write(user, 'Largest norm', '0')
    expect(screen.getByRole('alert')).toHaveTextContent('Largest norm must be greater than 0, not 0.')
    await write(user, 'Largest norm', '2')
    expect(lab().setup.recipe.clip).toEqual({ kind: 'global-norm', maxNorm: 2, epsilon: 1e-6 })
    expect(sentence()).toContain('with norm clipped at 2,')
    await user.click(screen.getByRole('radio', { name: 'each number' }))
    await write(user, 'Largest size', '0.1')
    expect(lab().setup.recipe.clip).toEqual({ kind: 'value', maxValue: 0.1 })
    expect(sentence()).toContain('with gradients clipped at ±0.1,')
  })

  test('the word stays while its panel is open, also when nothing is left to say', async () => {
    const { user } = await opened()
    await write(user, 'Weight decay λ', '0.1')
    await user.keyboard('{Escape}')
    await open(user, 'Regularization and clipping: weight decay 0.1')
    await write(user, 'Weight decay λ', '0')
    expect(sentence()).toContain('at η = 0.5 with nothing else,')
    expect(screen.getByRole('textbox', { name: 'Weight decay λ' })).toHaveFocus()
    await user.click(document.body)
    expect(sentence()).toContain('at η = 0.5, full batch')
  })
})

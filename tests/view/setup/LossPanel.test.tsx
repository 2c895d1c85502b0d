import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { notes, open, sentence, show, write } from './openPanel'

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

test('six losses and eleven outputs, each with a line about it', async () => {
  const { user } = await show('iris')
  await open(user, /^Output and loss/)
  const choices = screen.getAllByRole('radio', { description: /./ })
  expect(choices).toHaveLength(17)
})

test('huber has its δ', async () => {
  const { lab, user } = await show('regression')
  await open(user, /^Output and loss/)
  await user.click(screen.getByRole('radio', { name: 'Huber loss' }))
  expect(sentence()).toContain('loss Huber loss')
  await write(user, 'δ: where the line begins', '0')
  expect(screen.getByRole('alert')).toHaveTextContent(
    'δ: where the line begins must be greater than 0, not 0.',
  )
  await write(user, 'δ: where the line begins', '0.25')
  expect(lab().setup.recipe).toMatchObject({ loss: 'huber', huberDelta: 0.25 })
})

test('what is unwise is possible, and the reason is there until it is undone', async () => {
  const { lab, user } = await show('iris')
  await open(user, /^Output and loss/)
  expect(notes()).toEqual([])
  await user.click(screen.getByRole('radio', { name: 'sigmoid' }))
  expect(lab().setup.recipe.loss).toBe('categorical-cross-entropy')
  expect(notes()).toEqual([expect.stringContaining('with sigmoids nothing pulls the others down')])
  await user.click(screen.getByRole('radio', { name: 'binary cross-entropy' }))
  expect(notes()).toEqual([])
})

test('a target out of reach is named with its number', async () => {
  const { user } = await show('article-004')
  await open(user, /^Output and loss/)
  expect(notes()).toEqual(['The output cannot come to the target 3, so the loss cannot come to its minimum.'])
})

test('an output goes by a number too', async () => {
  const { lab, user } = await show('regression')
  await open(user, /^Output and loss/)
  await user.click(screen.getByRole('radio', { name: 'leaky ReLU' }))
  await write(user, 'Slope below 0', '0.5')
  expect(lab().setup.recipe.network.layers.at(-1)).toEqual({
    units: 1,
    activation: 'leaky-relu',
    negativeSlope: 0.5,
  })
})

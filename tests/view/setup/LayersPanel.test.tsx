import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { hiddenLayers } from '../../../src/content/setup'
import { dialog, notes, open, sentence, show, write } from './openPanel'

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
    await user.type(field, '257{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'A layer has a whole number of neurons from 1 to 256, not 257.',
    )
    expect(lab().openSetup).not.toHaveBeenCalled()
    await user.clear(field)
    await user.type(field, '256{Enter}')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(sentence()).toContain('2–256–1')
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

describe('one layer among several', () => {
  const deep = async () => {
    const shown = await show('spirals')
    await open(shown.user, /^Layers/)
    return shown
  }

  test('has an activation of its own, with its number', async () => {
    const { lab, user } = await deep()
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Activation of hidden layer 2' }),
      'leaky ReLU',
    )
    expect(sentence()).toContain('with tanh / leaky ReLU,')
    await write(user, 'Slope below 0 in hidden layer 2', '0.2')
    expect(hiddenLayers(lab().setup)[1]).toEqual({ units: 8, activation: 'leaky-relu', negativeSlope: 0.2 })
    await write(user, 'Slope below 0 in hidden layer 2', '-1')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Slope below 0 in hidden layer 2 must be from 0 to 1, not -1.',
    )
  })

  test('more than two activations are counted', async () => {
    const { user } = await deep()
    await user.click(screen.getByRole('button', { name: 'Hidden layers: one more' }))
    await user.selectOptions(screen.getByRole('combobox', { name: /layer 2/ }), 'ELU')
    await user.selectOptions(screen.getByRole('combobox', { name: /layer 3/ }), 'SiLU')
    expect(sentence()).toContain('with 3 activations,')
  })

  test('drops a share of its neurons', async () => {
    const { lab, user } = await deep()
    await write(user, 'Dropout in hidden layer 1', '1')
    expect(screen.getByRole('alert')).toHaveTextContent('Dropout is a share from 0 to 0.9, not 1')
    expect(lab().openSetup).not.toHaveBeenCalled()
    await write(user, 'Dropout in hidden layer 1', '0.5')
    expect(hiddenLayers(lab().setup)[0].dropout).toBe(0.5)
    expect(notes()).toEqual([])
    await write(user, 'Neurons in hidden layer 1', '3')
    expect(notes()).toEqual(['Hidden layer 1 has so few neurons that dropout sometimes drops all of them.'])
  })

  test('can be residual where it is as wide as what it receives, and the others say why not', async () => {
    const { lab, user } = await deep()
    const first = screen.getByRole('checkbox', { name: 'Residual in hidden layer 1' })
    expect(first).toBeDisabled()
    expect(first).toHaveAccessibleDescription(
      'A skip adds what a layer receives to what it gives, so both must be equally wide. They are not in hidden layer 1.',
    )
    const second = screen.getByRole('checkbox', { name: 'Residual in hidden layer 2' })
    expect(second).toHaveAccessibleDescription('')
    await user.click(second)
    expect(hiddenLayers(lab().setup)[1].residual).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Neurons in hidden layer 2: one more' }))
    expect(notes()).toEqual(['A residual no longer fits, because the widths differ now: it is off.'])
    expect(screen.getByRole('checkbox', { name: 'Residual in hidden layer 2' })).not.toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'Residual in hidden layer 2' })).toBeDisabled()
    await user.click(screen.getByRole('button', { name: 'Neurons in hidden layer 2: one fewer' }))
    expect(notes()).toEqual([])
  })
})

test('all layers at once: ELU with its α, and a linear one with a word about it', async () => {
  const { lab, user } = await show('spirals')
  await open(user, /^Activation/)
  expect(screen.getAllByRole('radio')).toHaveLength(10)
  await user.click(screen.getByRole('radio', { name: 'ELU' }))
  await write(user, 'α of ELU', '0')
  expect(screen.getByRole('alert')).toHaveTextContent('α of ELU must be greater than 0, not 0.')
  await write(user, 'α of ELU', '0.5')
  expect(hiddenLayers(lab().setup).map(({ alpha }) => alpha)).toEqual([0.5, 0.5])
  await user.click(screen.getByRole('radio', { name: 'linear' }))
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('note')).toHaveTextContent('A linear layer adds nothing')
})

import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { withLayer, withLayers } from '../../../src/content/layers'
import { makePreset } from '../../../src/content/makePreset'
import { notes, open, sentence, show, write } from './openPanel'

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

test('the rest of an epoch is told of', async () => {
  const { user } = await show('circles')
  await open(user, /^Batch size/)
  expect(notes()).toEqual([])
  await write(user, 'Another size', '7')
  expect(notes()).toEqual(['The last mini-batch of each epoch is smaller: 4 examples.'])
})

test('other data bring their output and loss along', async () => {
  const { lab, user } = await show('worked-example')
  await open(user, 'Data: one example')
  expect(screen.getByRole('radio', { name: 'own data' })).toBeChecked()
  await user.click(screen.getByRole('radio', { name: 'iris flowers' }))
  await waitFor(() => expect(sentence()).toContain('A 4–3–3 network'))
  expect(sentence()).toContain('loss cross-entropy')
  expect(sentence()).toContain('full batch of 120 from iris flowers')
  expect(lab().setup.parameters).toHaveLength(4 * 3 + 3 + 3 * 3 + 3)
})

test('data that a residual does not fit switch it off and say so', async () => {
  const skip = withLayer(withLayers(await makePreset.xor(), [2]).setup, 0, { residual: true }).setup
  const { user } = await show(skip)
  await open(user, /^Data/)
  await user.click(screen.getByRole('radio', { name: 'iris flowers' }))
  await waitFor(() => expect(notes()).toEqual([expect.stringContaining('A residual no longer fits')]))
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

  test('an initializer that goes by a scale', async () => {
    const { lab, user } = await show('xor')
    await open(user, /^Initial/)
    expect(screen.getAllByRole('radio', { description: /./ })).toHaveLength(10)
    await user.click(screen.getByRole('radio', { name: 'all the same' }))
    expect(notes()).toEqual([expect.stringContaining('a layer does the work of one neuron')])
    await write(user, 'The number', '101')
    expect(screen.getByRole('alert')).toHaveTextContent('The number must be from -100 to 100, not 101.')
    await write(user, 'The number', '0.25')
    expect(lab().setup).toMatchObject({ initialization: 'constant', initialScale: 0.25 })
    expect(lab().setup.parameters[0]).toBe(0.25)
    await user.click(screen.getByRole('radio', { name: 'normal' }))
    await write(user, 's: the standard deviation', '0')
    expect(screen.getByRole('alert')).toHaveTextContent(
      's: the standard deviation must be from 0.001 to 100, not 0.',
    )
    expect(notes()).toEqual([])
  })
})

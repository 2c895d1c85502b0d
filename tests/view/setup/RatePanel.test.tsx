import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { open, sentence, show, write } from './openPanel'

const rateField = () => screen.getByRole('textbox', { name: 'Learning rate η' })

describe('learning rate', () => {
  test('of a very long number the sentence repeats the beginning', async () => {
    const { user } = await show('worked-example')
    await open(user, 'Learning rate: η = 0.1')
    await user.clear(rateField())
    await user.paste('9'.repeat(5000))
    expect(screen.getByRole('alert')).toHaveTextContent(
      `${'9'.repeat(40)}… is larger than any number that can be computed with.`,
    )
  })

  test.each([
    ['abc', '"abc" is not a number. Write it like 0.05, −3, 1/3 or 2.5e−3.'],
    ['1/0', '"1/0" is not a number.'],
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
    const field = rateField()
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
    expect(rateField()).toHaveValue('0.03')
  })

  test('what was typed is not lost when the person presses elsewhere', async () => {
    const { user } = await show('worked-example')
    await open(user, /^Learning rate/)
    await user.clear(rateField())
    await user.type(rateField(), '0.2')
    await user.click(document.body)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sentence()).toContain('η = 0.2')
  })
})

describe('schedule', () => {
  const picture = () => screen.queryByRole('img')

  test('none has no picture; one that falls shows first and last rate', async () => {
    const { lab, user } = await show('xor')
    await open(user, /^Learning rate/)
    expect(picture()).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'exponential decay' }))
    expect(sentence()).toContain('at η = 0.5 (exponential decay),')
    expect(picture()).toHaveAccessibleName('Learning rate over the steps: 0.5 at step 1, 0.00907 at step 400')
    expect(lab().openSetup).not.toHaveBeenCalled()
    expect(lab().setup.preset).toBeNull()
  })

  test('its own numbers, each with what is wrong with it', async () => {
    const { lab, user } = await show('xor')
    await open(user, /^Learning rate/)
    await user.click(screen.getByRole('radio', { name: 'step decay' }))
    await write(user, 'Every n steps', '2.5')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Every n steps must be a whole number of at least 1, not 2.5.',
    )
    await write(user, 'Every n steps', '20')
    await write(user, 'Factor γ', '0.1')
    expect(lab().setup.recipe.schedule).toEqual({ name: 'step', gamma: 0.1, stepSize: 20 })
    expect(picture()).toHaveAccessibleName('Learning rate over the steps: 0.5 at step 1, 5·10⁻⁵ at step 100')
    await user.click(screen.getByRole('radio', { name: 'cosine annealing' }))
    await write(user, 'Least rate', '-1')
    expect(screen.getByRole('alert')).toHaveTextContent('Least rate must be 0 or more, not -1.')
    await write(user, 'Least rate', '0.1')
    await write(user, 'Steps down', '50')
    expect(lab().setup.recipe.schedule).toEqual({ name: 'cosine', etaMin: 0.1, tMax: 50 })
  })

  test('warm-up, and the step on show', async () => {
    const { lab, store, user } = await show('xor')
    await open(user, /^Learning rate/)
    await write(user, 'Warm-up steps', '10')
    expect(sentence()).toContain('η = 0.5 (warm-up),')
    expect(lab().setup.recipe.warmUp).toBe(10)
    expect(picture()).toHaveAccessibleName('Learning rate over the steps: 0.05 at step 1, 0.5 at step 20')
    expect(screen.getByText('At step 1: η = 0.05.')).toBeVisible()
    act(() => store.setState({ trace: { step: 4 } }))
    expect(screen.getByText('At step 4: η = 0.2.')).toBeVisible()
    act(() => store.setState({ trace: { step: 400 } }))
    expect(picture()).toHaveAccessibleName(/at step 400$/)
    await user.click(screen.getByRole('radio', { name: 'cosine annealing' }))
    expect(sentence()).toContain('η = 0.5 (warm-up and cosine annealing),')
  })
})

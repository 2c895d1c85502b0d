/** Entering what was computed by hand, and having it checked. */
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { article004, mazur } from '../../../src/content/articlePresets'
import { plantedSetup } from '../../../src/content/plantedSetup'
import { irisPreset, xorPreset } from '../../../src/content/trainedPresets'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import { TestLab } from '../../TestLab'
import { open, rows, rowOf, press, status, choose, type } from './openWorked'

describe("a sheet of one's own", () => {
  it('is checked line by line, and the first wrong line is pointed out', async () => {
    const { lab } = await open()
    choose('own')
    expect(await rows()).toHaveLength(13)
    press('Check')
    expect(status()).toContain('Enter at least one number first.')
    type('z of Neuron h₁', '0.38')
    type('z of Neuron h₂', '0,4')
    type('a of Neuron ŷ', '1.2')
    type('Loss L', '0.70805')
    type('δ of Neuron ŷ', '1.3')
    expect(screen.queryByText('✗ goes wrong here')).toBeNull()
    press('Check')
    expect(status()).toContain('Right: 2. Wrong of their own: 2. Wrong because of earlier ones: 1.')
    expect(rowOf('Loss L')).toHaveTextContent('follows from an earlier error')
    expect(rowOf('δ of Neuron ŷ')).toHaveTextContent('1.121✗ goes wrong here')
    expect(screen.getByText(/^The first line that goes wrong/)).toHaveTextContent(
      'The first line that goes wrong: a of Neuron ŷ. 1.2 stands there, 1.131 is right.',
    )
    press('Go to its tick')
    expect(lab.place).toBe('1.4')
    type('a of Neuron ŷ', '1.13')
    expect(screen.queryByText(/^The first line that goes wrong/)).toBeNull()
    press('Check')
    expect(rowOf('Loss L')).toHaveTextContent('0.628741✗ goes wrong here')
  })

  it('says of bad input what is wrong with it', async () => {
    await open()
    choose('own')
    await rows()
    type('z of Neuron h₁', '0.3o')
    expect(screen.getByRole('alert')).toHaveTextContent('"0.3o" is not a number.')
    press('Check')
    expect(status()).toContain('Enter at least one number first.')
  })

  it('travels as text', async () => {
    const { user } = await open(article004())
    choose('own')
    await rows()
    await user.click(screen.getByText('As text'))
    const paste = screen.getByRole('textbox', { name: 'Paste numbers here' })
    fireEvent.change(paste, { target: { value: "a h1 = 1\nL = 4\nh9 = 2\nw' x1->h1 = 1.2" } })
    press('Read into the table')
    expect(status()).toContain('3 numbers read.Line 3: this network has no number called "h9".')
    expect(screen.getByRole('checkbox', { name: 'Update' })).toBeChecked()
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^The sheet as text/ }).value
    expect(text).toBe('a h1 = 1\nL = 4\nw′ x1->h1 = 1.2')
    press('Clear the sheet')
    expect(screen.queryByRole('textbox', { name: /^The sheet as text/ })).toBeNull()
    fireEvent.change(paste, { target: { value: text } })
    press('Read into the table')
    expect(screen.getByRole('textbox', { name: /^The sheet as text/ })).toHaveValue(text)
    press('Check')
    expect(rowOf('Weight x₁ → h₁ after the update')).toHaveTextContent('goes wrong here')
  })

  it('is for the example on show, and is asked for anew at another step or network', async () => {
    const { lab } = await open(xorPreset())
    expect(await rows()).not.toHaveLength(0)
    const { trace } = lab.state
    const { example } = lab.state
    const z = trace!.z[1][8 * example].toPrecision(3)
    expect(screen.getByText(/^For z, a and δ: /)).toHaveTextContent(`example ${example + 1} of the 4 `)
    type('z of Neuron h₁', z)
    press('Check')
    expect(rowOf('z of Neuron h₁')).toHaveTextContent('✓ right')
    await lab.press((state) => state.goToStep(5))
    await lab.until((state) => state.trace!.step === 5)
    expect(rowOf('z of Neuron h₁')).not.toHaveTextContent(/right|wrong/)
    expect(screen.getByRole('textbox', { name: 'z of Neuron h₁: entered number' })).toHaveValue(z)
    await lab.press((state) => state.openSetup(workedExample()))
    choose('own')
    expect(screen.getByRole('textbox', { name: 'z of Neuron h₁: entered number' })).toHaveValue('')
  })

  describe('is kept on the device', () => {
    const entry = (title: string) => screen.getByRole('textbox', { name: `${title}: entered number` })
    /** As a reload: another page of the same device. */
    const reopen = async (before: TestLab, setup?: Setup, keep = before.state.keep) => {
      cleanup()
      return open(setup, { keep })
    }

    it('and is there again after a reload, until it is cleared', async () => {
      const { lab } = await open()
      choose('own')
      await rows()
      fireEvent.click(screen.getByRole('checkbox', { name: 'Update' }))
      type('z of Neuron h₁', '0,42')
      type('Bias of ŷ after the update', '0.5')
      await reopen(lab)
      await rows()
      expect(entry('z of Neuron h₁')).toHaveValue('0,42')
      expect(entry('Bias of ŷ after the update')).toHaveValue('0.5')
      expect(screen.queryByText('✗ goes wrong here')).toBeNull()
      press('Clear the sheet')
      await reopen(lab)
      expect(await rows()).toHaveLength(31)
      choose('own')
      await rows()
      expect(entry('z of Neuron h₁')).toHaveValue('')
    })

    it('for its network alone, beside those for others', async () => {
      const { lab } = await open()
      choose('own')
      await rows()
      type('z of Neuron h₁', '0.42')
      await reopen(lab, mazur())
      expect(screen.getByRole('combobox', { name: 'Example' })).toHaveValue('mazur')
      choose('own')
      await rows()
      type('z of Neuron h₁', '0.37')
      await reopen(lab)
      choose('own')
      await rows()
      expect(entry('z of Neuron h₁')).toHaveValue('0.42')
    })

    it.each([
      [
        'forbids',
        () => {
          throw new Error('SecurityError')
        },
      ],
      [
        'has lost',
        () => '[{"of":"2 3 1"},7,{"of":"2 3 1","parts":["forward"],"entries":{"z 9 0 0":"1","foo":2}}]',
      ],
    ])('or not, where the browser %s it', async (_, getItem) => {
      const setItem = () => {
        throw new Error('QuotaExceededError')
      }
      await open(workedExample(), { keep: { getItem, setItem } })
      choose('own')
      await rows()
      type('z of Neuron h₁', '0.3775')
      press('Check')
      expect(rowOf('z of Neuron h₁')).toHaveTextContent('right')
    })
  })

  it.each([
    ['a large network', irisPreset, /^This network has \d+ parameters/],
    ['a planted mistake', () => plantedSetup('sign'), /^A mistake is planted in this run/],
  ])('is refused for %s', async (_, setup, why) => {
    await open(setup())
    choose('own')
    expect(screen.getByText(why)).toBeInTheDocument()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('waits for a pause', async () => {
    const { lab } = await open(xorPreset())
    await rows()
    lab.state.play()
    expect(await screen.findByText('Pause to check the numbers of one step.')).toBeInTheDocument()
    lab.state.pause()
    expect(await rows()).not.toHaveLength(0)
  })
})

/** Checking a worked example, as a person does it: judge printed lines, or enter what was computed by hand. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { article004, mazur } from '../../../src/content/articlePresets'
import { plantedSetup } from '../../../src/content/plantedSetup'
import type { Setup } from '../../../src/content/setup'
import { irisPreset, xorPreset } from '../../../src/content/trainedPresets'
import { workedExample } from '../../../src/content/workedExample'
import type { LabWorld } from '../../../src/store/world'
import { LabProvider } from '../../../src/view/lab'
import { WorkedPanel } from '../../../src/view/worked/WorkedPanel'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function open(setup: Setup | Promise<Setup> = workedExample(), world: Partial<LabWorld> = {}) {
  const lab = await new TestLab(await setup, world).ready()
  labs.push(lab)
  const panel = (
    <LabProvider store={lab.store}>
      <WorkedPanel />
    </LabProvider>
  )
  return { lab, user: userEvent.setup(), panel, ...render(panel) }
}

/** The rows of the table, without its head, once it listens to what is pressed. */
const rows = async () => {
  const table = await screen.findByRole('table')
  await act(async () => {})
  return within(table).getAllByRole('row').slice(1)
}
const rowOf = (title: string) => screen.getByRole('button', { name: title }).closest('tr')!
const mark = (title: string, as: 'right' | 'wrong') =>
  fireEvent.click(screen.getByRole('button', { name: `${title}: ${as}` }))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const status = () =>
  screen
    .getAllByRole('status')
    .map((each) => each.textContent)
    .join('|')
const choose = (name: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: 'Example' }), { target: { value: name } })
const type = (title: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: `${title}: entered number` }), {
    target: { value: text },
  })

const H1 = 'z of Neuron h₁ and a of Neuron h₁'
const H2 = 'z of Neuron h₂ and a of Neuron h₂'
const OUTPUT = 'δ of Neuron ŷ and ∂L/∂b of Bias of ŷ'

describe('article 000', () => {
  it('is judged line by line: what was marked is told, and nothing else', async () => {
    const { lab, user } = await open()
    expect(await rows()).toHaveLength(31)
    expect(screen.queryByText('0.3775')).toBeNull()
    press('Check')
    expect(status()).toBe('Mark at least one line first.')
    mark(H2, 'wrong')
    mark(OUTPUT, 'right')
    await user.click(screen.getByRole('button', { name: 'Loss L' }))
    expect(lab.state.selection).toEqual({ kind: 'loss' })
    await user.type(screen.getByRole('textbox', { name: 'Loss L: your number' }), '0,62874')
    press('Check')
    expect(status()).toBe(
      'Found: 2 of 31 wrong numbers. Taken for right: 1. Not judged: 28.The first line that goes wrong is not among them.',
    )
    expect(rowOf(H2)).toHaveTextContent('0.670.3925✗ goes wrong hereYou found it.')
    expect(rowOf('Loss L')).toHaveTextContent('0.51460.628741✗ goes wrong hereYou found it.')
    expect(rowOf(OUTPUT)).toHaveTextContent(
      '1.4291.12138↳ follows from an earlier errorYou took it for right.',
    )
    expect(rowOf('Loss L').nextElementSibling).toHaveTextContent('Follows from the lines before: 1.02102')
    expect(rowOf(H1)).not.toHaveTextContent('0.3775')
    expect(lab.state.lit).toEqual([])
  })

  it('has its first wrong line pointed out, lit, and gone to', async () => {
    const { lab, unmount } = await open()
    await rows()
    mark(H1, 'wrong')
    press('Check')
    expect(screen.getByText(/^The first line that goes wrong/)).toHaveTextContent(
      `The first line that goes wrong: ${H1}. 0.42 stands there, 0.3775 is right.`,
    )
    expect(lab.state.lit).toEqual([{ kind: 'neuron', layer: 1, unit: 0 }])
    press('Go to its tick')
    expect(lab.place).toBe('1.1')
    expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 1, unit: 0 })
    unmount()
    expect(lab.state.lit).toEqual([])
  })

  it('shows all: 26 slips of its own, 5 that follow; and can be begun again, also after the panel was closed', async () => {
    const { panel, unmount } = await open()
    await rows()
    press('Show all')
    expect(status()).toBe('Right: 0. Wrong of their own: 26. Wrong because of earlier ones: 5.')
    unmount()
    render(panel)
    expect((await rows()).filter((row) => row.textContent!.includes('goes wrong here'))).toHaveLength(26)
    expect(screen.getAllByText('follows from an earlier error')).toHaveLength(5)
    press('Start over')
    await waitFor(() => expect(screen.queryAllByText('goes wrong here')).toEqual([]))
  })

  it('is pointed at on the graph only while the graph shows it', async () => {
    const { lab } = await open(mazur())
    await rows()
    choose('article-000')
    await screen.findByText('The graph shows another experiment, another step, or changed numbers.')
    press(H1)
    press('Show all')
    expect(lab.state.selection).toBeNull()
    expect(lab.state.lit).toEqual([])
    expect(screen.queryByRole('button', { name: 'Go to its tick' })).toBeNull()
    press('Open its experiment')
    await screen.findByRole('button', { name: 'Go to its tick' })
    expect(lab.state.setup.preset).toBe('worked-example')
    await lab.press((state) => state.edit({ kind: 'parameter', index: 0, value: 3 }))
    await screen.findByRole('button', { name: 'Open its experiment' })
  })
})

it('a page that is right is called right', async () => {
  await open(mazur())
  expect(await rows()).toHaveLength(19)
  mark('a of Neuron ŷ₁', 'wrong')
  press('Show all')
  expect(screen.getAllByText('right')).toHaveLength(19)
  expect(rowOf('a of Neuron ŷ₁')).toHaveTextContent('You took it for wrong.')
  expect(status()).toMatch(/Right, but taken for wrong: 1\..*Nothing goes wrong/)
})

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

/** The panel for worked examples, and how a person uses it. */
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach } from 'vitest'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import type { LabWorld } from '../../../src/store/world'
import { LabProvider } from '../../../src/view/lab'
import { WorkedPanel } from '../../../src/view/worked/WorkedPanel'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

export async function open(setup: Setup | Promise<Setup> = workedExample(), world: Partial<LabWorld> = {}) {
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
export const rows = async () => {
  const table = await screen.findByRole('table')
  await act(async () => {})
  return within(table).getAllByRole('row').slice(1)
}
export const rowOf = (title: string) => screen.getByRole('button', { name: title }).closest('tr')!
export const mark = (title: string, as: 'right' | 'wrong') =>
  fireEvent.click(screen.getByRole('button', { name: `${title}: ${as}` }))
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
export const status = () =>
  screen
    .getAllByRole('status')
    .map((each) => each.textContent)
    .join('|')
export const choose = (name: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: 'Example' }), { target: { value: name } })
export const type = (title: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: `${title}: entered number` }), {
    target: { value: text },
  })

export const H1 = 'z of Neuron h₁ and a of Neuron h₁'
export const H2 = 'z of Neuron h₂ and a of Neuron h₂'
export const OUTPUT = 'δ of Neuron ŷ and ∂L/∂b of Bias of ŷ'

/** Free practice as a person does it: choose what is asked, answer, read the answer line by line, go on. */
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PRACTICE_KINDS, type PracticeKind } from '../../../src/content/practice/made'
import { plantedSetup } from '../../../src/content/plantedSetup'
import { later } from '../../../src/i18n/later'
import { App } from '../../../src/view/App'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

const { kinds } = later.en.practice
const user = userEvent.setup()
let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
  lab.state.showPanel('practice')
  render(
    <LabProvider store={lab.store}>
      <App />
    </LabProvider>,
  )
  await act(() => vi.dynamicImportSettled())
})
afterEach(() => lab.close())

const practice = () => screen.findByRole('region', { name: 'Free practice' })
const question = async () => within(await practice()).findByRole('region', { name: 'Predict first' })

/** Leaves one kind, and asks. */
async function askFor(kind: PracticeKind) {
  const panel = within(await practice())
  for (const other of PRACTICE_KINDS) {
    if (other !== kind) await user.click(panel.getByRole('checkbox', { name: kinds[other] }))
  }
  await user.click(panel.getByRole('button', { name: 'Ask me' }))
  return within(await question())
}

describe('the practice panel', () => {
  it('asks for a number, takes it, and works it out line by line', async () => {
    const asked = await askFor('delta')
    await user.type(asked.getByRole('textbox', { name: 'Your number' }), '12345{Enter}')
    expect(asked.getByRole('status')).toHaveTextContent(/^Not so.*Compare your lines.*δ = /)
    const lines = screen.getByRole('region', { name: 'Line by line' })
    expect(within(lines).getByRole('heading', { name: /^Error term δ of / })).toBeVisible()
    const delta = /δ = ([^ ]*\d)\./.exec(asked.getByRole('status').textContent)![1]
    expect(lines).toHaveTextContent(delta)
  })

  it('counts right answers in a row, and begins anew when one is shown', async () => {
    const asked = await askFor('new-value')
    const [, before, gradient, rate] = /is (\S+), its gradient (\S+), and η = (\S+)\./.exec(
      asked.getByText(/What will .* be after the update/).textContent,
    )!
    const number = (text: string) => Number(text.replace('−', '-'))
    const right = number(before) - number(rate) * number(gradient)
    await user.type(asked.getByRole('textbox'), `${right}{Enter}`)
    expect(asked.getByRole('status')).toHaveTextContent(/^Right/)
    expect(screen.getByText('Right answers in a row: 1')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next question' }))
    const next = within(await question())
    await waitFor(() => expect(next.getByRole('textbox')).toHaveValue(''))
    await user.click(next.getByRole('button', { name: 'Show me' }))
    expect(next.getByRole('status')).toHaveTextContent(/^The answer/)
    expect(screen.queryByText(/in a row/)).toBeNull()
  })

  it('is answered by choosing', async () => {
    const asked = await askFor('direction')
    const chosen = asked.getByRole('button', { name: 'It stays' })
    await user.click(chosen)
    const moved = /gradient is 0\.00/.test(asked.getByRole('status').textContent)
    expect(asked.getByRole('status')).toHaveTextContent(moved ? /^Right/ : /^Not so/)
  })

  it('is answered on the graph', async () => {
    const asked = await askFor('largest-delta')
    expect(asked.getByText(/^Click the neuron of the hidden layer/)).toBeVisible()
    screen.getByRole('application', { name: 'Network graph' }).focus()
    while (!screen.queryByRole('tooltip')?.textContent.startsWith('Neuron h₃')) {
      await user.keyboard('{ArrowDown}')
    }
    await user.keyboard('{Enter}')
    expect(asked.getByRole('status')).toHaveTextContent(/^Right.*It is h₃ with δ = 0\.5607; next comes h₂/)
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(screen.queryByRole('region', { name: 'Predict first' })).toBeNull()
    expect(lab.state.lit).toEqual([])
  })

  it('says that a question is gone when one goes elsewhere', async () => {
    await askFor('delta')
    act(() => lab.state.goToStep(2))
    expect(await screen.findByText('You have gone elsewhere, so the question is gone.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Ask me' })).toBeVisible()
  })

  it('shows the question on the stage', async () => {
    const asked = await askFor('largest-gradient')
    const text = asked.getByText(/^Click the edge into/).textContent
    await user.keyboard('p')
    await act(() => vi.dynamicImportSettled())
    expect(await screen.findByRole('button', { name: /^Exit/ })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Free practice' })).toBeNull()
    expect(screen.getByText(text)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Show me' }))
    expect(screen.getByText(/It is the weight .* Each gradient is/)).toBeVisible()
  })

  it('turns to the search for a mistake, and begins there where one is planted', async () => {
    await user.click(screen.getByRole('radio', { name: 'Spot the bug' }))
    expect(screen.getByRole('region', { name: 'Spot the bug' })).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Questions' }))
    act(() => lab.state.openSetup(plantedSetup('sign')))
    await user.click(within(await practice()).getByRole('button', { name: 'Ask me' }))
    expect(await screen.findByText(/so its numbers are not asked for/)).toBeVisible()
  })
})

import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../../src/view/App'
import { LabProvider } from '../../src/view/lab'
import { TestLab } from '../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
  render(
    <LabProvider store={lab.store}>
      <App />
    </LabProvider>,
  )
  await act(async () => {})
})
afterEach(() => lab.close())

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const status = () => screen.getAllByRole('status').find((element) => element.classList.contains('caption'))!
const output = (name: string) => screen.getByLabelText(name, { selector: 'output' })

describe('the page', () => {
  it('begins with the worked example, nothing computed, and Next', () => {
    expect(button('Next')).toBeVisible()
    expect(status()).toHaveTextContent('Step 1 begins: nothing is computed yet.')
    expect(output('Loss')).toHaveTextContent('known after ŷ')
    expect(output('Step')).toHaveTextContent('1')
    expect(output('Epoch')).toHaveTextContent('1')
  })

  it('says each micro-step with its numbers', async () => {
    const user = userEvent.setup()
    await user.click(button('Next'))
    await user.click(button('Next'))
    await waitFor(() =>
      expect(status()).toHaveTextContent(
        'h₂: z = 0.05·0.25 + 0.10·0.30 + 0.35 = 0.3925; ReLU lets it pass: a = 0.3925',
      ),
    )
    await user.click(button('Back'))
    expect(status()).toHaveTextContent('h₁: z = 0.05·0.15')
  })

  it('goes on with the keys of a presentation remote, and not while somebody types', async () => {
    const user = userEvent.setup()
    await user.keyboard('{PageDown}{PageDown}{ArrowRight}')
    expect(lab.place).toBe('1.3')
    await user.keyboard('{PageUp}{Shift>}{ArrowRight}{/Shift}')
    expect(lab.place).toBe('1.4')
    await user.keyboard('{End}')
    expect(lab.place).toBe('1.17')
    await user.keyboard('{Home}')
    expect(lab.place).toBe('1.0')
    await user.click(button(/Learning rate/))
    await user.type(
      await screen.findByRole('textbox', { name: /Learning rate/ }),
      '{ArrowRight}{End}{PageDown} r',
    )
    expect(lab.place).toBe('1.0')
    expect(lab.state.trace!.step).toBe(1)
  })

  it('covers what the chosen granularity says', async () => {
    const user = userEvent.setup()
    const choice = screen.getByRole('radiogroup', { name: 'Granularity' })
    await user.click(within(choice).getByRole('radio', { name: 'Phase' }))
    await user.click(button('Next'))
    expect(lab.place).toBe('1.4')
    expect(within(choice).getAllByRole('radio')).toHaveLength(5)
  })

  it('shows the loss when it is known', async () => {
    act(() => lab.state.goTo(5))
    await waitFor(() => expect(output('Loss')).toHaveTextContent('0.6287'))
  })

  it('speaks Chinese at one press, and stays where it is', async () => {
    const user = userEvent.setup()
    await user.click(button('Next'))
    await user.click(button(/简体中文/))
    await waitFor(() => expect(button('下一步')).toBeVisible())
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(document.title).toContain('反向传播')
    expect(lab.place).toBe('1.1')
  })

  it('takes back a Reset with Ctrl+Z', async () => {
    const user = userEvent.setup()
    await act(() => lab.press((state) => state.goToStep(5)))
    await user.click(button('Reset'))
    await act(() => lab.until((state) => state.trace?.step === 1).then(() => {}))
    await user.keyboard('{Control>}z{/Control}')
    await act(() => lab.until((state) => state.trace?.step === 5).then(() => {}))
    await waitFor(() => expect(output('Step')).toHaveTextContent('5'))
  })

  it('lists its keys', async () => {
    const user = userEvent.setup()
    await user.keyboard('?')
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible()
  })

  it('says why a file was not opened, and keeps what was open', async () => {
    const user = userEvent.setup()
    await user.upload(
      screen.getByLabelText('Open project'),
      new File(['[1, 2'], 'x.json', { type: 'application/json' }),
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('not JSON')
    expect(lab.state.setup.preset).toBe('worked-example')
    await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('the graph', () => {
  const graph = () => screen.getByRole('application', { name: 'Network graph' })

  it('walks with the keyboard, shows numbers in full, and selects', async () => {
    const user = userEvent.setup()
    act(() => lab.state.goTo(17))
    act(() => graph().focus())
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Neuron h₁'))
    expect(screen.getByRole('tooltip')).toHaveTextContent('0.3775')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Bias of h₁'))
    expect(screen.getByRole('tooltip')).toHaveTextContent('0.44854999999999995')
    await user.keyboard('{Enter}')
    expect(lab.state.selection).toEqual({ kind: 'bias', layer: 1, unit: 0 })
    await user.keyboard('{Escape}')
    expect(lab.state.selection).toBeNull()
  })

  it('keeps the card live while training goes on', async () => {
    act(() => lab.state.goTo(17))
    act(() => lab.state.point({ kind: 'edge', layer: 2, unit: 0, from: 0 }))
    expect(await screen.findByRole('tooltip')).toHaveTextContent('0.35766809375')
    await act(() => lab.press((state) => state.goToStep(2, true)))
    expect(screen.getByRole('tooltip')).toHaveTextContent('0.3279603861616534')
  })

  it('draws unknown numbers as holes and fills them in place', () => {
    const cells = () => [...graph().querySelectorAll('.cell.is-unknown')].length
    expect(cells()).toBe(8)
    act(() => lab.state.goTo(2))
    expect(cells()).toBe(6)
    act(() => lab.state.goTo(9))
    expect(cells()).toBe(0)
    act(() => lab.state.goTo(0))
    expect(cells()).toBe(8)
  })

  it('goes to a step by its number, and says which there are', async () => {
    const user = userEvent.setup()
    lab.store.getState().setGranularity('step')
    for (let k = 0; k < 3; k++) await act(() => lab.next())
    await user.click(await screen.findByRole('button', { name: 'Step 3: go to another' }))
    const field = await screen.findByRole('textbox', { name: 'Step' })
    await user.clear(field)
    await user.type(field, '9{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('9 is not a step from 1 to 4')
    await user.clear(field)
    await user.type(field, '2{Enter}')
    await waitFor(() => expect(lab.place).toBe('2.0'))
    await waitFor(() => expect(output('Step')).toHaveTextContent('2'))
  })
})

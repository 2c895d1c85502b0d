import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { workedExample } from '../../../src/content/workedExample'
import { parameterCount } from '../../../src/core/network'
import { zh } from '../../../src/i18n/zh'
import { NetworkGraph } from '../../../src/view/graph/NetworkGraph'
import { LabProvider } from '../../../src/view/lab'
import { networkOf } from '../../draw/blocks/largeRun'
import { TestLab } from '../../TestLab'

let lab: TestLab
afterEach(() => lab.close())

/** 20-24-3 with three named classes; the third is the target. */
async function show() {
  const setup = workedExample()
  const network = networkOf(20, 24, 3)
  const parameters = Float64Array.from({ length: parameterCount(network) }, (_, k) => Math.sin(k))
  const inputs = Float64Array.from({ length: 20 }, (_, i) => (i + 1) / 20)
  const train = { count: 1, inputs, targets: Float64Array.of(0, 0, 1) }
  lab = await new TestLab({
    ...setup,
    data: {
      ...setup.data,
      train,
      task: { kind: 'argmax' },
      classNames: ['setosa', 'versicolor', 'virginica'],
    },
    parameters,
    recipe: { ...setup.recipe, network, loss: 'categorical-cross-entropy' },
  }).ready()
  render(
    <LabProvider store={lab.store}>
      <NetworkGraph />
    </LabProvider>,
  )
  await screen.findByLabelText('Legend of the blocks')
}

const graph = () => screen.getByRole('application', { name: 'Network graph' })

describe('a large network', () => {
  it('says what each block is and how it is read', async () => {
    await show()
    expect(graph()).toHaveTextContent('24 × 20 weights')
    expect(graph()).toHaveTextContent('3 × 24 weights')
    expect(screen.getByText(/Rows receive, columns send/)).toBeVisible()
    expect(within(screen.getByLabelText('Legend of the blocks')).getByText('root scale')).toBeVisible()
  })

  it('names what the cells show as the step goes on', async () => {
    await show()
    act(() => lab.state.goTo(lab.state.script.first.gradient[2] + 1))
    expect(graph()).toHaveTextContent('3 × 24 gradients')
    expect(within(screen.getByLabelText('Legend of the blocks')).getByText('gradient ∂L/∂w')).toBeVisible()
    act(() => lab.state.setEdges({ edgeMode: 'signal', edgeScale: 'linear' }))
    expect(graph()).toHaveTextContent('3 × 24 signals w·a')
    expect(within(screen.getByLabelText('Legend of the blocks')).getByText('linear scale')).toBeVisible()
  })

  it('shows the outputs by name, and their numbers once they are known', async () => {
    await show()
    expect(screen.getByText('virginica')).toBeVisible()
    const numbers = () => [...graph().querySelectorAll('.output-value')].map(({ textContent }) => textContent)
    expect(numbers()).toEqual(['', '', ''])
    act(() => lab.state.goTo(lab.state.script.first.loss[2]))
    const known = numbers().map(Number)
    expect(known.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 1)
  })

  it('is walked through with the keyboard, and says the numbers', async () => {
    await show()
    const user = userEvent.setup()
    act(() => graph().focus())
    await user.keyboard('{ArrowDown}')
    expect(await screen.findByRole('tooltip')).toHaveTextContent('Input x₁value0.05')
    for (let k = 0; k < 20; k++) await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Neuron h₁'))
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}')
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('Weight x₁ → h₁value0.00'))
    await user.keyboard('{Enter}')
    expect(lab.state.selection).toEqual({ kind: 'edge', layer: 1, unit: 0, from: 0 })
  })

  it('shows a chosen neuron with what is strongest around it as circles and edges, and the blocks again', async () => {
    await show()
    const user = userEvent.setup()
    act(() => lab.state.select({ kind: 'neuron', layer: 1, unit: 6 }))
    await user.click(screen.getByRole('button', { name: 'Show h₇ as edges' }))
    const back = screen.getByRole('button', { name: /Back to the blocks/ })
    expect(back).toHaveFocus()
    expect(screen.getByText('8 of 20')).toBeVisible()
    expect(screen.getByText('8 of 24')).toBeVisible()
    expect(screen.getByText('3 of 3')).toBeVisible()
    expect(within(graph()).getByText('h₇')).toBeVisible()
    expect(graph().querySelectorAll('.edge')).toHaveLength(8 * 8 + 8 * 3)

    act(() => lab.state.goTo(7))
    await waitFor(() => expect(graph().querySelectorAll('.chevrons')).toHaveLength(8))

    await user.keyboard('{Escape}')
    expect(await screen.findByLabelText('Legend of the blocks')).toBeVisible()
    expect(screen.queryByText('8 of 20')).toBeNull()
  })

  it('leaves the part when another network is opened', async () => {
    await show()
    const user = userEvent.setup()
    act(() => lab.state.select({ kind: 'neuron', layer: 1, unit: 6 }))
    await user.click(screen.getByRole('button', { name: 'Show h₇ as edges' }))
    await act(async () => lab.state.openSetup(workedExample()))
    expect(await screen.findByLabelText('Legend')).toBeVisible()
    await act(async () => lab.state.undo())
    expect(await screen.findByLabelText('Legend of the blocks')).toBeVisible()
  })

  it('says it in Chinese', async () => {
    await show()
    await act(async () => lab.state.setLanguage('zh'))
    await lab.until((state) => state.messages === zh)
    expect(screen.getByRole('application')).toHaveTextContent('24 × 20 个权重')
    expect(screen.getByText(/行接收，列发送/)).toBeVisible()
  })
})

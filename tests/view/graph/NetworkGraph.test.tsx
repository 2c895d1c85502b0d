import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { workedExample } from '../../../src/content/workedExample'
import type { LayerSpec } from '../../../src/core/network'
import { zh } from '../../../src/i18n/zh'
import { NetworkGraph } from '../../../src/view/graph/NetworkGraph'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

let lab: TestLab
afterEach(() => lab.close())

/** The worked example's hidden layer with something more; with seed 3 dropout leaves out h₃ alone in step 1. */
async function show(more: Partial<LayerSpec>, inputs: 2 | 3 = 2) {
  const setup = workedExample()
  const network = {
    inputs,
    layers: [{ ...setup.recipe.network.layers[0], ...more }, setup.recipe.network.layers[1]],
  }
  const parameters = Float64Array.from({ length: 3 * inputs + 7 }, (_, k) => 0.1 * (k + 1))
  const train = {
    count: 1,
    inputs: Float64Array.of(0.05, 0.1, 0.2).slice(0, inputs),
    targets: Float64Array.of(1),
  }
  lab = await new TestLab({
    ...setup,
    data: { ...setup.data, train },
    parameters,
    recipe: { ...setup.recipe, network, seed: 3 },
  }).ready()
  render(
    <LabProvider store={lab.store}>
      <NetworkGraph />
    </LabProvider>,
  )
  await act(() => vi.dynamicImportSettled())
}

const legend = () => screen.getByLabelText('Legend')
const graph = () => screen.getByRole('application', { name: 'Network graph' })

/** Walks with the arrow keys to the neuron whose card begins so. */
async function walkTo(name: string | RegExp) {
  const user = userEvent.setup()
  graph().focus()
  for (let k = 0; k < 8 && !screen.queryByRole('tooltip')?.textContent.match(name); k++) {
    const said = screen.queryByRole('tooltip')?.textContent
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).not.toBe(said))
  }
  return screen.getByRole('tooltip')
}

it('keys that come fast are answered one by one', async () => {
  await show({})
  await walkTo('Input x₁')
  fireEvent.keyDown(graph(), { key: 'ArrowDown' })
  fireEvent.keyDown(graph(), { key: 'Enter' })
  expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 0, unit: 1 })
})

describe('a network with dropout', () => {
  it('says of a neuron that it is dropped, once its activation is known and not before', async () => {
    await show({ dropout: 0.5 })
    const card = await walkTo('Neuron h₃')
    expect(card).toHaveTextContent('Neuron h₃pre-activation znot computed yet')
    expect(card).toHaveTextContent('dropoutnot computed yet')
    act(() => lab.state.goTo(3))
    expect(card).toHaveTextContent('Neuron h₃, dropped in this step')
    expect(card).toHaveTextContent('dropped, times0')
    expect(graph()).toHaveAccessibleDescription(/^Neuron h₃, dropped in this step/)
    act(() => lab.state.goTo(0))
    expect(card).not.toHaveTextContent('dropped')
  })

  it('says what the others are scaled by', async () => {
    await show({ dropout: 0.5 })
    act(() => lab.state.goTo(17))
    const card = await walkTo('Neuron h₁')
    expect(card).toHaveTextContent('kept, times1/(1 − 0.5)')
    expect(card).not.toHaveTextContent('dropped')
  })

  it('has it in the legend, and no skip', async () => {
    await show({ dropout: 0.5 })
    expect(within(legend()).getByText('dropped in this step')).toBeVisible()
    expect(within(legend()).queryByText('Skip')).toBeNull()
  })

  it('says it in Chinese', async () => {
    await show({ dropout: 0.5 })
    act(() => lab.state.goTo(3))
    await act(async () => lab.state.setLanguage('zh'))
    await lab.until((state) => state.messages === zh)
    const user = userEvent.setup()
    act(() => screen.getByRole('application').focus())
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('tooltip')).toHaveTextContent('神经元 h₃，本步暂退'))
  })
})

describe('a residual network', () => {
  it('says of a neuron what its skip adds, and has it in the legend', async () => {
    await show({ residual: true }, 3)
    act(() => lab.state.goTo(2))
    expect(await walkTo('Neuron h₂')).toHaveTextContent('plus, by the skip0.10')
    expect(within(legend()).getByText('adds what came in, unchanged')).toBeVisible()
    expect(within(legend()).queryByText('Dropout')).toBeNull()
  })
})

describe('a plain network', () => {
  it('has neither in its legend, nor in its cards', async () => {
    await show({})
    act(() => lab.state.goTo(17))
    expect(within(legend()).queryByText('Skip')).toBeNull()
    expect(within(legend()).queryByText('Dropout')).toBeNull()
    expect(await walkTo('Neuron h₁')).not.toHaveTextContent(/f\(z\)|skip|times/)
  })
})

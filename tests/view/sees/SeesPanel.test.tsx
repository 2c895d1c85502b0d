import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { Setup } from '../../../src/content/setup'
import { viewParameters } from '../../../src/core/network'
import { createForwardSpace, forward } from '../../../src/core/pass'
import { PLAIN_DESCENT } from '../../../src/core/recipe'
import { formatNumber } from '../../../src/draw/format'
import { LabProvider } from '../../../src/view/lab'
import { SeesPanel } from '../../../src/view/sees/SeesPanel'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => {
  cleanup()
  labs.splice(0).forEach((lab) => lab.close())
})

async function show(setup: Setup): Promise<TestLab> {
  const lab = new TestLab(setup)
  labs.push(lab)
  await lab.ready()
  render(
    <LabProvider store={lab.store}>
      <SeesPanel />
    </LabProvider>,
  )
  return lab
}

/** Images of 3 × 2 pixels, whose weights into two neurons are 0.1, 0.2, … and −0.1, −0.2, … */
function tiny(): Setup {
  const parameters = Float64Array.from(
    [1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6, 0, 0, 1, 1, 0].map((tenths) => tenths / 10),
  )
  const inputs = Float64Array.of(0, 1, 0, 0.5, 0, 0, 1, 0, 0, 0, 0, 0)
  const train = { count: 2, inputs, targets: Float64Array.of(0, 1) }
  return {
    preset: null,
    title: null,
    data: {
      id: 'own',
      train,
      test: null,
      task: { kind: 'threshold', threshold: 0.5 },
      classNames: null,
      image: { width: 3, height: 2 },
    },
    recipe: {
      ...PLAIN_DESCENT,
      network: {
        inputs: 6,
        layers: [
          { units: 2, activation: 'tanh' },
          { units: 1, activation: 'sigmoid' },
        ],
      },
      loss: 'binary-cross-entropy',
      reduction: 'batch-mean',
      learningRate: 0.1,
      trainBiases: true,
      batching: { kind: 'shuffled', size: 2 },
      seed: 1,
    },
    initialization: 'given',
    parameters,
  }
}

describe('over two inputs', () => {
  it('has a map of every neuron, and a readout with the numbers of a forward pass', async () => {
    const setup = await makePreset.xor()
    const lab = await show(setup)
    const hidden = await screen.findByRole('group', { name: 'hidden layer' })
    expect(within(hidden).getAllByRole('button')).toHaveLength(8)
    expect(
      screen.getByRole('heading', { name: /hidden layer tanh · colours from −1.00 to 1.00/ }),
    ).toBeVisible()

    await userEvent.click(within(hidden).getByRole('button', { name: 'h₃' }))
    expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 1, unit: 2 })
    expect(within(hidden).getByRole('button', { name: 'h₃' })).toHaveAttribute('aria-pressed', 'true')

    screen.getByRole('application', { name: 'Surface: ŷ over the input plane' }).focus()
    await userEvent.keyboard('{ArrowUp}')
    const text = screen.getByText(/^x₁ = .+ · x₂ = .+ · ŷ = .+ · h₃ = /).textContent!
    const [x1, x2, y, h] = text.split(' · ').map((part) => Number(part.split(' = ')[1].replace('−', '-')))
    const { network } = setup.recipe
    const space = createForwardSpace(network, 1)
    space.a[0].set([x1, x2])
    forward(network, viewParameters(network, setup.parameters), space, 1)
    expect(y).toBeCloseTo(space.a[2][0], 3)
    expect(h).toBeCloseTo(space.a[1][2], 3)
  })

  it('says where the chosen neuron turns, or that it does not, and lets it go again', async () => {
    const setup = await makePreset.xor()
    const parameters = setup.parameters.slice()
    // h₁ is far above 0 everywhere; h₂ turns where x₁ is 0.5.
    parameters.set([0, 0, 1, 0])
    parameters.set([5, -0.5], 16)
    await show({ ...setup, parameters })
    const hidden = await screen.findByRole('group', { name: 'hidden layer' })
    await userEvent.click(within(hidden).getByRole('button', { name: 'h₁' }))
    expect(screen.getByText('h₁ turns nowhere here: its z is above 0')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(screen.getByText('where z of h₂ is 0')).toBeVisible()
    await userEvent.click(within(hidden).getByRole('button', { name: 'h₂' }))
    expect(screen.getByText(/^Choose a neuron/)).toBeVisible()
  })

  it("can show the chosen neuron's own answers, and follows the steps that are taken", async () => {
    const lab = await show(await makePreset.xor())
    lab.state.select({ kind: 'bias', layer: 1, unit: 0 })
    const select = screen.getByRole('combobox', { name: 'Surface' })
    await userEvent.selectOptions(
      select,
      await screen.findByRole('option', { name: 'h₁ over the input plane' }),
    )
    const plane = screen.getByRole('application', { name: 'Surface: h₁ over the input plane' })
    await screen.findByRole('group', { name: 'hidden layer' })
    plane.focus()
    await userEvent.keyboard('{ArrowUp}')
    const before = screen.getByText(/ · h₁ = /).textContent
    lab.state.goToStep(40)
    await lab.until(({ trace }) => trace?.step === 40)
    await expect.poll(() => screen.getByText(/ · h₁ = /).textContent).not.toBe(before)
  })

  it('counts the points that are misclassified', async () => {
    await show(await makePreset.xor())
    expect(await screen.findByText(/^misclassified: \d of 4 training points$/)).toBeVisible()
  })
})

describe('over one input', () => {
  it('has a curve of every neuron', async () => {
    const lab = await show(await makePreset.line())
    expect(await screen.findByRole('group', { name: 'output layer' })).toBeVisible()
    screen.getByRole('application', { name: 'Curve: ŷ over x₁' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    const [x, y] = screen
      .getByText(/^x₁ = .+ · ŷ = /)
      .textContent!.split(' · ')
      .map((part) => Number(part.split(' = ')[1]))
    const [w, b] = lab.state.setup.parameters
    expect(y).toBeCloseTo(w * x + b, 3)
  })
})

describe('images', () => {
  it('read out the weight of a pixel, beside the input that it is multiplied by', async () => {
    await show(tiny())
    expect(screen.getByText('Full colour is ±0.60, the same for all neurons.')).toBeVisible()
    screen.getByRole('application', { name: 'Weights into h₁' }).focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}')
    expect(screen.getByText(/^row 2, column 1 · w = 0.40 · x = .+ · w·x = /)).toBeVisible()
  })

  it('name the strongest pixels, each of which leads to its weight', async () => {
    const lab = await show(tiny())
    await userEvent.click(screen.getByRole('button', { name: 'h₂' }))
    const list = screen.getByRole('list', { name: 'Weights into h₂' })
    const [first] = within(list).getAllByRole('button')
    expect(first).toHaveTextContent('row 2, column 3−0.60')
    await userEvent.click(first)
    expect(lab.state.selection).toEqual({ kind: 'edge', layer: 1, unit: 1, from: 5 })
    expect(screen.getByRole('button', { name: 'h₂' }), 'still about h₂').toHaveAttribute(
      'aria-pressed',
      'true',
    )
  })

  it('show the gradient when it is known, and not before', async () => {
    const lab = await show(tiny())
    await userEvent.click(screen.getByRole('radio', { name: 'Gradient' }))
    expect(screen.getByText(/^The gradient of the first layer is not known yet/)).toBeVisible()
    expect(screen.queryByRole('list', { name: 'Gradient of h₁' })).toBeNull()
    lab.state.goTo(lab.state.script.microSteps.length)
    const list = await screen.findByRole('list', { name: 'Gradient of h₁' })
    const { trace } = lab.state
    const largest = Math.max(...trace!.gradient.weights[1].subarray(0, 6).map(Math.abs))
    expect(within(list).getAllByRole('button')[0]).toHaveTextContent(formatNumber(largest, 4))
  })
})

describe('other inputs', () => {
  it('have the incoming weights of any neuron as bars', async () => {
    const setup = await makePreset.iris()
    const lab = await show(setup)
    expect(screen.getByText(/^4 inputs make no plane/)).toBeVisible()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Neuron' }), 'ŷ₂')
    expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 2, unit: 1 })
    const rows = within(screen.getByRole('list', { name: 'Weights into ŷ₂' })).getAllByRole('button')
    const weights = viewParameters(setup.recipe.network, setup.parameters).weights[2].subarray(8, 16)
    expect(rows.map((row) => row.textContent)).toEqual(
      Array.from(weights, (w, i) => `h${'₁₂₃₄₅₆₇₈'[i]}${formatNumber(w, 4, true)}`),
    )
  })
})

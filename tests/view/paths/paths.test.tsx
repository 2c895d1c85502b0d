/** The list of paths, as a person reads and walks it; the path on show stands over the graph. */
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { PresetId } from '../../../src/content/presets'
import type { Setup } from '../../../src/content/setup'
import { parameterCount } from '../../../src/core/network'
import { revealedBy } from '../../../src/core/playback'
import { Random, seedState } from '../../../src/core/random'
import { cell, valueOf, type Target } from '../../../src/core/trace'
import { formatNumber } from '../../../src/draw/format'
import { layoutOf } from '../../../src/draw/layout'
import { placesOf } from '../../../src/draw/places'
import { LabProvider } from '../../../src/view/lab'
import { PathOverlay } from '../../../src/view/paths/PathOverlay'
import { PathsPanel } from '../../../src/view/paths/PathsPanel'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

const ROOM = { width: 900, height: 500, top: 20, bottom: 20, narrow: false }
const edge = (layer: number, unit: number, from: number): Target => ({ kind: 'edge', layer, unit, from })

/** The panel and the overlay, at the end of the first step. */
async function open(preset: PresetId, selection: Target | null, change = (setup: Setup) => setup) {
  const lab = await new TestLab(change(await makePreset[preset]())).ready()
  labs.push(lab)
  const { script } = lab.state
  lab.state.goTo(script.microSteps.length)
  lab.state.select(selection)
  const places = placesOf(script.spec, layoutOf(script.spec, ROOM))
  const view = render(
    <LabProvider store={lab.store}>
      <svg>
        <PathOverlay places={places} />
      </svg>
      <PathsPanel />
    </LabProvider>,
  )
  return { lab, places, ...view }
}

/** The same data for 2-6-6-6-1 of ReLU, which has 36 paths from a weight of the first layer. */
function deeper(setup: Setup): Setup {
  const layer = { units: 6, activation: 'relu' as const }
  const network = { inputs: 2, layers: [layer, layer, layer, setup.recipe.network.layers.at(-1)!] }
  const random = new Random(seedState(3))
  const parameters = Float64Array.from({ length: parameterCount(network) }, () => random.uniform() - 0.4)
  return { ...setup, parameters, recipe: { ...setup.recipe, network } }
}

const list = () => screen.getByRole('list', { name: 'Paths, strongest first' })
const paths = () => within(list()).getAllByRole('button')
const current = () => within(list()).getByRole('button', { current: true })
/** What stands behind the name of a path. */
const productOf = (button: HTMLElement) =>
  Number(button.textContent!.match(/[+−]?[\d.]+$/)![0].replace('−', '-'))

describe('the panel of paths', () => {
  it('says what to do while no weight is chosen', async () => {
    const { lab } = await open('worked-example', null)
    expect(screen.getByText(/^Choose a weight or a bias on the graph/)).toBeVisible()
    act(() => lab.state.select({ kind: 'neuron', layer: 1, unit: 0 }))
    expect(screen.getByText(/^Choose a weight or a bias on the graph/)).toBeVisible()
    expect(lab.state.highlight).toBeNull()
  })

  it('shows no number before the step has come to the gradient, and leads there', async () => {
    const { lab } = await open('worked-example', edge(1, 0, 0))
    const { script } = lab.state
    const known = revealedBy(script, cell('dW', 1, 0, 0)) + 1
    expect(list()).toBeVisible()
    act(() => lab.state.goTo(known - 1))
    expect(screen.queryByRole('list')).toBeNull()
    expect(lab.state.highlight).toBeNull()
    expect(screen.getByText(/It comes in the phase Gradient\.$/)).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: 'Go to its gradient' }))
    expect(lab.state.cursor).toBe(known)
    expect(list()).toBeVisible()
  })

  it('lists every path of a small network: they add up to the gradient', async () => {
    const { lab } = await open('mazur', edge(1, 0, 0))
    act(() => lab.state.setDigits('all'))
    expect(screen.getByRole('heading', { name: 'Weight x₁ → h₁' })).toBeVisible()
    expect(paths().map((path) => path.textContent!.split('L')[0])).toEqual(['h₁ → ŷ₁ → ', 'h₁ → ŷ₂ → '])
    const gradient = valueOf(lab.state.trace!, 0, cell('dW', 1, 0, 0))
    expect(screen.getByText(formatNumber(gradient, 'all', true))).toBeVisible()
    expect(paths().reduce((sum, path) => sum + productOf(path), 0)).toBeCloseTo(gradient, 15)
    // 0.05 · 0.2413 · 0.40 · 0.7414 · 0.1868: each factor is a number of its own.
    act(() => lab.state.setDigits(4))
    const first = within(list()).getAllByRole('listitem')[0]
    for (const factor of ['0.05', '0.2413', '0.40', '0.7414', '0.1868']) {
      expect(within(first).getByText(factor)).toBeVisible()
    }
  })

  it('lights up the part of the graph that a factor belongs to', async () => {
    const { lab } = await open('mazur', edge(1, 0, 0))
    const weight = within(within(list()).getAllByRole('listitem')[0]).getByText('0.40')
    fireEvent.pointerEnter(weight)
    expect(lab.state.pointed).toEqual(edge(2, 0, 0))
    fireEvent.pointerLeave(weight)
    expect(lab.state.pointed).toBeNull()
    fireEvent.focus(weight)
    expect(lab.state.pointed).toEqual(edge(2, 0, 0))
  })

  it('says what one example of a mini-batch adds, and to what', async () => {
    const { lab } = await open('iris', edge(2, 1, 3))
    act(() => lab.state.setExample(4))
    const { trace } = lab.state
    const part = valueOf(trace!, 4, cell('a', 1, 3)) * valueOf(trace!, 4, cell('delta', 2, 1))
    expect(screen.getByText(/what example 5 of 16 adds to the gradient:$/)).toBeVisible()
    expect(screen.getAllByText(formatNumber(part, 4, true))).not.toHaveLength(0)
    expect(screen.getByText('All 16 examples of the mini-batch together:')).toBeVisible()
    expect(screen.getByText(formatNumber(valueOf(trace!, 0, cell('dW', 2, 1, 3)), 4, true))).toBeVisible()
  })

  it('says how many there are beyond the strongest, what those carry, and why some are zero', async () => {
    const { lab } = await open('spirals', edge(1, 0, 0), deeper)
    const shut = lab.state.trace!.z[2].slice(0, 6).findIndex((z) => z <= 0)
    expect(paths()).toHaveLength(12)
    const count = screen.getByText(
      /^The 12 strongest of 36 paths\. They carry \d+ % of the sum of all sizes\./,
    )
    expect(count).toHaveTextContent(new RegExp(`\\d+ are zero: the slope is 0 in .*h²${'₁₂₃₄₅₆'[shut]}`))
  })
})

describe('the path on show', () => {
  it('is walked with buttons and keys, and drawn', async () => {
    const { lab, places, container } = await open('mazur', edge(1, 0, 0))
    expect(lab.state.highlight?.edges).toEqual([edge(1, 0, 0), edge(2, 0, 0)])
    const drawn = () =>
      [...container.querySelectorAll('svg .path-line path')].map((path) => path.getAttribute('d'))
    expect(drawn()).toContain(places.edge(2, 0, 0)!.d)

    fireEvent.click(screen.getByRole('button', { name: 'Next path' }))
    expect(lab.state.highlight?.edges).toEqual([edge(1, 0, 0), edge(2, 1, 0)])
    expect(drawn()).toContain(places.edge(2, 1, 0)!.d)
    expect(drawn()).not.toContain(places.edge(2, 0, 0)!.d)
    expect(screen.getByRole('button', { name: 'Next path' })).toBeDisabled()
    expect(screen.getByText('path 2 of 2')).toBeVisible()

    act(() => current().focus())
    fireEvent.keyDown(current(), { key: 'ArrowUp' })
    expect(current()).toBe(paths()[0])
    expect(current()).toHaveFocus()
    fireEvent.keyDown(current(), { key: 'End' })
    expect(current()).toBe(paths()[1])
    fireEvent.click(paths()[0])
    expect(current()).toBe(paths()[0])
  })

  it('takes the skip of a residual layer', async () => {
    const residual = (setup: Setup) => {
      const wide = deeper(setup)
      const { network } = wide.recipe
      const layers = network.layers.map((layer, k) => (k === 1 ? { ...layer, residual: true } : layer))
      return { ...wide, recipe: { ...wide.recipe, network: { ...network, layers } } }
    }
    const { lab, places, container } = await open('spirals', edge(3, 2, 4), residual)
    act(() => lab.state.select(edge(1, 3, 0)))
    expect(screen.getByText(/of 42 paths\./)).toBeVisible()
    const skipping = paths().findIndex((path) => path.textContent!.startsWith('h¹₄ ⇢ h²₄ → '))
    fireEvent.click(paths()[skipping])
    expect(lab.state.highlight?.skips).toEqual([{ layer: 2, unit: 3 }])
    expect(lab.state.highlight?.edges.map(({ layer }) => layer)).toEqual([1, 3, 4])
    const drawn = [...container.querySelectorAll('svg .path-line path')].map((path) => path.getAttribute('d'))
    expect(drawn).toContain(places.skip(2, 3)!.d)
    expect(within(list()).getAllByRole('listitem')[skipping]).toHaveTextContent('skip·1')
  })

  it('goes when another weight is chosen, or the panel', async () => {
    const { lab, unmount } = await open('mazur', edge(1, 0, 0))
    fireEvent.click(paths()[1])
    act(() => lab.state.select({ kind: 'bias', layer: 2, unit: 1 }))
    expect(current()).toHaveTextContent(/^ŷ₂ → L/)
    expect(lab.state.highlight).toMatchObject({ edges: [], units: [{ layer: 2, unit: 1 }] })
    act(() => lab.state.select(null))
    expect(lab.state.highlight).toBeNull()
    act(() => lab.state.select(edge(1, 0, 0)))
    expect(lab.state.highlight).not.toBeNull()
    unmount()
    expect(lab.state.highlight).toBeNull()
  })

  it('waits while training runs', async () => {
    const { lab } = await open('mazur', edge(1, 0, 0))
    act(() => lab.state.play())
    expect(screen.getByText('Paths are those of one step: pause to see them.')).toBeVisible()
    expect(lab.state.highlight).toBeNull()
    await act(async () => lab.state.pause())
  })
})

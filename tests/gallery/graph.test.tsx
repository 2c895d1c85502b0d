import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makePreset } from '../../src/content/makePreset'
import { type PresetId } from '../../src/content/presets'
import type { NetworkSpec } from '../../src/core/network'
import type { Recipe } from '../../src/core/recipe'
import { NetworkGraph } from '../../src/view/graph/NetworkGraph'
import { LabProvider } from '../../src/view/lab'
import { ScoreView } from '../../src/view/timeline/ScoreView'
import { TestLab } from '../TestLab'

const labs: TestLab[] = []
afterEach(() => {
  cleanup()
  labs.splice(0).forEach((lab) => lab.close())
})

async function labOf(preset: PresetId, change: Partial<Recipe> = {}, numbers?: number[]): Promise<TestLab> {
  const setup = await makePreset[preset]()
  const parameters = numbers ? Float64Array.from(numbers) : setup.parameters
  const lab = new TestLab({ ...setup, parameters, recipe: { ...setup.recipe, ...change } })
  labs.push(lab)
  return lab.ready()
}

/** One element a line, coordinates cut to two decimals: so that a person can read what changed. */
function readable(svg: Element): string {
  const cut = (attribute: string) =>
    attribute.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
  return svg.outerHTML
    .replace(/="[^"]*"/g, cut)
    .replace(/_r_\w+_/g, 'id')
    .replace(/></g, '>\n<')
    .concat('\n')
}

/** Draws a moment of a run and compares it with the drawing that was looked at when it was made. */
async function expectDrawing(lab: TestLab, name: string) {
  const { container } = render(
    <LabProvider store={lab.store}>
      <NetworkGraph />
      <ScoreView />
    </LabProvider>,
  )
  await act(() => vi.dynamicImportSettled())
  const [graph, score] = container.querySelectorAll('svg[role]')
  await expect(readable(graph)).toMatchFileSnapshot(`./drawings/${name}-graph.svg`)
  await expect(readable(score)).toMatchFileSnapshot(`./drawings/${name}-score.svg`)
}

describe('the graph and the score, drawn', () => {
  it.each([
    ['opening', 0],
    ['forward-h2', 2],
    ['loss', 5],
    ['delta-h1', 7],
    ['gradient', 10],
    ['update', 14],
  ] as const)('worked example: %s', async (name, cursor) => {
    const lab = await labOf('worked-example')
    lab.state.goTo(cursor)
    await expectDrawing(lab, name)
  })

  it('two outputs with targets beside them, an error that asks for less', async () => {
    const lab = await labOf('mazur')
    lab.state.goTo(7)
    await expectDrawing(lab, 'mazur-delta')
  })

  it('a layer at a time', async () => {
    const lab = await labOf('iris')
    lab.state.setGranularity('layer')
    lab.state.next()
    await expectDrawing(lab, 'iris-layer')
  })

  it('two hidden layers of eight: short numbers, notes for layers', async () => {
    const lab = await labOf('spirals')
    lab.state.goTo(12)
    await expectDrawing(lab, 'spirals-forward')
  })

  /** 2-2-2-1, the second hidden layer residual. */
  const residual: NetworkSpec = {
    inputs: 2,
    layers: [
      { units: 2, activation: 'tanh' },
      { units: 2, activation: 'tanh', residual: true },
      { units: 1, activation: 'linear' },
    ],
  }
  const numbers = [0.5, -1, 2, 1, 0.1, -0.4, 0.4, -0.6, 0.3, 0.8, 0.2, -0.1, 1, -0.5, 0.3]

  it.each([
    ['residual-forward', 3],
    ['residual-back', 10],
  ] as const)('a skip carries what came in, and the error back: %s', async (name, cursor) => {
    const lab = await labOf('worked-example', { network: residual }, numbers)
    lab.state.goTo(cursor)
    await expectDrawing(lab, name)
  })

  it('a dropped neuron is struck out, and sends a ghost', async () => {
    const [hidden, output] = [{ units: 3, activation: 'relu', dropout: 0.5 } as const, residual.layers[2]]
    const lab = await labOf('worked-example', { network: { inputs: 2, layers: [hidden, output] }, seed: 3 })
    lab.state.goTo(4)
    await expectDrawing(lab, 'dropout')
  })
})

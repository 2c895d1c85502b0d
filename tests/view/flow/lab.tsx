/** The panel and the marks over a real lab: a small network with a dead and a saturated neuron. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach } from 'vitest'
import type { Setup } from '../../../src/content/setup'
import type { Places } from '../../../src/draw/places'
import { LabProvider } from '../../../src/view/lab'
import { FateLine } from '../../../src/view/flow/FateLine'
import { FlowPanel } from '../../../src/view/flow/FlowPanel'
import { UnitMarks } from '../../../src/view/flow/UnitMarks'
import { TestLab } from '../../TestLab'
import { dataOf, examplesOf, recipeOf } from '../charts/fakeLab'

/** 1-3-2-1: relu, tanh, linear, four examples; h¹₂ is dead, h²₁ saturated, whatever the example. */
export function withIdleUnits(): Setup {
  const recipe = recipeOf(1, 3, 2, 1)
  const activations = ['relu', 'tanh', 'linear'] as const
  const layers = recipe.network.layers.map((layer, k) => ({ ...layer, activation: activations[k] }))
  const weights1 = [1, 1, -0.5, 0.1, -5, 0.8]
  const weights2 = [0.4, 0.3, 0.2, 0.5, 0.1, -0.6, 9, 0.1]
  const weights3 = [0.7, -0.3, 0.05]
  return {
    preset: null,
    title: null,
    data: dataOf(examplesOf([[0.1], [0.4], [0.6], [0.9]], [[0], [1], [0], [1]]), null, { kind: 'none' }),
    recipe: { ...recipe, network: { ...recipe.network, layers } },
    initialization: 'given',
    parameters: Float64Array.from([...weights1, ...weights2, ...weights3]),
  }
}

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

/** Circles of radius 20, a hundred px apart. */
const places: Places = {
  neuron: (layer, unit) => ({ at: { x: 100 * layer, y: 100 * unit }, r: 20 }),
  edge: () => null,
  skip: () => null,
  loss: null,
}

export async function openFlow(language: 'en' | 'zh' = 'en', setup = withIdleUnits()) {
  const lab = new TestLab(setup)
  labs.push(lab)
  await lab.ready()
  if (language === 'zh') {
    lab.state.setLanguage('zh')
    await lab.until((state) => state.language === 'zh')
  }
  render(
    <LabProvider store={lab.store}>
      <FlowPanel />
      <svg>
        <UnitMarks places={places} />
      </svg>
      <FateLine layer={1} unit={1} />
    </LabProvider>,
  )
  await screen.findAllByRole('slider')
  return { lab, user: userEvent.setup() }
}

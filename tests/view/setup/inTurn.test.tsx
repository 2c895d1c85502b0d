import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LayersPanel } from '../../../src/view/setup/LayersPanel'
import { OptimizerPanel } from '../../../src/view/setup/OptimizerPanel'
import { RatePanel } from '../../../src/view/setup/RatePanel'
import { LabProvider } from '../../../src/view/lab'
import { Loading } from '../../../src/view/Loading'
import { TestLab } from '../../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
})
afterEach(() => lab.close())

/** Two choices and what comes before them, all before the worker has answered once. */
test('choices that are made while the worker is busy all count', async () => {
  render(
    <LabProvider store={lab.store}>
      <Loading>
        <RatePanel />
        <OptimizerPanel />
        <LayersPanel />
      </Loading>
    </LabProvider>,
  )
  const rate = await screen.findByRole('textbox', { name: 'Learning rate η' })
  act(() => {
    fireEvent.click(screen.getByRole('button', { name: /Hidden layers.*more|More.*hidden layers/i }))
    fireEvent.click(screen.getByRole('checkbox', { name: 'Train the biases too' }))
    fireEvent.change(rate, { target: { value: '0.3' } })
    fireEvent.keyDown(rate, { key: 'Enter' })
  })
  await waitFor(() => expect(lab.state.setup.recipe.learningRate).toBe(0.3))
  const { recipe } = lab.state.setup
  expect(recipe.trainBiases).toBe(false)
  expect(recipe.network.layers).toHaveLength(3)
})

import { act, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../../../src/view/App'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

// Two pages' worth of graph take their time on a busy machine.
configure({ asyncUtilTimeout: 5000 })

// What is loaded when it is first wanted, so that no test waits for it.
await Promise.all([
  import('../../../src/store/comparing'),
  import('../../../src/view/compare/ComparePanel'),
  import('../../../src/view/compare/Beside'),
  import('../../../src/view/setup/SetupPanel'),
  import('../../../src/view/inspector/Inspector'),
])

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
  lab.state.showPanel('compare')
  render(
    <LabProvider store={lab.store}>
      <App />
    </LabProvider>,
  )
  await act(async () => {})
})
afterEach(() => lab.close())

const user = userEvent.setup()
const press = async (name: string | RegExp, within_: HTMLElement = document.body) =>
  user.click(await within(within_).findByRole('button', { name }))
const half = () => screen.findByRole('group', { name: 'Graph of run B' })
const runs = () => screen.findByRole('list', { name: 'Runs' })

/** The numbers that stand in the neurons of a graph. */
const numbersOf = (graph: Element) =>
  [...graph.querySelectorAll('.node-value')].map(({ textContent }) => textContent)

async function chooseAdam() {
  const b = await half()
  await press(/^Optimizer: /, b)
  await user.click(await within(b).findByRole('radio', { name: /^Adam(?!W)/ }))
  await user.keyboard('{Escape}')
}

describe('two runs on the page', () => {
  it('stand side by side with the same numbers, and one Next moves both', async () => {
    await press('Duplicate this run')
    const b = await half()
    await press('Next')
    const [first, second] = await screen.findAllByRole('application')
    await waitFor(() => expect(numbersOf(first)).toContain('0.3775'))
    expect(numbersOf(second)).toEqual(numbersOf(first))
    expect(b).toContainElement(second as HTMLElement)
    expect(await runs()).toHaveTextContent('Nothing differs yet')
  })

  it('name what was changed in the second, and mark it in its sentence', async () => {
    await press('Duplicate this run')
    await chooseAdam()
    const table = await screen.findByRole('table', { name: 'What differs between A and B' })
    expect(within(table).getByRole('row', { name: /optimizer/ })).toHaveTextContent('gradient descentAdam')
    expect(within(await half()).getByText('Adam')).toHaveClass('is-different')
    expect(within(await half()).getByText('2–3–1')).not.toHaveClass('is-different')
    expect(await runs()).toHaveTextContent('Equal: data')
    expect(lab.state.setup.recipe.optimizer.name).toBe('sgd')
  })

  it('are explained one at a time: the letter that is pressed, or the graph in which something is chosen', async () => {
    await press('Duplicate this run')
    await half()
    await chooseAdam()
    act(() => lab.state.showPanel('explain'))
    await lab.press((state) => state.last())
    const side = lab.state.comparison!.sides[0].store
    act(() => side.getState().select({ kind: 'edge', layer: 1, unit: 0, from: 0 }))
    const letters = await screen.findByRole('group', { name: 'Runs' })
    expect(within(letters).getByRole('button', { name: /^Run B/ })).toHaveAttribute('aria-pressed', 'true')
    const ofAdam = 'Running mean of the gradient'
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveTextContent(ofAdam))
    await press(/^Run A/, letters)
    await waitFor(() => expect(screen.getByRole('complementary')).not.toHaveTextContent(ofAdam))
  })

  it('become one again when the second is ended', async () => {
    await press('Duplicate this run')
    await half()
    await press('End: End run B')
    await waitFor(() => expect(screen.getAllByRole('application')).toHaveLength(1))
    expect(screen.getByRole('button', { name: 'Duplicate this run' })).toBeVisible()
  })
})

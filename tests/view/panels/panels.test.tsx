import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NetworkGraph } from '../../../src/view/graph/NetworkGraph'
import { LabProvider, useLab } from '../../../src/view/lab'
import { EnlargedPanel } from '../../../src/view/panels/EnlargedPanel'
import { SidePanel } from '../../../src/view/shell/SidePanel'
import { TestLab } from '../../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
})
afterEach(() => lab.close())

async function show(page: React.ReactNode) {
  render(<LabProvider store={lab.store}>{page}</LabProvider>)
  await act(() => vi.dynamicImportSettled())
  return userEvent.setup()
}

const tab = (name: string) => screen.getByRole('tab', { name })

/** As the page has it. */
function Enlarged() {
  const panel = useLab((state) => state.enlarged)
  return panel && <EnlargedPanel panel={panel} />
}

describe('the panels beside the graph', () => {
  it('are tabs, to which others can be added and from which each can be taken', async () => {
    const user = await show(<SidePanel />)
    expect(screen.getAllByRole('tab').map((each) => each.textContent)).toEqual(['Explanation', 'Charts'])
    await user.click(screen.getByRole('button', { name: 'Panels' }))
    const dialog = await screen.findByRole('dialog', { name: 'Panels' })
    const paths = await within(dialog).findByRole('checkbox', { name: 'Paths' })
    expect(paths).toHaveAccessibleDescription(/every way from a weight to the loss/)
    await user.click(paths)
    expect(tab('Paths')).toHaveAttribute('aria-selected', 'true')
    await user.click(within(dialog).getByRole('checkbox', { name: 'Explanation' }))
    await user.click(within(dialog).getByRole('checkbox', { name: 'Charts' }))
    expect(within(dialog).getByRole('checkbox', { name: 'Paths' })).toBeDisabled()
  })

  it('can be hidden from their own head', async () => {
    const user = await show(<SidePanel />)
    await user.click(tab('Charts'))
    await user.click(await screen.findByRole('button', { name: 'Hide' }))
    expect(screen.queryByRole('tab', { name: 'Charts' })).toBeNull()
    expect(tab('Explanation')).toHaveAttribute('aria-selected', 'true')
  })

  it('can be enlarged, and go back to their place by Escape', async () => {
    const user = await show(
      <>
        <SidePanel />
        <Enlarged />
      </>,
    )
    await user.click(tab('Charts'))
    await user.click(await screen.findByRole('button', { name: 'Enlarge' }))
    const region = screen.getByRole('region', { name: 'Charts' })
    await waitFor(() => expect(region).toHaveFocus())
    expect(await within(region).findByRole('group', { name: 'Charts' })).toBeVisible()
    expect(screen.getAllByRole('group', { name: 'Charts' })).toHaveLength(1)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Charts' })).toBeNull()
    expect(lab.state.enlarged).toBeNull()
    expect(await screen.findByRole('group', { name: 'Charts' })).toBeVisible()
  })
})

describe('a panel that asks for a weight on the graph', () => {
  it.each(['whatIf', 'paths'] as const)('does not cover it before there is one: %s', async (panel) => {
    lab.state.showPanel(panel)
    const user = await show(
      <>
        <SidePanel />
        <Enlarged />
      </>,
    )
    await screen.findByRole('button', { name: 'Hide' })
    expect(screen.queryByRole('button', { name: 'Enlarge' })).toBeNull()
    act(() => lab.state.select({ kind: 'edge', layer: 2, unit: 0, from: 1 }))
    await user.click(await screen.findByRole('button', { name: 'Enlarge' }))
    expect(lab.state.enlarged).toBe(panel)
    act(() => lab.state.select(null))
    await waitFor(() => expect(lab.state.enlarged, 'and gives it back').toBeNull())
  })
})

describe('what the edges show', () => {
  const legend = () => screen.getByLabelText('Legend')

  it('follows the phase, or what the person chooses, and the legend says on what scale', async () => {
    act(() => lab.state.goTo(17))
    const user = await show(<NetworkGraph />)
    expect(legend()).toHaveTextContent('weight / what flows now')
    await user.click(screen.getByRole('button', { name: 'What edges and circles show' }))
    await user.click(await screen.findByRole('radio', { name: 'gradient ∂L/∂w' }))
    expect(legend()).toHaveTextContent(/weight \/ gradient/)
    await user.click(screen.getByRole('radio', { name: 'Size' }))
    const largest = Math.max(...lab.state.trace!.gradient.weights.flatMap((w) => [...w].map(Math.abs)))
    expect(legend()).toHaveTextContent(`thickest ${largest.toPrecision(3)}`)
    await user.click(screen.getByRole('radio', { name: 'Each layer' }))
    expect(legend()).toHaveTextContent(/thickest: W¹ 0\.\d+ · W² 0\.\d+/)
    await user.click(screen.getByRole('radio', { name: 'weights alone' }))
    expect(legend()).toHaveTextContent('weight alone')
  })
})

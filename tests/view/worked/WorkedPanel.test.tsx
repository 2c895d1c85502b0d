/** Checking a printed example, as a person does it: line by line. */
import { render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { mazur } from '../../../src/content/articlePresets'
import { open, rows, rowOf, mark, press, status, choose, H1, H2, OUTPUT } from './openWorked'

describe('article 000', () => {
  it('is judged line by line: what was marked is told, and nothing else', async () => {
    const { lab, user } = await open()
    expect(await rows()).toHaveLength(31)
    expect(screen.queryByText('0.3775')).toBeNull()
    press('Check')
    expect(status()).toBe('Mark at least one line first.')
    mark(H2, 'wrong')
    mark(OUTPUT, 'right')
    await user.click(screen.getByRole('button', { name: 'Loss L' }))
    expect(lab.state.selection).toEqual({ kind: 'loss' })
    await user.type(screen.getByRole('textbox', { name: 'Loss L: your number' }), '0,62874')
    press('Check')
    expect(status()).toBe(
      'Found: 2 of 31 wrong numbers. Taken for right: 1. Not judged: 28.The first line that goes wrong is not among them.',
    )
    expect(rowOf(H2)).toHaveTextContent('0.670.3925✗ goes wrong hereYou found it.')
    expect(rowOf('Loss L')).toHaveTextContent('0.51460.628741✗ goes wrong hereYou found it.')
    expect(rowOf(OUTPUT)).toHaveTextContent(
      '1.4291.12138↳ follows from an earlier errorYou took it for right.',
    )
    expect(rowOf('Loss L').nextElementSibling).toHaveTextContent('Follows from the lines before: 1.02102')
    expect(rowOf(H1)).not.toHaveTextContent('0.3775')
    expect(lab.state.lit).toEqual([])
  })

  it('has its first wrong line pointed out, lit, and gone to', async () => {
    const { lab, unmount } = await open()
    await rows()
    mark(H1, 'wrong')
    press('Check')
    expect(screen.getByText(/^The first line that goes wrong/)).toHaveTextContent(
      `The first line that goes wrong: ${H1}. 0.42 stands there, 0.3775 is right.`,
    )
    expect(lab.state.lit).toEqual([{ kind: 'neuron', layer: 1, unit: 0 }])
    press('Go to its tick')
    expect(lab.place).toBe('1.1')
    expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 1, unit: 0 })
    unmount()
    expect(lab.state.lit).toEqual([])
  })

  it('shows all: 26 slips of its own, 5 that follow; and can be begun again, also after the panel was closed', async () => {
    const { panel, unmount } = await open()
    await rows()
    press('Show all')
    expect(status()).toBe('Right: 0. Wrong of their own: 26. Wrong because of earlier ones: 5.')
    unmount()
    render(panel)
    expect((await rows()).filter((row) => row.textContent!.includes('goes wrong here'))).toHaveLength(26)
    expect(screen.getAllByText('follows from an earlier error')).toHaveLength(5)
    press('Start over')
    await waitFor(() => expect(screen.queryAllByText('goes wrong here')).toEqual([]))
  })

  it('is pointed at on the graph only while the graph shows it', async () => {
    const { lab } = await open(mazur())
    await rows()
    choose('article-000')
    await screen.findByText('The graph shows another experiment, another step, or changed numbers.')
    press(H1)
    press('Show all')
    expect(lab.state.selection).toBeNull()
    expect(lab.state.lit).toEqual([])
    expect(screen.queryByRole('button', { name: 'Go to its tick' })).toBeNull()
    press('Open its experiment')
    await screen.findByRole('button', { name: 'Go to its tick' })
    expect(lab.state.setup.preset).toBe('worked-example')
    await lab.press((state) => state.edit({ kind: 'parameter', index: 0, value: 3 }))
    await screen.findByRole('button', { name: 'Open its experiment' })
  })
})

it('a page that is right is called right', async () => {
  await open(mazur())
  expect(await rows()).toHaveLength(19)
  mark('a of Neuron ŷ₁', 'wrong')
  press('Show all')
  expect(screen.getAllByText('right')).toHaveLength(19)
  expect(rowOf('a of Neuron ŷ₁')).toHaveTextContent('You took it for wrong.')
  expect(status()).toMatch(/Right, but taken for wrong: 1\..*Nothing goes wrong/)
})

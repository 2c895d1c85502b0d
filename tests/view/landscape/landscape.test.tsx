import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/draw/format'
import type { Landscape } from '../../../src/core/landscape'
import { closeLabs, holdAnswers, openLandscape, surveyed, theMap, wideExample } from './openLandscape'

afterEach(closeLabs)

const chosen = (axis: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: axis }).selectedOptions[0].text

describe('the landscape of a small network', () => {
  it('is there unasked, and reads out the loss of the step at its centre', async () => {
    const { lab, user } = await openLandscape()
    const map = await theMap()
    expect(screen.getByText('Map of step 1, ±1.00 around its parameters.')).toBeVisible()
    expect(screen.getByText(/^Loss of the mini-batch \(1 example\): shades/)).toBeVisible()
    map.focus()
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    const loss = formatNumber(lab.state.trace!.loss, 4)
    expect(screen.getByText(new RegExp(`^Bias of ŷ = 0.60 · .+ · L = ${loss}$`))).toBeVisible()
    await user.keyboard('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}')
    expect(screen.getByText(/^Bias of ŷ = 0.60 · Bias of h₃ = 1.35 · L = /), 'the edge').toBeVisible()
    act(() => map.blur())
    expect(screen.getByText(/^Map of step 1/)).toBeVisible()
  })

  it('follows to another step, and says where the run began', async () => {
    const { lab } = await openLandscape()
    await theMap()
    expect(screen.queryByText(/where the run began/)).toBeNull()
    act(() => lab.state.goToStep(5))
    expect(await screen.findByText(/^Map of step 5/)).toBeVisible()
    expect(screen.getByText('step 1, where the run began')).toBeVisible()
    expect(screen.getByText(/^\d\d\.\d % of the distance from the start/)).toBeVisible()
  })

  it('is kept while another panel is looked at', async () => {
    const { lab, unmount, panel } = await openLandscape()
    await theMap()
    const held = holdAnswers(lab)
    unmount()
    render(panel)
    expect(await theMap()).toBeVisible()
    expect(held).toHaveLength(0)
  })

  it('waits while training runs, and follows when it stands still', async () => {
    const { lab } = await openLandscape()
    await theMap()
    const held = holdAnswers(lab)
    act(() => lab.state.play())
    await act(() => lab.until((state) => (state.trace?.step ?? 0) > 3))
    expect(held).toHaveLength(0)
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeVisible()
    act(() => lab.state.pause())
    await waitFor(() => expect(held.at(-1)?.question.step).toBe(lab.state.trace!.step))
  })

  it('tells of the update once the walk through the step has come to it', async () => {
    const { lab } = await openLandscape()
    await theMap()
    expect(screen.queryByText(/^where the update leads|^The update is too small/)).toBeNull()
    act(() => lab.state.goTo(lab.state.script.microSteps.length))
    expect(await screen.findByText(/^where the update leads|^The update is too small/)).toBeVisible()
  })

  it('takes what is selected for an axis, and never the same parameter for both', async () => {
    const { lab, user } = await openLandscape()
    await theMap()
    expect([chosen('Across'), chosen('Up')]).toEqual(['Bias of ŷ', 'Bias of h₃'])
    const take = screen.getByRole('button', { name: /^Up: take/ })
    expect(take).toBeDisabled()
    act(() => lab.state.select({ kind: 'edge', layer: 1, unit: 2, from: 1 }))
    await user.click(take)
    expect(chosen('Up')).toBe('Weight x₂ → h₃')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Across' }), 'Weight x₂ → h₃')
    expect([chosen('Across'), chosen('Up')]).toEqual(['Weight x₂ → h₃', 'Bias of ŷ'])
    fireEvent.keyDown(await theMap(), { key: 'ArrowUp' })
    expect(await screen.findByText(/^Weight x₂ → h₃ = 0.40 · Bias of ŷ = /)).toBeVisible()
  })

  it('begins with what is selected and the largest of the other gradients', async () => {
    await openLandscape(undefined, (lab) => lab.state.select({ kind: 'edge', layer: 1, unit: 0, from: 0 }))
    await theMap()
    expect([chosen('Across'), chosen('Up')]).toEqual(['Weight x₁ → h₁', 'Bias of ŷ'])
  })

  it('asks for what is chosen: random directions, the training set, a range', async () => {
    const { lab, user } = await openLandscape()
    await theMap()
    const held = holdAnswers(lab)
    await user.click(screen.getByRole('radio', { name: 'random directions' }))
    expect(held.at(-1)!.question.plane).toEqual({ kind: 'random', seed: 1 })
    await user.click(screen.getByRole('button', { name: 'Draw others' }))
    expect(screen.getByText('Seed 2')).toBeVisible()
    expect(held.at(-1)!.question.plane).toEqual({ kind: 'random', seed: 2 })
    expect(held[0].signal.aborted).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'training set' }))
    expect(held.at(-1)!.question.over).toBe('train')
    await user.click(screen.getByRole('button', { name: 'Narrower range' }))
    expect(held.at(-1)!.question.zoom).toBe(0.5)
    expect(screen.getByText('Range ±0.50')).toBeVisible()
    act(() => held.at(-1)!.answer(surveyed(held.at(-1)!.question)))
    expect(await screen.findByText('Map of step 1, ±0.50 around its parameters.')).toBeVisible()
    expect(screen.getByText(/^Loss of all 1 training examples/)).toBeVisible()
  })

  it('says what is beyond numbers, and where the loss is the same everywhere', async () => {
    const { lab, user } = await openLandscape()
    await theMap()
    const held = holdAnswers(lab)
    const answerWith = async (change: (map: Landscape) => void) => {
      await user.click(screen.getByRole('button', { name: 'Wider range' }))
      const map = surveyed(held.at(-1)!.question)
      change(map)
      act(() => held.at(-1)!.answer(map))
    }
    await answerWith((map) => void (map.losses[0] = Infinity))
    expect(await screen.findByText(/^Hatched: the loss is infinite/)).toBeVisible()
    await answerWith((map) => void map.losses.fill(2))
    expect(await screen.findByText(/the same everywhere here\.$/)).toBeVisible()
    await answerWith((map) => void map.losses.fill(NaN))
    expect(await screen.findByText(/^The loss is infinite or not a number everywhere/)).toBeVisible()
  })
})

describe('the landscape of a large network', () => {
  it('waits to be asked, shows how far it is, and gives up when told to', async () => {
    const { lab, user } = await openLandscape(wideExample())
    const held = holdAnswers(lab)
    expect(screen.getByText(/It takes about 0.4 billion multiplications/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Compute the map' }))
    const { question, progress, signal } = held[0]
    const part = surveyed({ ...question, plane: { kind: 'parameters', indices: [0, 1] } }, 60)
    act(() => progress(1, 4, part))
    expect(screen.getByRole('progressbar', { name: 'Being computed, 25 %' })).toBeVisible()
    fireEvent.keyDown(await theMap(), { key: 'ArrowLeft' })
    expect(screen.getByText(/L = not yet computed$/)).toBeVisible()

    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(signal.aborted).toBe(true)
    expect(screen.getByText('Cancelled: the map is coarse.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Refresh' }))
    expect(held).toHaveLength(2)
  })

  it('stays as it is at another step, says so, and is computed anew when asked', async () => {
    const { lab, user } = await openLandscape(wideExample())
    const held = holdAnswers(lab)
    await user.click(screen.getByRole('button', { name: 'Compute the map' }))
    act(() =>
      held[0].answer(surveyed({ ...held[0].question, plane: { kind: 'parameters', indices: [0, 1] } })),
    )
    await theMap()
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull()
    act(() => lab.state.goToStep(2))
    expect(await screen.findByText('You are at step 2.')).toBeVisible()
    expect(held).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Refresh' }))
    expect(held[1].question.step).toBe(2)
    act(() => held[1].fail('no memory'))
    expect(await screen.findByText('The map could not be computed: no memory')).toBeVisible()
  })

  it('goes on while the panel is enlarged or another one is looked at, and ends when it is hidden', async () => {
    const { lab, user, unmount, panel } = await openLandscape(wideExample())
    const held = holdAnswers(lab)
    await user.click(screen.getByRole('button', { name: 'Compute the map' }))
    unmount()
    render(panel)
    expect(screen.getByRole('progressbar')).toBeVisible()
    act(() => lab.state.showPanel('charts'))
    expect(held[0].signal.aborted).toBe(false)
    act(() => lab.state.hidePanel('landscape'))
    expect(held[0].signal.aborted).toBe(true)
  })

  it('gives way to another network', async () => {
    const { lab } = await openLandscape()
    await theMap()
    act(() => lab.state.openSetup(wideExample()))
    await waitFor(() => expect(screen.queryByRole('application')).toBeNull())
    expect(screen.getByRole('button', { name: 'Compute the map' })).toBeVisible()
  })
})

it('speaks Chinese', async () => {
  const { lab } = await openLandscape()
  await theMap()
  act(() => lab.state.setLanguage('zh'))
  expect(await screen.findByText('第 1 步的地形图，以当时的参数为中心 ±1.00。')).toBeVisible()
  expect(screen.getByText('小批量的损失（1 个样本）：深浅和等高线按对数。')).toBeVisible()
})

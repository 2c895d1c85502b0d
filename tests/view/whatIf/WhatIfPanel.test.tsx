import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import { valueOf, cell } from '../../../src/core/trace'
import { formatNumber } from '../../../src/draw/format'
import { numberIn, onCurve, onGraph, openPanel, until } from './openPanel'

/** The gradient of h₂ → ŷ is known from tick 10 on, its new value from tick 14 on. */
const BEFORE_GRADIENT = 9
const WITH_GRADIENT = 10

/** Two examples, of which each step takes one. */
function oneOfTwo(): Setup {
  const setup = workedExample()
  const train = { count: 2, inputs: Float64Array.of(0.05, 0.1, 0.5, -0.2), targets: Float64Array.of(0.01, 2) }
  return {
    ...setup,
    data: { ...setup.data, train },
    recipe: { ...setup.recipe, batching: { kind: 'given', miniBatches: [[0], [1]] } },
  }
}

describe('the panel', () => {
  it.each([null, { kind: 'neuron', layer: 1, unit: 0 } as const])(
    'says what to choose, at %o',
    async (target) => {
      await openPanel(target)
      expect(screen.getByText(/^Choose a weight or a bias on the graph/)).toBeVisible()
      expect(screen.queryByRole('slider')).toBeNull()
    },
  )

  it('shows the promise of the gradient beside what the step brings', async () => {
    const lab = await openPanel()
    await onCurve()
    expect(screen.getByRole('heading', { name: 'Weight h₂ → ŷ = 0.45 → 0.4060' })).toBeVisible()
    expect(numberIn(/^Slope/)).toBe('+0.4401')
    expect(numberIn(/^The optimizer/)).toBe('−0.04401')
    // L is ½(ŷ − y)², so the change is half the difference of the squares, ŷ moving by 0.3925·Δw.
    const { trace } = lab.state
    const gradient = valueOf(trace!, 0, cell('dW', 2, 0, 1))
    expect(numberIn(/^Predicted change/)).toBe(formatNumber(-0.1 * gradient ** 2, 4, true))
    const error = trace!.a[2][0] - 0.01
    const moved = error - 0.3925 * 0.1 * gradient
    expect(numberIn(/^True change/)).toBe(formatNumber((moved ** 2 - error ** 2) / 2, 4, true))
    expect(screen.getByText(/right to within 1 %/)).toBeVisible()
  })

  it('shows the gradient once it is known at the cursor, and the step once the update is', async () => {
    const lab = await openPanel(undefined, BEFORE_GRADIENT)
    await onCurve()
    const lines = (name: string) => document.querySelectorAll(`.profile .${name}`)
    const rows = [/^Slope/, /^The optimizer/, /^Predicted/, /^True/]
    expect(rows.map(numberIn)).toEqual(Array(4).fill('not known yet'))
    expect([lines('curve').length, lines('tangent').length, lines('step').length]).toEqual([1, 0, 0])
    act(() => lab.state.goTo(WITH_GRADIENT))
    expect(rows.map(numberIn)).toEqual(['+0.4401', ...Array(3).fill('not known yet')])
    expect([lines('tangent').length, lines('step').length]).toEqual([1, 0])
    expect(screen.getByRole('button', { name: 'Fit step' })).toBeDisabled()
    act(() => lab.state.goTo(17))
    expect(rows.map(numberIn)).not.toContain('not known yet')
    expect(lines('step')).toHaveLength(1)
  })

  it('asks about all training examples too', async () => {
    await openPanel(undefined, 17, oneOfTwo())
    await onCurve()
    const ofBatch = numberIn(/^Slope/)
    await userEvent.click(screen.getByRole('radio', { name: 'the training set' }))
    await waitFor(() => expect(numberIn(/^Slope/)).not.toBe(ofBatch))
    expect(numberIn(/^The optimizer/)).toBe('−0.04401')
    await userEvent.click(screen.getByRole('radio', { name: 'the mini-batch' }))
    await waitFor(() => expect(numberIn(/^Slope/)).toBe(ofBatch))
  })

  it('goes nearer, further, to the step and back', async () => {
    const lab = await openPanel()
    const slider = await onCurve()
    const width = () =>
      Number(slider.getAttribute('aria-valuemax')) - Number(slider.getAttribute('aria-valuemin'))
    const whole = width()
    const press = async (name: string, becomes: number) => {
      await userEvent.click(screen.getByRole('button', { name }))
      await waitFor(() => expect(width()).toBeCloseTo(becomes, 10))
    }
    await press('Narrower', whole / 3)
    await press('Wider', whole)
    await press('Fit step', (0.1 * valueOf(lab.state.trace!, 0, cell('dW', 2, 0, 1))) / 0.4)
    await press('Fit curve', whole)
  })

  it('waits while training runs', async () => {
    const lab = await openPanel()
    await onCurve()
    act(() => lab.state.play())
    await until(lab, ({ playing, trace }) => playing && trace!.step > 5)
    expect(screen.getByText(/^Training is running/)).toBeVisible()
    act(() => lab.state.pause())
    await until(lab, ({ trace, playing }) => !playing && trace!.rows.length === trace!.examples.length)
    expect(await onCurve()).toBeVisible()
  })

  it('is read in Chinese', async () => {
    const lab = await openPanel({ kind: 'bias', layer: 1, unit: 0 })
    act(() => lab.state.setLanguage('zh'))
    expect(await screen.findByRole('slider', { name: 'h₁ 的偏置，在曲线上' })).toBeVisible()
    expect(screen.getByText(/^步子这样小/)).toBeVisible()
  })
})

describe('the handles', () => {
  it.each([
    ['on the curve', onCurve],
    ['on the graph', () => Promise.resolve(onGraph())],
  ])('%s changes the weight with the keys, and everything follows: one change to undo', async (_, handle) => {
    const lab = await openPanel()
    await onCurve()
    const slider = await handle()
    const [from, to] = ['aria-valuemin', 'aria-valuemax'].map((name) => Number(slider.getAttribute(name)))
    const weight = () => valueOf(lab.state.trace!, 0, cell('W', 2, 0, 1))
    const press = async (key: string, shiftKey = false) => {
      const before = lab.state.trace
      fireEvent.keyDown(slider, { key, shiftKey })
      await until(lab, ({ trace }) => trace !== before)
      fireEvent.keyUp(slider, { key })
    }
    await press('ArrowUp')
    expect(weight()).toBe(0.46)
    await press('ArrowLeft', true)
    expect(weight()).toBe(0.26)
    expect(slider).toHaveAttribute('aria-valuenow', '0.26')
    await waitFor(() =>
      expect(numberIn(/^Slope/)).toBe(
        formatNumber(valueOf(lab.state.trace!, 0, cell('dW', 2, 0, 1)), 4, true),
      ),
    )
    await press('Home')
    expect(weight()).toBe(from)
    await press('End')
    expect(weight()).toBe(to)
    expect([slider.getAttribute('aria-valuemin'), slider.getAttribute('aria-valuemax')].map(Number)).toEqual([
      from,
      to,
    ])
    for (const value of [from, 0.26, 0.46, 0.45]) {
      await lab.press((state) => state.undo())
      expect(weight()).toBe(value)
    }
  })

  it('goes on from the value that was asked for last while a key is held, as one change', async () => {
    const lab = await openPanel()
    const slider = await onCurve()
    for (let k = 0; k < 10; k++) fireEvent.keyDown(slider, { key: 'ArrowLeft' })
    fireEvent.keyUp(slider, { key: 'ArrowLeft' })
    const weight = ({ trace }: typeof lab.state) => (trace ? valueOf(trace, 0, cell('W', 2, 0, 1)) : NaN)
    await until(lab, (state) => weight(state) === 0.26)
    await lab.press((state) => state.undo())
    expect(weight(lab.state)).toBe(0.45)
  })

  it('is dragged up on the graph: 100 px are a quarter of what the panel shows', async () => {
    const lab = await openPanel()
    const slider = await onCurve()
    const [from, to] = ['aria-valuemin', 'aria-valuemax'].map((name) => Number(slider.getAttribute(name)))
    const knob = onGraph()
    const at = (clientY: number) => ({ pointerId: 1, button: 0, clientX: 4, clientY })
    fireEvent.pointerDown(knob, at(300))
    for (let y = 299; y >= 260; y--) fireEvent.pointerMove(knob, at(y))
    fireEvent.pointerUp(knob, at(260))
    fireEvent.pointerMove(knob, at(0))
    const wanted = 0.45 + 0.4 * ((to - from) / 4)
    await until(lab, ({ trace }) => Math.abs(valueOf(trace!, 0, cell('W', 2, 0, 1)) - wanted) <= 0.01)
    await lab.press((state) => state.undo())
    expect(lab.state.canUndo).toBe(false)
  })

  it('is dragged along the curve, and lets go of nothing else', async () => {
    const lab = await openPanel()
    const slider = await onCurve()
    const at = (clientX: number) => ({ pointerId: 1, button: 0, clientX, clientY: 50 })
    fireEvent.pointerMove(slider, at(500))
    fireEvent.pointerDown(slider, at(200))
    fireEvent.pointerMove(slider, at(150))
    fireEvent.pointerMove(slider, { ...at(500), pointerId: 2 })
    fireEvent.pointerUp(slider, at(150))
    await until(lab, ({ canUndo }) => canUndo)
    await until(lab, ({ trace }) => valueOf(trace!, 0, cell('W', 2, 0, 1)) < 0.2)
    expect(lab.state.selection).toEqual({ kind: 'edge', layer: 2, unit: 0, from: 1 })
  })
})

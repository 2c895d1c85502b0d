import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LossChart } from '../../../src/view/charts/LossChart'
import { historyOf } from '../../draw/charts/historyOf'
import { recipeOf, renderInLab, traceOf } from './fakeLab'

const recipe = recipeOf(2, 2, 1)
const DONE = 17
/** Two steps an epoch. */
const history = historyOf(
  [0.8, 0.6, 0.4, 0.2],
  [
    [0, 0.7, 0.9],
    [2, 0.3, 0.5],
  ],
)
const at = (step: number, loss: number, stepsInEpoch = 2) => ({
  trace: traceOf(recipe, { step, loss, stepsInEpoch, epoch: Math.floor((step - 1) / stepsInEpoch) + 1 }),
  cursor: DONE,
  history,
})
const slider = () => screen.getByRole('slider', { name: 'Loss over the steps' })
const told = () => slider().getAttribute('aria-valuetext')

describe('LossChart', () => {
  it('tells the losses of the step on show', () => {
    renderInLab(<LossChart />, at(3, 0.4))
    expect(told()).toBe('epoch 2 · step 3 · mini-batch 0.40 · training 0.30, test 0.50')
    expect(screen.getByText(told()!)).toBeVisible()
  })

  it('says at which step the whole sets were measured, when that was earlier', () => {
    renderInLab(<LossChart />, at(4, 0.2))
    expect(told()).toBe('epoch 2 · step 4 · mini-batch 0.20 · training 0.30, test 0.50 (at step 3)')
  })

  it('takes the loss of a step that uses all examples for the training loss', () => {
    const whole = historyOf([0.8, 0.6, 0.4], [[0, 0.8, NaN]])
    renderInLab(<LossChart />, { ...at(3, 0.4, 1), history: whole })
    expect(told()).toBe('epoch 3 · step 3 · training 0.40')
    expect(screen.queryByText('mini-batch')).toBeNull()
  })

  it('does not give away a loss that is not computed yet', () => {
    const { store } = renderInLab(<LossChart />, { ...at(4, 0.2), cursor: 0 })
    expect(told()).toContain('step 3')
    act(() => store.setState({ cursor: DONE }))
    expect(told()).toContain('step 4')
  })

  it('says so while no loss is known', () => {
    renderInLab(<LossChart />, { trace: null })
    expect(told()).toBe('No loss is known yet.')
  })

  it('moves with the arrow keys and goes to a step with Enter, in any language', async () => {
    const { store } = renderInLab(<LossChart />, at(4, 0.2))
    slider().focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(slider()).toHaveAttribute('aria-valuenow', '2')
    await userEvent.keyboard('{Enter}')
    expect(store.getState().goToStep).toHaveBeenCalledExactlyOnceWith(2)
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{ArrowLeft}')
    expect(slider()).toHaveAttribute('aria-valuenow', '1')
  })

  it('leaves the keys that are not its own to the page', () => {
    renderInLab(<LossChart />, at(4, 0.2))
    expect(fireEvent.keyDown(slider(), { key: 'PageDown' })).toBe(true)
    expect(fireEvent.keyDown(slider(), { key: 'ArrowRight' })).toBe(false)
  })

  it('keeps what is looked at while training goes on, and lets it go on blur', async () => {
    const { store } = renderInLab(<LossChart />, at(4, 0.2))
    slider().focus()
    await userEvent.keyboard('{ArrowLeft}')
    act(() => store.setState({ ...at(5, 0.1), history: historyOf([0.8, 0.6, 0.4, 0.2, 0.1]) }))
    expect(slider()).toHaveAttribute('aria-valuenow', '3')
    act(() => slider().blur())
    expect(slider()).toHaveAttribute('aria-valuenow', '5')
  })

  it('has a logarithmic scale, and a key for the lines that are drawn', async () => {
    renderInLab(<LossChart />, at(4, 0.2))
    const log = screen.getByRole('checkbox', { name: 'Log scale' })
    await userEvent.click(log)
    expect(log).toBeChecked()
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'training',
      'mini-batch',
    ])
  })
})

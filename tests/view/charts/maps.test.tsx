import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/core/run'
import { ChartsPanel } from '../../../src/view/charts/ChartsPanel'
import { CurvePlot } from '../../../src/view/charts/CurvePlot'
import { DecisionMap } from '../../../src/view/charts/DecisionMap'
import { borderOf, gridOf, rowOnShow, samplesOf } from '../../../src/view/charts/mapState'
import { dataOf, examplesOf, recipeOf, renderInLab, traceOf } from './fakeLab'

const score: Evaluation = { loss: 0.25, accuracy: 0.75, confusion: null }
const shownOf = (grid: number[], resolution: number) => ({
  train: score,
  test: null,
  grid: Float32Array.from(grid),
  request: { x0: 0, x1: 1, y0: 0, y1: 1, resolution },
})
const flower = recipeOf(2, 4, 3)
const flowers = dataOf(
  examplesOf(
    [
      [0, 0],
      [1, 1],
      [2, 2],
    ],
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ),
  null,
  { kind: 'argmax' },
)
const line = dataOf(examplesOf([[0], [1], [2]], [[1], [2], [4]]), null, { kind: 'none' })

describe('DecisionMap', () => {
  it('waits for the map, then reads it out where the arrow keys lead', async () => {
    const { store } = renderInLab(<DecisionMap />)
    expect(screen.getByText('Being computed…')).toBeVisible()
    act(() => store.setState({ shown: shownOf([0.1, 0.2, 0.3, 0.4], 2) }))
    expect(screen.queryByText('Being computed…')).toBeNull()

    screen.getByRole('application', { name: 'Decision map: ŷ over the input plane' }).focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(screen.getByText('x₁ = 0.25 · x₂ = 0.25 · ŷ = 0.3000')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByText('x₁ = 0.75 · x₂ = 0.25 · ŷ = 0.4000')).toBeVisible()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByText('x₁ = 0.25 · x₂ = 0.25 · ŷ = 0.3000'), 'the edge was not overrun').toBeVisible()
  })

  it('follows training under the cross', async () => {
    const { store } = renderInLab(<DecisionMap />, { shown: shownOf([1, 1, 1, 1], 2) })
    screen.getByRole('application').focus()
    await userEvent.keyboard('{ArrowUp}')
    act(() => store.setState({ shown: shownOf([2, 2, 2, 2], 2) }))
    expect(screen.getByText(/ŷ = 2.00$/)).toBeVisible()
  })

  it('lets one choose among several outputs', async () => {
    const shown = shownOf([0.1, 0.2, 0.7], 1)
    renderInLab(<DecisionMap />, { shown, trace: traceOf(flower, {}) }, flowers)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Output on the map' }), '2')
    const map = screen.getByRole('application', { name: 'Decision map: ŷ₃ over the input plane' })
    fireEvent.keyDown(map, { key: 'ArrowUp' })
    expect(screen.getByText(/ŷ₃ = 0.7000$/)).toBeVisible()
  })

  it('does not take the grid of another network for its own', () => {
    const { store } = renderInLab(<DecisionMap />, { shown: shownOf([1, 2, 3, 4, 5, 6], 2) })
    expect(gridOf(store.getState())).toBeNull()
    expect(screen.getByText('Being computed…')).toBeVisible()
  })

  it('counts the points', () => {
    renderInLab(<DecisionMap />)
    expect(screen.getByText('4 training points')).toBeVisible()
  })
})

describe('what maps read off the state', () => {
  it('is one output of several, and where it stops being the largest', () => {
    const request = { x0: 0, x1: 1, y0: 0, y1: 1, resolution: 2 }
    const map = { request, outputs: 2, grid: Float32Array.of(1, 0, 0, 1, 1, 0, 0, 1) }
    expect([...samplesOf(map, 1)]).toEqual([0, 1, 0, 1])
    expect(borderOf(map, { kind: 'argmax' }, 0)).toEqual([1, 0.5, 1, 1.5])
    expect(borderOf(map, { kind: 'none' }, 0)).toEqual([])
  })

  it('is the example on show, unless training runs past it', () => {
    const { store } = renderInLab(null, {
      trace: traceOf(recipeOf(2, 2, 1), { examples: Int32Array.of(7, 9) }),
    })
    act(() => store.setState({ example: 1 }))
    expect(rowOnShow(store.getState())).toBe(9)
    act(() => store.setState({ playing: true }))
    expect(rowOnShow(store.getState())).toBeNull()
  })
})

describe('CurvePlot', () => {
  it('reads the curve out where the arrow keys lead', async () => {
    renderInLab(<CurvePlot />, { shown: shownOf([1, 2], 2), trace: traceOf(recipeOf(1, 1), {}) }, line)
    screen.getByRole('application', { name: 'Fitted curve: ŷ over x₁' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getByText('x₁ = 0.75 · ŷ = 2.00')).toBeVisible()
  })
})

describe('ChartsPanel', () => {
  it('asks for the evaluation as long as it is there', () => {
    const { store, stopWatching, unmount } = renderInLab(<ChartsPanel />)
    expect(store.getState().watch).toHaveBeenCalledOnce()
    unmount()
    expect(stopWatching).toHaveBeenCalledOnce()
  })

  it.each([
    ['two inputs', recipeOf(2, 4, 3), flowers, 'Decision map: ŷ₁ over the input plane'],
    ['one input', recipeOf(1, 1), line, 'Fitted curve: ŷ over x₁'],
  ])('has a picture of %s', (_, recipe, data, name) => {
    renderInLab(<ChartsPanel />, { trace: traceOf(recipe, {}) }, data)
    expect(screen.getByRole('application', { name })).toBeVisible()
  })

  it('has none of four inputs, nor of a single example', () => {
    const one = dataOf(examplesOf([[1, 2]], [[1]]), null, { kind: 'none' })
    const four = dataOf(examplesOf([[1, 2, 3, 4]], [[1]]), null, { kind: 'none' })
    renderInLab(<ChartsPanel />, { trace: traceOf(recipeOf(2, 1), {}) }, one)
    renderInLab(<ChartsPanel />, { trace: traceOf(recipeOf(4, 1), {}) }, four)
    expect(screen.queryByRole('application')).toBeNull()
    expect(screen.getAllByRole('slider')).toHaveLength(2)
  })
})

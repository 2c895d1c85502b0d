import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/core/run'
import { zh } from '../../../src/i18n/zh'
import { Scores } from '../../../src/view/charts/Scores'
import { dataOf, examplesOf, recipeOf, renderInLab, traceOf } from './fakeLab'

const shownOf = (train: Partial<Evaluation>, test: Partial<Evaluation> | null) => {
  const whole = (part: Partial<Evaluation>): Evaluation => ({
    loss: 1,
    accuracy: null,
    confusion: null,
    ...part,
  })
  return { train: whole(train), test: test && whole(test), grid: null, request: null }
}
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
/** Beyond the loss. */
const DONE = 9
const two = recipeOf(2, 3, 2)
const rings = {
  ...dataOf(
    examplesOf(
      [
        [0, 0],
        [1, 1],
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ),
    null,
    { kind: 'argmax' },
  ),
  classNames: ['ring', 'setosa'],
}

describe('Scores', () => {
  it('are not there before anything was evaluated', () => {
    renderInLab(<Scores />)
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('give loss and accuracy of both sets', () => {
    renderInLab(<Scores />, {
      cursor: DONE,
      shown: shownOf({ loss: 0.123456, accuracy: 0.975 }, { loss: 2, accuracy: 1 }),
    })
    const table = screen.getByRole('table', { name: 'Scores' })
    expect(cellsOf(within(table).getByRole('row', { name: /^loss/ }))).toEqual(['0.1235', '2.00'])
    expect(cellsOf(within(table).getByRole('row', { name: /^accuracy/ }))).toEqual(['97.5 %', '100 %'])
  })

  it('do not give away a loss that the step has yet to compute, nor repeat that of a single example', () => {
    const shown = shownOf({ loss: 0.123456 }, null)
    const { unmount } = renderInLab(<Scores />, { shown, cursor: 0 })
    expect(screen.getByRole('row', { name: 'loss known after ŷ' })).toBeVisible()
    unmount()
    renderInLab(<Scores />, { shown }, dataOf(examplesOf([[0, 0]], [[1]]), null, { kind: 'none' }))
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('say 100 % of all only', () => {
    renderInLab(<Scores />, { cursor: DONE, shown: shownOf({ accuracy: 9999 / 10000 }, null) })
    expect(screen.getByText('99.9 %')).toBeVisible()
  })

  it('have no accuracy for regression', () => {
    renderInLab(<Scores />, { cursor: DONE, shown: shownOf({ loss: 0.5 }, null) })
    expect(screen.queryByRole('row', { name: /accuracy/ })).toBeNull()
  })

  it('show which class is taken for which, targets in rows', () => {
    const shown = shownOf({ accuracy: 0.5, confusion: Int32Array.of(5, 1, 0, 4) }, null)
    renderInLab(<Scores />, { cursor: DONE, shown, trace: traceOf(two, {}) }, rings)
    const table = screen.getByRole('table', { name: 'Confusion, training set' })
    expect(cellsOf(within(table).getByRole('row', { name: 'ring 5 1' }))).toEqual(['5', '1'])
    expect(cellsOf(within(table).getByRole('row', { name: 'setosa 0 4' }))).toEqual(['0', '4'])
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['target', 'predicted', 'ring', 'setosa'])
  })

  it('speak Chinese', () => {
    const shown = shownOf({ accuracy: 0.5, confusion: Int32Array.of(5, 1, 0, 4) }, null)
    renderInLab(
      <Scores />,
      { cursor: DONE, shown, trace: traceOf(two, {}), messages: zh, language: 'zh' },
      rings,
    )
    const table = screen.getByRole('table', { name: '混淆矩阵（训练集）' })
    expect(within(table).getByRole('row', { name: '环 5 1' })).toBeVisible()
  })

  it('leave out the confusion of another network', () => {
    const shown = shownOf({ accuracy: 0.5, confusion: new Int32Array(9) }, null)
    renderInLab(<Scores />, { cursor: DONE, shown, trace: traceOf(two, {}) }, rings)
    expect(screen.queryByRole('table', { name: /Confusion/ })).toBeNull()
  })
})

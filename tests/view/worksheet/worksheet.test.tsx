import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { PresetId } from '../../../src/content/presets'
import { OPTIMIZER_DEFAULTS } from '../../../src/core/optimizers'
import { formatNumber } from '../../../src/draw/format'
import { LabProvider } from '../../../src/view/lab'
import { WorksheetDialog } from '../../../src/view/worksheet/WorksheetDialog'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function openSheet(id: PresetId = 'worked-example', prepare?: (lab: TestLab) => Promise<unknown>) {
  const lab = new TestLab(await makePreset[id]())
  labs.push(lab)
  await lab.ready()
  await prepare?.(lab)
  render(
    <LabProvider store={lab.store}>
      <WorksheetDialog onClose={() => {}} />
    </LabProvider>,
  )
  const dialog = within(await screen.findByRole('dialog', { name: /Worksheet|练习纸/ }))
  return { lab, user: userEvent.setup(), dialog }
}

type Queries = ReturnType<typeof within>
const page = (dialog: Queries, name: string) => within(dialog.getByRole('region', { name }))
const exercise = (dialog: Queries) => page(dialog, 'One training step by hand')
const key = (dialog: Queries) => page(dialog, 'Answer key')

/** The cells of a table, row by row. */
const cellsOf = (sheet: Queries, caption: string) =>
  within(sheet.getByRole('table', { name: caption }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    )

describe('the worksheet', () => {
  it('gives inputs, targets, parameters and η, and leaves the rest blank', async () => {
    const { dialog } = await openSheet()
    const sheet = exercise(dialog)
    expect(sheet.getByText('Worked example 2-3-1, step 1')).toBeVisible()
    expect(cellsOf(sheet, 'Inputs x')).toEqual([['0.05', '0.10']])
    expect(cellsOf(sheet, 'Targets y')).toEqual([['0.01']])
    expect(cellsOf(sheet, 'Weights and biases, hidden layer')).toEqual([
      ['0.15', '0.20', '0.35'],
      ['0.25', '0.30', '0.35'],
      ['0.35', '0.40', '0.35'],
    ])
    expect(sheet.getByText('η = 0.1')).toBeVisible()
    const blank = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array(columns).fill(''))
    expect(cellsOf(sheet, 'Forward, hidden layer')).toEqual(blank(2, 3))
    expect(cellsOf(sheet, 'Loss')).toEqual(blank(1, 1))
    expect(cellsOf(sheet, 'Error terms, output layer')).toEqual(blank(1, 1))
    expect(cellsOf(sheet, 'Gradient, hidden layer')).toEqual(blank(3, 3))
    expect(cellsOf(sheet, 'New weights and biases, output layer')).toEqual(blank(1, 4))
    expect(sheet.getByRole('img', { name: 'The network with its given numbers' })).toHaveTextContent(
      /x₁0\.05/,
    )
    expect(sheet.getByText(/ReLU′\(z\) is 1 where z > 0/)).toBeVisible()
  })

  it('has every answer in its key, and none before it', async () => {
    const { lab, dialog } = await openSheet()
    const sheet = key(dialog)
    const { trace } = lab.state
    const round = (signed: boolean) => (value: number) => formatNumber(value, 4, signed)
    expect(cellsOf(sheet, 'Forward, hidden layer')).toEqual([
      [...trace!.z[1]].map(round(false)),
      [...trace!.a[1]].map(round(false)),
    ])
    expect(cellsOf(sheet, 'Loss')).toEqual([['0.6287']])
    expect(cellsOf(sheet, 'Error terms, hidden layer')).toEqual([['+0.4486', '+0.5046', '+0.5607']])
    expect(cellsOf(sheet, 'Gradient, output layer')).toEqual([['+0.4233', '+0.4401', '+0.4570', '+1.121']])
    expect(cellsOf(sheet, 'New weights and biases, output layer')).toEqual([
      ['0.3577', '0.4060', '0.4543', '0.4879'],
    ])
    const asked = dialog.getByRole('region', { name: 'One training step by hand' }).textContent
    for (const answer of ['0.3775', '1.131', '0.6287', '1.121', '0.4486', '0.4233', '0.3577', '0.1478']) {
      expect(asked).not.toContain(answer)
    }
  })

  it('fills in what is not asked, and leaves it out of the key', async () => {
    const { user, dialog } = await openSheet()
    await user.click(dialog.getByRole('checkbox', { name: 'Forward' }))
    expect(cellsOf(exercise(dialog), 'Forward, output layer')).toEqual([['1.131'], ['1.131']])
    expect(key(dialog).queryByRole('table', { name: 'Forward, output layer' })).toBeNull()
    expect(cellsOf(exercise(dialog), 'Loss')).toEqual([['']])
    for (const name of ['Loss', 'Backward', 'Gradient', 'Update']) {
      await user.click(dialog.getByRole('checkbox', { name }))
    }
    expect(dialog.getByRole('status')).toHaveTextContent('Choose at least one part')
    expect(dialog.getByRole('button', { name: /^Print/ })).toBeDisabled()
  })

  it('asks layer by layer where it is told to, each number once, with all tasks at its head', async () => {
    const { user, dialog } = await openSheet()
    const captions = (sheet: Queries) =>
      sheet.getAllByRole('table').map((table: HTMLElement) => table.querySelector('caption')!.textContent)
    const before = captions(key(dialog))
    await user.click(dialog.getByRole('radio', { name: 'Layer by layer' }))
    const headings = (sheet: Queries) =>
      sheet.getAllByRole('heading', { level: 3 }).map((heading: HTMLElement) => heading.textContent)
    expect(headings(exercise(dialog))).toEqual([
      'Given',
      '1  What to do',
      '2  Forward: hidden layer',
      '3  Forward: output layer',
      '4  Loss',
      '5  Back: output layer',
      '6  Back: hidden layer',
    ])
    expect(captions(key(dialog))).toEqual([
      'Forward, hidden layer',
      'Forward, output layer',
      'Loss',
      'Error terms, output layer',
      'Gradient, output layer',
      'New weights and biases, output layer',
      'Error terms, hidden layer',
      'Gradient, hidden layer',
      'New weights and biases, hidden layer',
    ])
    expect(captions(key(dialog)).toSorted()).toEqual(before.toSorted())
    expect(cellsOf(exercise(dialog), 'Gradient, hidden layer').flat().join('')).toBe('')
    expect(exercise(dialog).getByText('Compute the loss.')).toBeVisible()
    expect(exercise(dialog).getByText(/as they are before the update\.$/)).toBeVisible()
    await user.click(dialog.getByRole('checkbox', { name: 'Loss' }))
    expect(exercise(dialog).queryByText('Compute the loss.')).toBeNull()
    expect(exercise(dialog).queryByText('Already filled in.')).toBeNull()
    expect(headings(key(dialog))).not.toContain('4  Loss')
  })

  it('rounds as it is told to', async () => {
    const { user, dialog } = await openSheet()
    await user.click(dialog.getByRole('radio', { name: '6' }))
    expect(cellsOf(key(dialog), 'Loss')).toEqual([['0.628741']])
    expect(exercise(dialog).getByText(/^Round to 6 significant digits/)).toBeVisible()
  })

  it('gives of a mini-batch what its other examples add, so that the sums come out', async () => {
    const { lab, user, dialog } = await openSheet('circles', (lab) => lab.press((state) => state.goToStep(3)))
    act(() => lab.state.setExample(4))
    await user.click(dialog.getByRole('radio', { name: '6' }))
    const trace = lab.state.trace!
    const numbers = (sheet: Queries, caption: string) =>
      cellsOf(sheet, caption).map((row) => row.map((text) => Number(text!.replace('−', '-'))))
    const [delta] = numbers(key(dialog), 'Error terms, output layer')[0]
    const a = numbers(key(dialog), 'Forward, hidden layer')[1]
    const others = numbers(exercise(dialog), 'Gradient from the other examples, output layer')[0]
    const gradient = numbers(key(dialog), 'Gradient, output layer')[0]
    for (const [k, sent] of [...a, 1].entries()) expect(others[k] + sent * delta).toBeCloseTo(gradient[k], 6)
    const [[rest]] = numbers(exercise(dialog), 'Losses of the other examples, added up')
    const [[own, mean]] = numbers(key(dialog), 'Loss')
    expect((rest + own) / trace.examples.length).toBeCloseTo(mean, 5)
    expect(exercise(dialog).getByText(/step 3, example 5 of the 10 of the mini-batch$/)).toBeVisible()
  })

  it('gives what the optimizer remembers', async () => {
    const { lab, dialog } = await openSheet('worked-example', async (lab) => {
      const { recipe } = lab.state.setup
      lab.state.edit({ kind: 'recipe', recipe: { ...recipe, optimizer: OPTIMIZER_DEFAULTS.adam } })
      await lab.until(({ trace }) => trace?.recipe.optimizer.name === 'adam')
      await lab.press((state) => state.goToStep(2))
    })
    const sheet = exercise(dialog)
    const m = lab.state.trace!.moments.subarray(0, 3)
    expect(cellsOf(sheet, 'm before the step, hidden layer')[0]).toEqual(
      [m[0], m[1], lab.state.trace!.moments[6]].map((value) => formatNumber(value, 4)),
    )
    expect(sheet.getByText(/β₁ = 0\.9.*β₂ = 0\.999.*ε = 10⁻⁸.*k = 2/)).toBeVisible()
  })

  it('says why there is none of a large network', async () => {
    const { dialog } = await openSheet('digits')
    expect(dialog.getByRole('status')).toHaveTextContent(/too large for paper.*150 parameters.*12 neurons/)
    expect(dialog.queryByRole('table')).toBeNull()
  })

  it('waits for training to come to rest', async () => {
    const { lab, dialog } = await openSheet('xor', async (lab) => {
      lab.state.play()
      await lab.until(({ trace }) => trace !== null && trace.step > 1)
    })
    expect(await dialog.findByRole('region', { name: 'Answer key' })).toBeVisible()
    expect(lab.state.playing).toBe(false)
  })

  it('is Chinese for a Chinese class', async () => {
    const { dialog } = await openSheet('worked-example', async (lab) => {
      lab.state.setLanguage('zh')
      await lab.until(({ language }) => language === 'zh')
    })
    expect(cellsOf(page(dialog, '参考答案'), '损失')).toEqual([['0.6287']])
    expect(page(dialog, '手算一步训练').getByText('示例 2-3-1，第 1 步')).toBeVisible()
  })
})

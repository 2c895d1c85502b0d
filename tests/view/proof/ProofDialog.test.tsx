import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/core/fingerprint'
import type { GradientCheck } from '../../../src/core/gradientCheck'
import type { Setup } from '../../../src/content/setup'
import { workedExample } from '../../../src/content/workedExample'
import { LabProvider } from '../../../src/view/lab'
import { ProveButton } from '../../../src/view/proof/ProveButton'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

async function openDialog(setup?: Setup, language: 'en' | 'zh' = 'en') {
  const lab = new TestLab(setup)
  labs.push(lab)
  await lab.ready()
  if (language === 'zh') {
    lab.state.setLanguage('zh')
    await lab.until((state) => state.language === 'zh')
  }
  render(
    <LabProvider store={lab.store}>
      <ProveButton />
    </LabProvider>,
  )
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: language === 'en' ? 'Prove it' : '检验梯度' }))
  const dialog = await screen.findByRole('dialog')
  return { lab, user, dialog: within(dialog) }
}

/** The worked example with the first hidden neuron's z at exactly 0, and x₁ negative. */
function atCorner(): Setup {
  const setup = workedExample()
  const train = { ...setup.data.train, inputs: Float64Array.of(-0.05, 0.1) }
  const parameters = setup.parameters.slice()
  parameters.set([0, 0])
  parameters[6] = 0
  return { ...setup, parameters, data: { ...setup.data, train } }
}

describe('Prove it', () => {
  it('gives a verdict, and every gradient beside its difference', async () => {
    const { lab, dialog } = await openDialog()
    expect(
      await dialog.findByText(/^All 13 gradients agree with central differences to \d\.\d+×10⁻¹\S\.$/),
    ).toBeVisible()
    const table = dialog.getByRole('table', { name: 'Gradients, those furthest apart first' })
    const names = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
    expect(names).toEqual(['Parameter', 'By backpropagation', 'By differences', 'Apart'])
    expect(within(table).getAllByRole('row')).toHaveLength(14)
    const row = within(table).getByRole('rowheader', { name: 'Bias of ŷ' }).closest('tr')!
    const [gradient, slope] = within(row).getAllByRole('cell')
    expect(gradient).toHaveTextContent(/^[+−]1\.1213/)
    expect(Number(slope.textContent)).toBeCloseTo(Number(gradient.textContent), 12)
    expect(lab.place).toBe('1.0')
  })

  it('selects the parameter of a row on the graph, and closes', async () => {
    const { lab, user, dialog } = await openDialog()
    await user.click(await dialog.findByRole('button', { name: 'Weight x₂ → h₁' }))
    expect(lab.state.selection).toEqual({ kind: 'edge', layer: 1, unit: 0, from: 1 })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(lab.state.proof).toBeNull()
  })

  it('says which corner a gradient stands at, and which slope backpropagation takes', async () => {
    const { dialog } = await openDialog(atCorner())
    expect(
      await dialog.findByText(/^10 of 13 gradients agree .* none disagrees\. 3 can't be judged/),
    ).toBeVisible()
    const note = dialog.getAllByText(/^z of h₁ is at 0 in example 1\. Slope to the left/)
    expect(note).toHaveLength(3)
    const told = (title: string) =>
      dialog.getByRole('rowheader', { name: title }).closest('tr')!.nextElementSibling
    expect(told('Weight x₁ → h₁')).toHaveTextContent(
      /to the left [+−]0\.0\d+, to the right 0\.00\. Backpropagation takes the right one\.$/,
    )
    expect(told('Weight x₂ → h₁')).toHaveTextContent(
      /to the left 0\.00, .*Backpropagation takes the left one\.$/,
    )
    expect(dialog.getAllByText('corner')).toHaveLength(3)
  })

  it('says plainly what disagrees, and how many more there are', async () => {
    const { lab, dialog } = await openDialog()
    await dialog.findByText(/^All 13/)
    const check = (lab.state.proof as { check: GradientCheck }).check
    const [first, ...others] = check.gradients
    const wrong = { ...first, gradient: -first.slope, apart: 2, judgement: 'disagrees' as const }
    const counts = { agrees: 999, disagrees: 1, corner: 0, rounding: 0 }
    act(() =>
      lab.store.setState({
        proof: {
          kind: 'done',
          check: { ...check, counts, checked: 1000, parameters: 109_386, gradients: [wrong, ...others] },
        },
      }),
    )
    expect(
      dialog.getByText('1 of 1 000 gradients disagrees with central differences: it is wrong.'),
    ).toBeVisible()
    expect(
      dialog.getByText('1 000 of 109 386 parameters were drawn for this, from every layer.'),
    ).toBeVisible()
    expect(dialog.getByText('987 more, all closer than these')).toBeVisible()
    expect(dialog.getAllByRole('row')[1]).toHaveTextContent('2.00 disagrees')
  })

  it('checks the step that is on show when it changes, and shows how far it is', async () => {
    const { lab, dialog } = await openDialog()
    await dialog.findByText(/^All 13/)
    await act(() => lab.press((state) => state.goToStep(3)))
    expect(await dialog.findByText('Gradients of step 3, checked')).toBeVisible()
    expect(await dialog.findByText(/^All 13/)).toBeVisible()
    act(() => lab.store.setState({ proof: { kind: 'running', done: 40, of: 1200 } }))
    expect(dialog.getByRole('progressbar', { name: /^40 of 1\s200 checked/ })).toBeVisible()
  })

  it('shows the fingerprint of the parameters before the step', async () => {
    const { lab, dialog } = await openDialog()
    const digits = fingerprint(workedExample().parameters)
    expect(dialog.getByText(digits)).toBeVisible()
    await act(() => lab.press((state) => state.goToStep(2)))
    expect(await dialog.findByText('Fingerprint of the parameters before step 2')).toBeVisible()
    await waitFor(() => expect(dialog.getByText(fingerprint(lab.state.trace!.before.values))).toBeVisible())
  })

  it('copies the fingerprint', async () => {
    const { user, dialog } = await openDialog()
    await user.click(dialog.getByRole('button', { name: 'Copy' }))
    expect(await dialog.findByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(fingerprint(workedExample().parameters))
  })

  it('says that a step whose numbers are not finite cannot be checked', async () => {
    const { lab, dialog } = await openDialog()
    await dialog.findByText(/^All 13/)
    act(() => lab.store.setState({ proof: { kind: 'diverged' } }))
    expect(dialog.getByText(/not finite, so there is nothing to check/)).toBeVisible()
    expect(dialog.queryByRole('table')).toBeNull()
  })

  it('speaks Chinese', async () => {
    const { dialog } = await openDialog(atCorner(), 'zh')
    expect(
      await dialog.findByText(/^13 个梯度中有 10 个与中心差分一致.*3 个无法判断：正好在折点上/),
    ).toBeVisible()
    expect(
      dialog.getAllByText(/^样本 1 中，h₁ 的 z 正好在 0 处。左侧斜率 .*反向传播取[左右]侧的值。$/),
    ).toHaveLength(3)
  })
})

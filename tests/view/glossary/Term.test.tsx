import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { later } from '../../../src/i18n/later'
import { Terms } from '../../../src/view/glossary/Terms'
import { plainText } from '../../../src/view/glossary/termText'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
})
afterEach(() => lab.close())

function show(text: string) {
  render(
    <LabProvider store={lab.store}>
      <p>
        <Terms text={text} />
      </p>
      <button type="button">elsewhere</button>
    </LabProvider>,
  )
  return userEvent.setup()
}

const term = (name: string) => screen.getByRole('button', { name })
const card = (name: string) => screen.findByRole('dialog', { name })

describe('a sentence with terms', () => {
  it('shows the words it marks, or the name of the term in the person’s language', async () => {
    show('The [[delta|error]] is part of the [[gradient]].')
    expect(screen.getByText(/is part of the/)).toHaveTextContent('The error is part of the gradient.')
    await act(async () => lab.state.setLanguage('zh'))
    expect(await screen.findByRole('button', { name: '梯度：这是什么？' })).toHaveTextContent('梯度')
  })

  it('refuses a term that nobody has explained', () => {
    expect(() => plainText('a [[gradeint|gradient]]')).toThrow('no term is called gradeint')
    expect(plainText('[[bias|Bias]] of h₁')).toBe('Bias of h₁')
  })
})

describe('a term', () => {
  it('is opened with Enter, read, and left with Escape, which gives the focus back', async () => {
    const user = show('Times the [[delta|error term δ]].')
    await user.tab()
    expect(term('error term δ: what is it?')).toHaveFocus()
    await user.keyboard('{Enter}')
    const opened = await card('error term δ')
    await waitFor(() => expect(opened).toHaveFocus())
    expect(opened).toHaveTextContent("∂L/∂z: how sensitive the loss is to a neuron's z.")
    expect(opened.querySelector('math')).toHaveTextContent('δj=∂L∂zj')
    expect(within(opened).getByText('误差项 δ').closest('[lang]')).toHaveAttribute('lang', 'zh-CN')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(term('error term δ: what is it?')).toHaveFocus()
    expect(lab.place).toBe('1.0')
  })

  it('leads to related terms and back, in the same place', async () => {
    const user = show('[[delta|error]]')
    await user.click(term('error: what is it?'))
    await user.click(within(await card('error term δ')).getByRole('button', { name: 'backpropagation' }))
    const next = await card('backpropagation')
    await waitFor(() => expect(next).toHaveFocus())
    expect(next).toHaveTextContent(later.zh.glossary.alsoNames.backpropagation)
    await user.click(within(next).getByRole('button', { name: 'Back to error term δ' }))
    const back = await card('error term δ')
    await waitFor(() => expect(back).toHaveFocus())
    await user.click(screen.getByRole('button', { name: 'elsewhere' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('the place where a term is seen', () => {
  it('is a tick of the run on show, where it has that preset', async () => {
    await lab.press((state) => state.goToStep(3))
    const user = show('[[delta|error]]')
    await user.click(term('error: what is it?'))
    await user.click(await screen.findByRole('button', { name: 'Worked example 2-3-1, Backward' }))
    await waitFor(() => expect(lab.place).toBe('3.7'))
    expect(lab.state.selection).toEqual({ kind: 'neuron', layer: 1, unit: 0 })
    expect(lab.state.canUndo).toBe(false)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('is else opened, with the number selected, and can be undone', async () => {
    await lab.press((state) => state.goToStep(3))
    const user = show('[[chain-rule|chain rule]]')
    await user.click(term('chain rule: what is it?'))
    await user.click(await screen.findByRole('button', { name: 'Mazur 2-2-2, Backward' }))
    const open = await lab.until(({ setup, trace }) => setup.preset === 'mazur' && trace !== null)
    expect(lab.place).toBe('1.8')
    expect(open.selection).toEqual({ kind: 'neuron', layer: 1, unit: 0 })
    await lab.press((state) => state.undo())
    await lab.until(({ trace }) => trace !== null)
    expect(lab.state.setup.preset).toBe('worked-example')
    expect(lab.place).toBe('3.0')
  })
})

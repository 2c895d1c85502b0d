import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TERM_IDS } from '../../../src/content/glossary'
import { GlossaryPanel } from '../../../src/view/glossary/GlossaryPanel'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
  render(
    <LabProvider store={lab.store}>
      <GlossaryPanel />
    </LabProvider>,
  )
})
afterEach(() => lab.close())

const items = () => screen.getAllByRole('listitem').map((item) => item.textContent)
const field = () => screen.getByRole('searchbox')

it('lists every term by the alphabet, and in Chinese as one meets them', async () => {
  expect(items()).toHaveLength(TERM_IDS.length)
  expect(items().slice(0, 3)).toEqual(['activation a', 'activation function', 'Adam'])
  await act(async () => lab.state.setLanguage('zh'))
  expect(items().slice(0, 3)).toEqual(['神经元', '层', '隐藏层'])
})

it('finds a term by its words in either language, else by its sentence, and says when there is none', async () => {
  const user = userEvent.setup()
  await user.type(field(), '梯度消失')
  expect(items()).toEqual(['vanishing gradient'])
  expect(screen.getByRole('status')).toHaveTextContent('1 of 56 terms')
  await user.clear(field())
  await user.type(field(), 'DENSE')
  expect(items()).toEqual(['fully connected layer'])
  await user.clear(field())
  await user.type(field(), 'saddle')
  expect(items()).toEqual(['local minimum'])
  await user.clear(field())
  await user.type(field(), 'xyz')
  expect(screen.queryAllByRole('listitem')).toHaveLength(0)
  expect(screen.getByRole('status')).toHaveTextContent('No term has these words in it')
})

it('opens a card in place, and goes on to a related term wherever that stands', async () => {
  const user = userEvent.setup()
  await user.type(field(), 'jacob')
  await user.click(screen.getByRole('button', { name: 'Jacobian' }))
  const card = screen.getByRole('listitem')
  expect(card).toHaveTextContent('雅可比矩阵')
  await user.click(within(card).getByRole('button', { name: 'softmax' }))
  expect(field()).toHaveValue('')
  const [softmax] = screen.getAllByRole('button', { name: 'softmax' })
  expect(softmax).toHaveFocus()
  expect(softmax).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('button', { name: 'Jacobian', expanded: false })).toBeVisible()
})

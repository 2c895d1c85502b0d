import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../../../src/view/App'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

let lab: TestLab
const user = userEvent.setup()

// Whatever the first test needs is compiled before it: on a busy machine that takes longer than a person would wait.
beforeAll(async () => {
  await Promise.all([
    import('../../../src/view/panels/EnlargedPanel'),
    import('../../../src/view/panels/OtherPanel'),
    import('../../../src/view/lessons/LessonsPanel'),
  ])
}, 60_000)

beforeEach(async () => {
  lab = await new TestLab().ready()
  render(
    <LabProvider store={lab.store}>
      <App />
    </LabProvider>,
  )
  await user.click(screen.getByRole('button', { name: 'Lessons' }))
  await screen.findByRole('button', { name: /^Lesson 1: / })
})
afterEach(() => lab.close())

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const lesson = () => screen.findByRole('article', { name: 'Lesson 1: One step, every number' })

async function begin() {
  await user.click(button('Lesson 1: One step, every number'))
  return lesson()
}

describe('the map of the lessons', () => {
  it('offers all of them, with what each is about', () => {
    const entries = screen.getAllByRole('button', { name: /^Lesson \d+: / })
    expect(entries).toHaveLength(18)
    expect(button('Lesson 3: Two paths, one sum')).toHaveAccessibleDescription(/builds on 2/)
  })

  it('is closed by Escape, also where the focus was lost', async () => {
    expect(lab.state.enlarged).toBe('lessons')
    act(() => (document.activeElement as HTMLElement).blur())
    await user.keyboard('{Escape}')
    expect(lab.state.enlarged).toBeNull()
  })

  it('opens one beside its graph, and shows how far one has come', async () => {
    await begin()
    expect(lab.state.enlarged).toBeNull()
    await waitFor(() => expect(lab.place).toBe('1.0'))
    await user.click(button('All lessons'))
    expect(button('Lesson 1: One step, every number')).toHaveAccessibleDescription(/1 of 9 scenes seen/)
    await user.click(button('Forget my progress'))
    expect(button('Lesson 1: One step, every number')).toHaveAccessibleDescription(/9 scenes/)
  })
})

describe('a lesson', () => {
  it('goes through its scenes and says where it is', async () => {
    const panel = within(await begin())
    expect(panel.getByRole('heading', { name: 'What you see' })).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    expect(panel.getByRole('heading', { name: 'A weighted sum' })).toHaveFocus()
    expect(panel.getByRole('button', { name: /^Scene 2 of 9/ })).toHaveAttribute('aria-current', 'step')
    await user.click(panel.getByRole('button', { name: /^Scene 1 of 9/ }))
    expect(panel.getByRole('heading', { name: 'What you see' })).toBeVisible()
    expect(panel.getByRole('button', { name: 'Previous scene' })).toBeDisabled()
  })

  it('asks, tells why a wrong answer tempts, and plays the step', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    const asked = within(panel.getByRole('region', { name: 'Predict first' }))
    await user.click(asked.getByRole('button', { name: '0.42' }))
    await waitFor(() => expect(lab.place).toBe('1.1'))
    expect(asked.getByRole('status')).toHaveTextContent(/^Not so.*article 000.*0\.3775/)
    expect(asked.getByRole('button', { name: '0.38, right' })).toBeDisabled()
    expect(asked.getByRole('button', { name: '0.42, your answer' })).toBeDisabled()
  })

  it('shows the answer to somebody who has none', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    await user.click(panel.getByRole('button', { name: 'Show me' }))
    expect(panel.getByText('The answer')).toBeVisible()
    await waitFor(() => expect(lab.place).toBe('1.1'))
  })

  it('lights a number on the graph when it is pointed at', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    await user.hover(panel.getAllByText('0.15')[0])
    expect(lab.state.pointed).toEqual({ kind: 'edge', layer: 1, unit: 0, from: 0 })
  })

  it('can be left for its network, and be returned to', async () => {
    const panel = within(await begin())
    await user.click(button('Next'))
    await user.click(await panel.findByRole('button', { name: 'Back to the scene' }))
    await waitFor(() => expect(lab.place).toBe('1.0'))
    await user.click(button('Next'))
    await user.click(panel.getByRole('button', { name: 'Leave' }))
    expect(lab.place).toBe('1.1')
    expect(screen.queryByRole('article')).toBeNull()
  })

  it('speaks the language of the page, in the middle of a scene', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    await user.click(button(/简体中文/))
    expect(await screen.findByRole('heading', { name: '加权求和' })).toBeVisible()
    expect(screen.getByRole('region', { name: '先猜一猜' })).toBeVisible()
  })
})

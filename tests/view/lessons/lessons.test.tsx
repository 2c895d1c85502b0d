import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadLesson } from '../../../src/content/lessons/loadLesson'
import { workedExample } from '../../../src/content/workedExample'
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
    expect(button('Lesson 1: One step, every number')).toHaveAccessibleDescription(
      /1 of 9 scenes seen · goes on from there/,
    )
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

  it('keeps a number that was typed in sight, right or wrong', async () => {
    await user.click(button('Lesson 12: Why backpropagation is cheap'))
    const panel = within(await screen.findByRole('article'))
    await user.type(panel.getByRole('textbox', { name: 'Your number' }), 'abc{Enter}')
    expect(panel.getByRole('textbox')).toHaveAccessibleDescription(/^"abc" is not a number/)
    await user.clear(panel.getByRole('textbox'))
    await user.type(panel.getByRole('textbox'), '9{Enter}')
    expect(panel.getByRole('status')).toHaveTextContent(/^Not soYour answer: 9(?!\.)/)
  })

  it('goes on where it was left, and from the start when told to', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    await user.click(panel.getByRole('button', { name: 'Leave' }))
    await user.click(button('Lesson 1: One step, every number'))
    const again = within(await lesson())
    expect(again.getByRole('button', { name: /^Scene 3 of 9/ })).toHaveAttribute('aria-current', 'step')
    await user.click(again.getByRole('button', { name: 'Start over' }))
    expect(again.getByRole('heading', { name: 'What you see' })).toHaveFocus()
    expect(again.queryByRole('button', { name: 'Start over' })).toBeNull()
  })

  it('does not call back whoever does what its last scene asks for', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: /^Scene 9 of 9/ }))
    await waitFor(() => expect(lab.place).not.toBe('1.0'))
    await user.click(button('Next'))
    expect(await panel.findByText(/You have left the place/)).toBeVisible()
    await user.click(panel.getByRole('button', { name: 'Back to the scene' }))
    expect(panel.getByRole('heading', { level: 2 })).toHaveFocus()
    await user.click(panel.getByRole('button', { name: 'Show me' }))
    expect(panel.getByText('To reach')).toBeVisible()
    act(() => lab.state.goToStep(3))
    await waitFor(() => expect(lab.state.trace?.step).toBe(3))
    expect(panel.queryByText(/You have left the place/)).toBeNull()
    act(() => lab.state.openSetup(workedExample()))
    expect(await panel.findByRole('button', { name: 'Back to the scene' })).toBeVisible()
    expect(panel.queryByText(/You have left the place/)).toBeNull()
  })

  it('leaves Space to whoever reads it, and to Play elsewhere', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    await user.click(panel.getByRole('button', { name: 'Show me' }))
    expect(panel.getByText('The answer').closest('[tabindex]')).toHaveFocus()
    await user.keyboard(' ')
    expect(lab.state.playing).toBe(false)
    act(() => (document.activeElement as HTMLElement).blur())
    await user.keyboard(' ')
    expect(lab.state.playing).toBe(true)
    act(() => lab.state.pause())
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

  it('says so when the next one cannot be loaded', async () => {
    const panel = within(await begin())
    const dots = panel.getByRole('navigation')
    await user.click(within(dots).getByRole('button', { name: /^Scene 9 of 9/ }))
    const load = vi.spyOn(loadLesson, 'chain').mockRejectedValue(new Error('offline'))
    await user.click(panel.getByRole('button', { name: /^Next lesson: / }))
    expect(await panel.findByRole('alert')).toHaveTextContent('could not be loaded')
    load.mockRestore()
    await user.click(panel.getByRole('button', { name: /^Next lesson: / }))
    expect(await screen.findByRole('article', { name: /^Lesson 2: / })).toBeVisible()
  })

  it('speaks the language of the page, in the middle of a scene', async () => {
    const panel = within(await begin())
    await user.click(panel.getByRole('button', { name: 'Next scene' }))
    await user.click(button(/简体中文/))
    expect(await screen.findByRole('heading', { name: '加权求和' })).toBeVisible()
    expect(screen.getByRole('region', { name: '先猜一猜' })).toBeVisible()
  })
})

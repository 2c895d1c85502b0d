import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { courseOf } from '../../../src/store/course'
import { App } from '../../../src/view/App'
import { EmbeddedApp } from '../../../src/view/embed/EmbeddedApp'
import { LabProvider } from '../../../src/view/lab'
import { TestLab } from '../../TestLab'

let lab: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
})
afterEach(() => {
  lab.close()
  window.history.replaceState(null, '', '/')
})

async function show(page: 'whole' | 'embedded', fragment: string) {
  window.history.replaceState(null, '', `#${fragment}`)
  const Page = page === 'whole' ? App : EmbeddedApp
  await act(async () => {
    render(
      <LabProvider store={lab.store}>
        <Page />
      </LabProvider>,
    )
  })
  await act(async () => (await lab.state.linking())!.open(fragment))
  await act(() => vi.dynamicImportSettled())
}

/** The first time all of the page has to be loaded. */
const bar = () => screen.findByRole('region', { name: "A teacher's link" }, { timeout: 10_000 })

describe('a page that a teacher’s link has locked', () => {
  it('says what is locked, and can be unlocked', async () => {
    const user = userEvent.setup()
    await show('whole', 'x=worked-example&c=2&lock=setup.free')
    expect(await bar()).toHaveTextContent(
      'has locked this: the experiment stays as it is; you stay within this step and change nothing.',
    )
    await user.keyboard('r')
    expect(await screen.findByRole('alert')).toHaveTextContent(/has locked the experiment\. Unlock/)
    await user.click(within(await bar()).getByRole('button', { name: 'Unlock' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: "A teacher's link" })).toBeNull())
    expect(document.documentElement).not.toHaveAttribute('data-locked')
    expect(window.location.hash).toBe('')
    expect(lab.state.locked).toBeNull()
  })

  it('keeps sentence and explanation back until the step is done', async () => {
    await show('whole', 'lock=answers')
    await bar()
    await act(async () => lab.state.goTo(2))
    expect(await screen.findByRole('heading', { name: 'Yours to work out' })).toBeVisible()
    expect(await screen.findByText(/hides the sentence until/)).toBeVisible()
    expect(document.documentElement.dataset.locked).toBe('answers')
    await act(async () => lab.state.last())
    await waitFor(() => expect(screen.queryByText('Yours to work out')).toBeNull())
    expect(document.documentElement.dataset.locked).toBe('')
  })

  it.each(['setup', 'free'])('does not offer by keyboard what it has locked: lock=%s', async (lock) => {
    const user = userEvent.setup()
    await show('whole', `lock=${lock}`)
    await bar()
    const experiment = screen.getByRole('button', { name: 'Experiment: Worked example 2-3-1' })
    const words = within(screen.getByRole('group', { name: 'Setup' })).getAllByRole('button')
    expect(words.length).toBeGreaterThan(5)
    for (const button of [experiment, ...words]) expect(button).toBeDisabled()
    const step = screen.getByRole('button', { name: /go to another/ })
    if (lock === 'free') expect(step).toBeDisabled()
    else expect(step).toBeEnabled()
    await user.click(within(await bar()).getByRole('button', { name: 'Unlock' }))
    await waitFor(() => expect(experiment).toBeEnabled())
    for (const button of [...words, step]) expect(button).toBeEnabled()
  })

  it('marks that no lesson can be opened, unless it leads to one', async () => {
    await show('whole', 'lock=free')
    await bar()
    expect(document.documentElement.dataset.locked).toBe('setup free lessons')
    await act(async () => (await lab.state.linking())!.open('lesson=chain.2&lock=free'))
    await waitFor(() => expect(document.documentElement.dataset.locked).toBe('setup free'))
  })

  it('says that the goal of its lesson can be reached', async () => {
    await show('whole', 'lesson=one-step.9&lock=setup.free')
    // Its question comes first.
    await act(async () => courseOf(lab.store).getState().show())
    const sentence = 'For the goal of this scene, edits and training are open.'
    await waitFor(async () => expect(await bar()).toHaveTextContent(sentence))
    expect(document.documentElement.dataset.locked).toBe('')
    await act(async () => courseOf(lab.store).getState().go(0))
    expect(await bar()).not.toHaveTextContent(sentence)
    expect(document.documentElement.dataset.locked).toBe('setup free')
  })

  it('asks a question at once where the link says so', async () => {
    await show('whole', 'x=worked-example&ask=1')
    const practice = await screen.findByRole('region', { name: 'Free practice' })
    expect(await within(practice).findByRole('button', { name: 'Show me' })).toBeVisible()
    expect(within(practice).queryByRole('button', { name: 'Ask me' })).toBeNull()
  })

  it('speaks Chinese', async () => {
    await show('whole', 'lang=zh&lock=answers')
    const chinese = await screen.findByRole('region', { name: '教师链接' })
    expect(chinese).toHaveTextContent('已锁定：讲解在这一步走完后显示。')
  })
})

describe('the page in a frame', () => {
  it('is graph, caption and timeline, and leads to the whole page', async () => {
    await show('embedded', 'x=worked-example&c=2')
    await lab.until(({ cursor }) => cursor === 2)
    expect(await screen.findByText(/^h₂: z = /)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Worked example 2-3-1' })).toBeVisible()
    expect(screen.queryByRole('group', { name: /setup/i })).toBeNull()
    expect(screen.queryByRole('complementary')).toBeNull()
    const whole = screen.getByRole('link', { name: 'Open in Backstep' })
    expect(whole).toHaveAttribute('href', '/#x=worked-example&c=2')
    expect(whole).toHaveAttribute('rel', 'noopener')
  })
})

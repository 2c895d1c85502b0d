import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
  render(
    <LabProvider store={lab.store}>
      <Page />
    </LabProvider>,
  )
  await act(async () => (await lab.state.linking())!.open(fragment))
}

const bar = () => screen.findByRole('region', { name: "A teacher's link" })

describe('a page that a teacher’s link has locked', () => {
  it('says what is locked, and can be unlocked', async () => {
    const user = userEvent.setup()
    await show('whole', 'c=2&lock=setup.free')
    expect(await bar()).toHaveTextContent(
      'has locked this: the experiment stays as it is; you stay within this step.',
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
    act(() => lab.state.goTo(2))
    expect(await screen.findByRole('heading', { name: 'Yours to work out' })).toBeVisible()
    expect(await screen.findByText(/hides the sentence until/)).toBeVisible()
    expect(document.documentElement.dataset.locked).toBe('answers')
    act(() => lab.state.last())
    await waitFor(() => expect(screen.queryByText('Yours to work out')).toBeNull())
    expect(document.documentElement.dataset.locked).toBe('')
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

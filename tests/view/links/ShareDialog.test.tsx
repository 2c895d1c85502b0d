import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { Setup } from '../../../src/content/setup'
import { courseOf } from '../../../src/store/course'
import { LabProvider } from '../../../src/view/lab'
import { ShareDialog } from '../../../src/view/links/ShareDialog'
import { TestLab } from '../../TestLab'

const labs: TestLab[] = []
afterEach(() => {
  labs.splice(0).forEach((lab) => lab.close())
  window.history.replaceState(null, '', '/')
})

async function share(setup?: Setup, prepare: (lab: TestLab) => Promise<unknown> = async () => {}) {
  const lab = new TestLab(setup)
  labs.push(lab)
  await lab.ready()
  await prepare(lab)
  const user = userEvent.setup()
  render(
    <LabProvider store={lab.store}>
      <ShareDialog onClose={() => {}} />
    </LabProvider>,
  )
  return { lab, user }
}

const link = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Link/ })
const fragment = async () => (await link()).value.split('#')[1]
const check = (name: RegExp) => screen.getByRole('checkbox', { name })

describe('sharing', () => {
  it('gives a link to exactly this point, and puts it into the address when it is copied', async () => {
    const { user } = await share(await makePreset.xor(), (lab) => lab.press((state) => state.goToStep(5)))
    expect(await fragment()).toBe('v=1&x=xor&t=5&e=2&p=explain.charts&d=4&lang=en')
    expect(screen.getByText('step 5, tick 0')).toBeVisible()
    expect(window.location.hash).toBe('')
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText('Copied')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe((await link()).value)
    expect(window.location.hash).toBe('#v=1&x=xor&t=5&e=2&p=explain.charts&d=4&lang=en')
  })

  it('carries what is chosen', async () => {
    const { user } = await share(await makePreset.xor(), (lab) => lab.press((state) => state.goToStep(5)))
    await link()
    await user.click(screen.getByRole('radio', { name: 'the start of this experiment' }))
    await user.click(check(/^the language: English/))
    await user.click(check(/^panels, edges/))
    await waitFor(async () => expect(await fragment()).toBe('v=1&x=xor'))
    await user.click(check(/^Practice/))
    await user.click(check(/^the experiment: /))
    await user.click(check(/^explanations: /))
    await user.click(check(/^leaving the step: /))
    await waitFor(async () => expect(await fragment()).toBe('v=1&x=xor&ask=1&lock=setup.answers.free'))
    expect(screen.getByText(/courtesy, not security/)).toBeVisible()
  })

  it('leads to the scene of the lesson that is open, unless the point without it is wanted', async () => {
    const { user } = await share(undefined, async (lab) => {
      await courseOf(lab.store).getState().start('chain', 1)
      await lab.until(({ trace }) => trace !== null)
    })
    expect(await fragment()).toMatch(/^v=1&lesson=chain\.2&/)
    expect(screen.getByRole('radio', { name: 'this scene of the lesson' })).toBeChecked()
    const code = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^For a course page/ })
    expect(code.value).toContain('title="Backstep: Lesson 2: The chain of responsibility"')
    await user.click(screen.getByRole('radio', { name: 'exactly this point' }))
    expect(screen.getByText(/^step 1, tick \d+, without the lesson$/)).toBeVisible()
    await waitFor(async () => expect(await fragment()).not.toMatch(/lesson=/))
  })

  it('says that the runs beside the first do not go along', async () => {
    const note = /^The link leads to run A alone/
    const { lab } = await share()
    expect(screen.queryByText(note)).toBeNull()
    await act(() => lab.state.duplicate())
    expect(await screen.findByText(note)).toBeVisible()
    act(() => lab.state.comparison!.drop('B'))
    expect(screen.queryByText(note)).toBeNull()
  })

  it('gives a frame with a title for a course page', async () => {
    await share()
    const code = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^For a course page/ })
    const page = new DOMParser().parseFromString(code.value, 'text/html')
    const frame = page.querySelector('iframe')!
    expect(frame.title).toBe('Backstep: Worked example 2-3-1')
    expect(frame.src).toBe(`${(await link()).value.replace('#', '?embed#')}`)
    expect([frame.width, frame.height]).toEqual(['800', '500'])
  })

  it('shows a QR code, which can fill the screen', async () => {
    const { user } = await share()
    expect(await screen.findByRole('img', { name: 'QR code of the link' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Fill the screen' }))
    const filled = within(screen.getByRole('dialog', { name: 'QR code' }))
    expect(filled.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'QR code' })
    act(() => dialog.close())
    expect(screen.queryByRole('dialog', { name: 'QR code' })).toBeNull()
    expect(screen.getByRole('dialog', { name: 'Share' })).toBeVisible()
  })

  it('says that a link is too long for a QR code, with the limit', async () => {
    const iris = await makePreset.iris()
    const parameters = iris.parameters.map((value) => value * 1.1)
    await share({ ...iris, parameters, initialization: 'given' })
    expect(await screen.findByText(/^The link has 1\s?\d{3} characters.* holds 900:/)).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('says what is too much for a link, and offers the file', async () => {
    const spirals = await makePreset.spirals()
    const inputs = Float64Array.from({ length: 8000 }, (_, k) => Math.sin(k * k))
    const targets = Float64Array.from({ length: 4000 }, (_, k) => k % 2)
    await share({ ...spirals, data: { ...spirals.data, id: 'own', train: { count: 4000, inputs, targets } } })
    expect(await screen.findByRole('alert')).toHaveTextContent(/one holds 32000 characters.*Save the project/)
    expect(screen.getByRole('button', { name: 'Save the project file' })).toBeEnabled()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

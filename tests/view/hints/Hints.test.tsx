import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { mazur } from '../../../src/content/articlePresets'
import { FirstHints } from '../../../src/view/hints/FirstHints'
import { LabProvider } from '../../../src/view/lab'
import { KeysDialog } from '../../../src/view/shell/KeysDialog'
import { TestLab } from '../../TestLab'

const NEXT = 'Press Next, or the right arrow key: one number at a time.'
const ASK = 'Point at any circle or edge, or choose it, to see its formula.'
const BACK = 'Step back, or drag the cursor over the score: nothing is lost.'

const labs: TestLab[] = []
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

/** A page with what the hints stand between, touched by somebody. */
async function newcomer(lab = new TestLab()) {
  labs.push(lab)
  await lab.ready()
  const page = render(
    <LabProvider store={lab.store}>
      <main className="hero">
        <p className="caption">Step 1 begins.</p>
        <FirstHints />
      </main>
      <section className="timeline">
        <button type="button" id="next">
          Next
        </button>
      </section>
    </LabProvider>,
  )
  fireEvent.pointerMove(window)
  return { lab, page }
}

const hint = () => screen.queryByRole('note')
const said = (text: string) => waitFor(() => expect(hint()).toHaveTextContent(text))
const kept = (lab: TestLab) => JSON.parse(lab.kept.get('backstep-hints') ?? '[]')
const press = (lab: TestLab, action: Parameters<TestLab['press']>[0]) => act(() => lab.press(action))
const pressNext = async (lab: TestLab, times: number) => {
  for (let k = 0; k < times; k++) await press(lab, (state) => state.next())
}

describe('the hints', () => {
  it('come one at a time, each gone once that was done', async () => {
    const { lab } = await newcomer()
    await said(NEXT)
    await pressNext(lab, 1)
    expect(hint()).toBeNull()
    await pressNext(lab, 1)
    await said(ASK)
    act(() => lab.state.select({ kind: 'loss' }))
    expect(hint()).toBeNull()
    await pressNext(lab, 3)
    await said(BACK)
    await press(lab, (state) => state.goTo(2))
    expect(hint()).toBeNull()
    expect(kept(lab)).toEqual(['next', 'ask', 'back'])
  })

  it('speak of what is of use now, and come back to what was not done', async () => {
    const { lab } = await newcomer()
    await said(NEXT)
    await pressNext(lab, 5)
    await said(BACK)
    await press(lab, (state) => state.back())
    await said(ASK)
  })

  it('take a longer look for an answer, and no passing by', async () => {
    const { lab } = await newcomer()
    await said(NEXT)
    await pressNext(lab, 2)
    await said(ASK)
    act(() => lab.state.point({ kind: 'loss' }))
    act(() => lab.state.point(null))
    expect(hint()).toHaveTextContent(ASK)
    act(() => lab.state.point({ kind: 'loss' }))
    await waitFor(() => expect(hint()).toBeNull())
    expect(kept(lab)).toEqual(['next', 'ask'])
  })

  it('can be closed, and are not seen again on this device', async () => {
    const { lab, page } = await newcomer()
    await said(NEXT)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Close this hint' }))
    expect(hint()).toBeNull()
    page.unmount()
    const again = new TestLab(undefined, {
      keep: { getItem: (key) => lab.kept.get(key) ?? null, setItem: () => {} },
    })
    await newcomer(again)
    await pressNext(again, 2)
    await said(ASK)
    await press(again, (state) => state.goTo(0))
    expect(hint()).toBeNull()
  })

  it('do not know a storage that is forbidden, or spoilt', async () => {
    const forbidden = () => {
      throw new Error('forbidden')
    }
    const { lab, page } = await newcomer(
      new TestLab(undefined, { keep: { getItem: forbidden, setItem: forbidden } }),
    )
    await said(NEXT)
    await pressNext(lab, 2)
    await said(ASK)
    page.unmount()
    const spoilt = new TestLab()
    spoilt.kept.set('backstep-hints', '{"next"')
    await newcomer(spoilt)
    await said(NEXT)
  })

  it('are silent over another network, beside a lesson and while training runs, and for somebody who has begun', async () => {
    const { lab, page } = await newcomer()
    await said(NEXT)
    await press(lab, (state) => state.openSetup(mazur()))
    expect(hint()).toBeNull()
    await act(async () => lab.state.undo())
    await said(NEXT)
    act(() => lab.state.showPanel('lessons'))
    expect(hint(), 'a lesson says itself what to do').toBeNull()
    act(() => lab.state.showPanel('explain'))
    await said(NEXT)
    await act(async () => lab.state.play())
    expect(hint()).toBeNull()
    act(() => lab.state.pause())
    page.unmount()
    const begun = await new TestLab().ready()
    await begun.next()
    await newcomer(begun)
    await pressNext(begun, 1)
    await said(ASK)
  })

  it('speak Chinese', async () => {
    const { lab } = await newcomer()
    await said(NEXT)
    await act(async () => lab.state.setLanguage('zh'))
    await said('点“下一步”，或按右方向键')
  })

  it('are brought back from the list of keys, over any network', async () => {
    const lab = new TestLab(mazur())
    lab.kept.set('backstep-hints', '["next","ask","back"]')
    await newcomer(lab)
    render(
      <LabProvider store={lab.store}>
        <KeysDialog onClose={() => {}} />
      </LabProvider>,
    )
    expect(hint()).toBeNull()
    await userEvent.setup().click(screen.getByRole('button', { name: 'Show the hints again' }))
    await said(NEXT)
    expect(kept(lab)).toEqual([])
  })
})

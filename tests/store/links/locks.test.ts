import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Lab } from '../../../src/store/labState'
import type { Linking } from '../../../src/store/links/link'
import { hidesAnswers } from '../../../src/store/links/locked'
import { past } from '../../../src/store/links/locks'
import { TestLab } from '../../TestLab'
import { HERE, linkOf } from './linkOf'

let lab: TestLab
let linking: Linking
beforeEach(async () => {
  lab = await new TestLab().ready()
  linking = (await lab.state.linking())!
})
afterEach(() => lab.close())

const locked = (lock: string) => linking.open(`#lock=${lock}`)

/** Does something that is to be refused, and gives the sentence. */
async function refused(action: (lab: Lab) => unknown): Promise<string | undefined> {
  lab.state.tell(null)
  const { setup, trace, cursor, playing, granularity } = lab.state
  await action(lab.state)
  // What is refused at once cannot come later: the worker answers in order.
  await lab.state.inquire({ kind: 'layers' }, { signal: new AbortController().signal })
  expect(lab.state).toMatchObject({ setup, trace, cursor, playing, granularity })
  return lab.state.notice?.(lab.state.messages, 'en')
}

const EDIT = { kind: 'parameter', index: 0, value: 3 } as const
const CHANGES: Record<string, (lab: Lab) => unknown> = {
  edit: (state) => state.edit(EDIT),
  drag: (state) => state.editWhileDragging(EDIT),
  'open a setup': (state) => state.openSetup(state.setup),
  'open a preset': (state) => state.openLater(() => Promise.resolve({ setup: state.setup })),
  'open a file': (state) => state.openProject('{}'),
  reset: (state) => state.reset(),
  'draw another seed': (state) => state.newSeed(),
  undo: (state) => state.undo(),
  redo: (state) => state.redo(),
  duplicate: (state) => state.duplicate(),
}
const LEAVING: Record<string, (lab: Lab) => unknown> = {
  play: (state) => state.play(),
  'go to a step': (state) => state.goToStep(7),
  'step by epochs': (state) => state.setGranularity('epoch'),
  'save a project': (state) => state.saveProject(),
  'save a table': (state) => state.stepTable(),
  'go back beyond the start': (state) => state.back(),
  'open a setup': CHANGES['open a setup'],
  'open a file': CHANGES['open a file'],
}

describe('a locked experiment', () => {
  it.each(Object.entries(CHANGES))('refuses to %s', async (_, change) => {
    await lab.press((state) => state.edit({ kind: 'parameter', index: 1, value: 1 }))
    await locked('setup')
    expect(await refused(change)).toMatch(/has locked the experiment/)
  })

  it('can be walked through and played', async () => {
    await locked('setup')
    await lab.next()
    expect(lab.place).toBe('1.1')
    await lab.press((state) => state.goToStep(4))
    lab.state.play()
    await lab.until(({ trace }) => trace!.step > 5)
    lab.state.pause()
  })
})

describe('without free play', () => {
  it.each(Object.entries(LEAVING))('one cannot %s', async (_, leave) => {
    await locked('free')
    expect(await refused(leave)).toMatch(/stays within this step/)
  })

  it('Next goes to the end of the step and no further, Back to its start', async () => {
    await locked('free&g=step')
    expect(lab.state.granularity).toBe('phase')
    const seen: string[] = []
    for (let k = 0; k < 5; k++) seen.push((await lab.next()).place)
    expect(seen).toEqual(['1.4', '1.5', '1.9', '1.13', '1.17'])
    expect(await refused((state) => state.next())).toMatch(/stays within this step/)
    expect(await refused((state) => state.nextPhase())).toMatch(/stays within this step/)
    for (let k = 0; k < 5; k++) await lab.back()
    expect(lab.place).toBe('1.0')
    expect(await refused((state) => state.first())).toMatch(/stays within this step/)
  })

  it.each(Object.entries(CHANGES))(
    'one cannot %s, even where there is something to take back',
    async (_, change) => {
      await lab.press((state) => state.edit({ kind: 'parameter', index: 1, value: 1 }))
      await locked('free')
      expect(await refused(change)).toMatch(/changes nothing/)
    },
  )
})

describe('hidden answers', () => {
  it('are told when the step is done, and not before', async () => {
    await locked('answers')
    expect(hidesAnswers(lab.state)).toBe(true)
    expect(await refused((state) => state.prove())).toMatch(/when the step is done/)
    expect(lab.state.proof).toBeNull()
    expect(await refused((state) => state.stepTable())).toMatch(/when the step is done/)
    await lab.press((state) => state.last())
    expect(hidesAnswers(lab.state)).toBe(false)
    expect((await lab.state.stepTable())!.type).toBe('text/csv')
  })
})

describe('locks', () => {
  it('are taken off', async () => {
    await locked('setup.answers.free')
    linking.unlock()
    expect(lab.state.locked).toBeNull()
    await lab.press((state) => state.goToStep(3))
    expect(lab.place).toBe('3.0')
  })

  it('do not keep another link from being opened', async () => {
    await locked('setup.free')
    await linking.open('#x=mazur')
    expect(lab.state.setup.preset).toBe('mazur')
    expect(lab.state.locked).toBeNull()
  })

  it('stay where a link cannot be read', async () => {
    await locked('setup')
    await linking.open('#x=mazur&t=-1')
    expect(lab.state.setup.preset).toBe('worked-example')
    expect(lab.state.locked).toMatchObject({ setup: true, answers: false, free: false })
  })

  it('let what the page does by itself pass', async () => {
    await locked('setup.free')
    past(() => lab.state.goToStep(4))
    await lab.until(({ trace }) => trace?.step === 4)
    expect(await refused((state) => state.goToStep(5))).toMatch(/stays within/)
  })

  it('go into the link and come out of it', async () => {
    const locks = { setup: true, answers: false, free: true }
    const fragment = await linkOf(lab, { ...HERE, locks })
    expect(fragment).toBe('v=1&x=worked-example&lock=setup.free')
    await linking.open(fragment)
    expect(lab.state.locked).toMatchObject(locks)
  })
})

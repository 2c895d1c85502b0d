import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePreset } from '../../../src/content/makePreset'
import type { Setup } from '../../../src/content/setup'
import { zh } from '../../../src/i18n/zh'
import { equal } from '../../../src/interop/link/equal'
import type { Lab } from '../../../src/store/labState'
import type { Carried } from '../../../src/store/links/link'
import { practiceOf } from '../../../src/store/practice'
import { TestLab } from '../../TestLab'
import { HERE, linkOf } from './linkOf'

let lab: TestLab
let other: TestLab
beforeEach(async () => {
  lab = await new TestLab().ready()
  other = await new TestLab().ready()
})
afterEach(() => {
  lab.close()
  other.close()
})

/** Opens a link elsewhere, and waits for a step. */
async function open(fragment: string, step = lab.state.trace!.step): Promise<Lab> {
  const linking = (await other.state.linking())!
  await linking.open(fragment)
  return other.until(
    ({ trace, cursor, example }) =>
      trace?.step === step && cursor === lab.state.cursor && example === lab.state.example,
  )
}

async function show(setup: Setup) {
  lab.state.openSetup(setup)
  await lab.until(({ trace, setup: shown }) => shown === setup && trace !== null)
}

/** Everything about the step on show that a link must bring back. */
const told = ({ trace, cursor, example, checkpoint, setup }: Lab) => ({
  setup,
  checkpoint,
  cursor,
  example,
  before: trace!.before.values,
  gradient: trace!.gradient.values,
  after: trace!.after.values,
})

/** What is kept on the device of the one who opens a link. */
const keptThere = () => JSON.parse(other.kept.get('backstep') ?? '{}')

describe('how a link makes the page look', () => {
  it('is not kept; what its reader changes afterwards is', async () => {
    other.state.setDigits(6)
    lab.state.setLanguage('zh')
    await lab.until(({ language }) => language === 'zh')
    lab.state.showPanel('paths')
    lab.state.setDigits(3)
    await open(await linkOf(lab, { language: true, outlook: true, practice: true }))
    await other.until(({ language }) => language === 'zh')
    expect(other.state).toMatchObject({ digits: 3, panel: 'practice' })
    other.state.setTheme('dark')
    expect(keptThere()).toMatchObject({ theme: 'dark', digits: 6 })
    expect(keptThere()).not.toHaveProperty('language', 'zh')
    expect(keptThere().panels ?? []).not.toContain('practice')
    other.state.hidePanel('practice')
    other.state.setDigits(4)
    expect(keptThere()).toMatchObject({ digits: 4, panels: ['explain', 'charts', 'paths'] })
  })
})

describe('a link leads to exactly this point', () => {
  it('to a step of a preset, in a few words', async () => {
    await show(await makePreset.circles())
    await lab.press((state) => state.goToStep(137))
    await lab.press((state) => state.goTo(9))
    lab.state.setExample(0)
    const fragment = await linkOf(lab)
    expect(fragment).toBe('v=1&x=circles&t=137&c=9&e=1')
    expect(equal(told(await open(fragment)), told(lab.state))).toBe(true)
    expect(other.state.firstStep).toBe(1)
  })

  it('to one with another seed, in another language and look', async () => {
    lab = new TestLab(await makePreset.xor())
    await lab.ready()
    lab.state.newSeed()
    await lab.until(({ setup, trace }) => setup.recipe.seed === 4711 && trace !== null)
    lab.state.setLanguage('zh')
    await lab.until(({ language }) => language === 'zh')
    lab.state.showPanel('paths')
    lab.state.setEdges({ edgeMode: 'gradient', edgeReach: 'layer' })
    lab.state.setNodeFace('map')
    lab.state.enlarge('charts')
    lab.state.setDigits('all')
    lab.state.setGranularity('phase')
    const fragment = await linkOf(lab, { language: true, outlook: true, practice: true })
    expect(fragment).toBe(
      'v=1&x=xor&s=4711&e=2&g=phase&p=explain.charts.paths&on=paths&big=charts&edges=gradient.layer&face=map&d=all&ask=1&lang=zh',
    )
    await open(fragment)
    const seen = await other.until(({ language }) => language === 'zh')
    expect(seen.messages).toBe(zh)
    expect(seen).toMatchObject({
      granularity: 'phase',
      digits: 'all',
      panels: ['practice', 'explain', 'charts', 'paths'],
      panel: 'practice',
      enlarged: 'charts',
      edgeMode: 'gradient',
      edgeScale: 'root',
      edgeReach: 'layer',
      nodeFace: 'map',
    })
  })

  it('with edits on the way: the state goes along', async () => {
    await show(await makePreset.xor())
    await lab.press((state) => state.goToStep(40))
    await lab.press((state) => state.edit({ kind: 'parameter', index: 3, value: 0.1 + 0.2 }))
    await lab.press((state) => state.goToStep(60))
    const fragment = await linkOf(lab)
    expect(fragment).toMatch(/^v=1&e=2&z=[\w-]+$/)
    const seen = await open(fragment)
    expect(equal(told(seen), told(lab.state))).toBe(true)
    expect(seen.firstStep).toBe(60)
  })

  it('with an edit of the rate on the way too', async () => {
    await show(await makePreset.xor())
    await lab.press((state) => state.goToStep(10))
    const { recipe } = lab.state.setup
    await lab.press((state) => state.edit({ kind: 'recipe', recipe: { ...recipe, learningRate: 0.1 } }))
    await lab.press((state) => state.goToStep(12))
    const fragment = await linkOf(lab)
    expect(fragment).toContain('z=')
    expect(equal(told(await open(fragment)), told(lab.state))).toBe(true)
  })

  it('an edit at the first step belongs to the setup', async () => {
    await lab.press((state) => state.edit({ kind: 'parameter', index: 0, value: -0 }))
    await lab.press((state) => state.goToStep(3))
    const fragment = await linkOf(lab)
    expect(fragment).toMatch(/^v=1&t=3&z=/)
    const seen = await open(fragment)
    expect(equal(told(seen), told(lab.state))).toBe(true)
    expect(Object.is(seen.setup.parameters[0], -0)).toBe(true)
  })

  it('or to the start', async () => {
    await show(await makePreset.xor())
    await lab.press((state) => state.goToStep(40))
    expect(await linkOf(lab, { place: 'start' })).toBe('v=1&x=xor')
  })

  it('or to a scene of a lesson, which turns to the lessons', async () => {
    const fragment = await linkOf(lab, { place: 'lesson', lesson: { id: 'two-paths', scene: 3 } })
    expect(fragment).toBe('v=1&lesson=two-paths.3')
    const { setup } = other.state
    await (await other.state.linking())!.open(fragment)
    expect(other.state.setup).toBe(setup)
    expect(other.state.panel).toBe('lessons')
  })
})

describe('opening a link', () => {
  it('can be taken back', async () => {
    const { setup } = other.state
    await other.press((state) => state.goTo(5))
    await (await other.state.linking())!.open('#x=mazur&c=2')
    await other.until(({ cursor, setup: shown }) => shown.preset === 'mazur' && cursor === 2)
    other.state.undo()
    await other.until(({ trace, setup: shown }) => shown === setup && trace !== null)
    expect(other.place).toBe('1.5')
  })

  it('waits for what the page is doing', async () => {
    const busy = new TestLab()
    await (await busy.state.linking())!.open('#x=worked-example&c=6&g=phase')
    await busy.until(({ trace, cursor }) => trace !== null && cursor === 6)
    expect(busy.state.granularity).toBe('phase')
    busy.close()
  })

  it('says so when the experiment cannot be loaded, and can be tried again', async () => {
    const { fetch } = globalThis
    globalThis.fetch = () => Promise.reject(new TypeError('offline'))
    await (await other.state.linking())!.open('#x=digits&c=3')
    globalThis.fetch = fetch
    expect(other.state.notice!(other.state.messages, 'en')).toMatch(/could not be loaded/)
    expect(other.state.setup.preset).toBe('worked-example')
    other.state.retry!()
    await other.until(({ setup, cursor }) => setup.preset === 'digits' && cursor === 3)
  }, 30_000)

  it('ends where another one is opened meanwhile, which alone sets look and locks', async () => {
    const linking = (await other.state.linking())!
    await Promise.all([linking.open('#x=xor&t=9&d=6&lock=setup'), linking.open('#x=mazur&c=2&lock=free')])
    await other.until(({ setup, cursor }) => setup.preset === 'mazur' && cursor === 2)
    expect(other.state.digits).toBe(4)
    expect(other.state.locked).toMatchObject({ setup: false, free: true })
  })

  it('that takes longer does nothing any more where another one was opened after it', async () => {
    const linking = (await other.state.linking())!
    const { setup } = other.state
    await Promise.all([linking.open('#x=xor&lock=setup'), linking.open('#lock=free')])
    expect(other.state.setup).toBe(setup)
    expect(other.state.locked).toMatchObject({ setup: false, free: true })
  })

  it('ends where the person opens something else meanwhile', async () => {
    const { setup } = other.state
    const opening = (await other.state.linking())!.open('#x=xor&t=9&d=6&lock=setup')
    await other.state.openLater(() => Promise.resolve({ setup }))
    await opening
    await other.until(({ trace }) => trace !== null)
    expect(other.state).toMatchObject({ setup, digits: 4, locked: null })
  })

  it('asks a question about its place as soon as somebody sees the practice', async () => {
    const practice = practiceOf(other.store)
    await (await other.state.linking())!.open('#x=xor&t=3&e=2&ask=1')
    expect(practice.getState()).toMatchObject({ due: true, standing: null })
    practice.getState().ask()
    expect(practice.getState()).toMatchObject({ due: false, standing: { example: 1, trace: { step: 3 } } })
    await (await other.state.linking())!.open('#ask=1')
    expect(practice.getState().due).toBe(true)
    practice.getState().stop()
    await (await other.state.linking())!.open('#lesson=chain.2&ask=1')
    expect(practice.getState().due).toBe(false)
  })

  it('leaves alone what leads to a part of the page, or to nothing', async () => {
    const { setup } = other.state
    for (const fragment of ['', '#', '#next']) await (await other.state.linking())!.open(fragment)
    expect(other.state.setup).toBe(setup)
    expect(other.state.notice).toBeNull()
  })
})

it('says why there can be no link', async () => {
  const wide: Partial<Carried> = { place: 'start' }
  const digits = await makePreset.digits()
  const parameters = digits.parameters.map((value, k) => (k === 0 ? 1 : value))
  await show({ ...digits, parameters, initialization: 'given' })
  const written = await (await lab.state.linking())!.write({ ...HERE, ...wide })
  expect(written).toMatchObject({ ok: false, why: { en: expect.stringMatching(/32000 characters/) } })
}, 30_000)

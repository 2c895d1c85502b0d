import { afterEach, describe, expect, it } from 'vitest'
import { GRANULARITIES } from '../../src/core/playback'
import { weightIndex } from '../../src/core/network'
import type { Setup } from '../../src/content/setup'
import { workedExample } from '../../src/content/workedExample'
import { TestLab } from '../TestLab'

const labs: TestLab[] = []
const open = async (setup?: Setup) => {
  const lab = new TestLab(setup)
  labs.push(lab)
  return lab.ready()
}
afterEach(() => labs.splice(0).forEach((lab) => lab.close()))

/** Five examples, mini-batches of two: three steps an epoch, the last with a remainder. */
function miniBatches(): Setup {
  const setup = workedExample()
  const inputs = Float64Array.from([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  const targets = Float64Array.from([0, 1, 0, 1, 0])
  return {
    ...setup,
    data: { ...setup.data, train: { count: 5, inputs, targets } },
    recipe: { ...setup.recipe, batching: { kind: 'shuffled', size: 2 } },
  }
}

describe('opening', () => {
  it('starts at step 1 with nothing computed', async () => {
    const lab = await open()
    expect(lab.place).toBe('1.0')
    expect(lab.state.playing).toBe(false)
    lab.expectPhase(null)
  })
})

describe('stepping', () => {
  it('goes through the phases of one step and on to the next', async () => {
    const lab = await open()
    lab.state.setGranularity('phase')
    for (const phase of ['forward', 'loss', 'backward', 'gradient', 'update'] as const) {
      await lab.next()
      lab.expectPhase(phase)
    }
    expect(lab.place).toBe('1.17')
    await lab.next()
    expect(lab.place).toBe('2.0')
    await lab.back()
    expect(lab.place).toBe('1.17')
  })

  it.each(GRANULARITIES)('Back undoes Next at every stop: %s', async (granularity) => {
    const lab = await open(miniBatches())
    lab.state.setGranularity(granularity)
    const places = [lab.place]
    for (let press = 0; press < 60 && lab.state.trace!.step < 8; press++) {
      await lab.next()
      places.push(lab.place)
    }
    expect(new Set(places).size).toBe(places.length)
    for (const place of places.slice(0, -1).reverse()) {
      await lab.back()
      expect(lab.place).toBe(place)
    }
  })

  it('finds the same numbers when it comes back to step 1', async () => {
    const lab = await open(miniBatches())
    const first = structuredClone(lab.state.trace)
    lab.state.setGranularity('epoch')
    for (let epoch = 0; epoch < 4; epoch++) await lab.next()
    expect(lab.state.trace!.step).toBe(12)
    await lab.press((state) => state.goToStep(1))
    expect(lab.state.trace).toEqual(first)
  })

  it('keeps every press that comes while an answer is under way', async () => {
    const lab = await open()
    lab.state.setGranularity('step')
    for (let press = 0; press < 5; press++) lab.state.next()
    await lab.until((state) => state.trace?.step === 5 && state.cursor === 17)
  })

  it('first goes to the start of the step, then to the first step', async () => {
    const lab = await open()
    await lab.press((state) => state.goToStep(4, true))
    await lab.press((state) => state.first())
    expect(lab.place).toBe('4.0')
    await lab.press((state) => state.first())
    expect(lab.place).toBe('1.0')
  })
})

describe('playing', () => {
  it('pauses on a whole step that can be inspected', async () => {
    const lab = await open(miniBatches())
    lab.state.play()
    await lab.until((state) => (state.trace?.step ?? 0) > 50)
    const shown = lab.state.trace!.step
    lab.state.pause()
    await lab.until((state) => state.trace?.rows.length === state.trace?.examples.length && !state.playing)
    expect(lab.state.trace!.step).toBe(shown)
    expect(lab.state.cursor).toBe(17)
  })

  it('comes to the same bits as stepping', async () => {
    const played = await open(miniBatches())
    played.state.play()
    await played.until((state) => (state.trace?.step ?? 0) > 100)
    played.state.pause()
    await played.press((state) => state.goToStep(40))
    const stepped = await open(miniBatches())
    stepped.state.setGranularity('step')
    for (let step = 0; step < 40; step++) await stepped.next()
    expect(played.state.trace!.before.values).toEqual(stepped.state.trace!.before.values)
  })

  it('stops where a number is not finite any more, says where, and can go back', async () => {
    const setup = workedExample()
    const layers = setup.recipe.network.layers.map(({ units }) => ({ units, activation: 'linear' as const }))
    const recipe = { ...setup.recipe, network: { inputs: 2, layers }, learningRate: 1e9 }
    const lab = await open({ ...setup, recipe })
    lab.state.play()
    const { divergence, trace } = await lab.until((state) => state.divergence !== null)
    expect(divergence!.step).toBe(trace!.step)
    expect(lab.state.playing).toBe(false)
    await lab.press((state) => state.goToStep(1))
    expect(lab.state.divergence).toBeNull()
    expect(lab.state.trace!.before.values.every(Number.isFinite)).toBe(true)
  })
})

describe('editing and undoing', () => {
  const edit = {
    kind: 'parameter',
    index: weightIndex(workedExample().recipe.network, 1, 0, 0),
    value: 0.5,
  } as const

  it('follows an edited weight at once and takes it back', async () => {
    const lab = await open()
    await lab.press((state) => state.last())
    const before = lab.state.trace!
    await lab.press((state) => state.edit(edit))
    expect(lab.state.trace!.z[1][0]).toBeCloseTo(0.5 * 0.05 + 0.2 * 0.1 + 0.35, 15)
    expect(lab.state.cursor).toBe(17)
    await lab.press((state) => state.undo())
    expect(lab.state.trace).toEqual(before)
    await lab.press((state) => state.redo())
    expect(lab.state.trace!.before.values[0]).toBe(0.5)
  })

  it('keeps the history before an edit in reach', async () => {
    const lab = await open()
    await lab.press((state) => state.goToStep(3))
    await lab.press((state) => state.edit(edit))
    await lab.back()
    expect(lab.place).toBe('2.17')
    expect(lab.state.trace!.before.values[0]).toBe(0.14775725)
    await lab.next()
    expect(lab.state.trace!.before.values[0]).toBe(0.5)
  })

  it('Reset brings the same network back, and one press undoes it', async () => {
    const lab = await open()
    await lab.press((state) => state.goToStep(9))
    const trained = lab.state.trace!
    await lab.press((state) => state.reset())
    expect(lab.place).toBe('1.0')
    expect(lab.state.trace!.before.values).toEqual(workedExample().parameters)
    await lab.press((state) => state.undo())
    expect(lab.state.trace).toEqual(trained)
  })

  it('Reset knows an edit made before the first step, and none made later', async () => {
    const lab = await open()
    await lab.press((state) => state.goToStep(3))
    await lab.press((state) => state.edit(edit))
    await lab.press((state) => state.reset())
    expect(lab.state.trace!.before.values).toEqual(workedExample().parameters)
    await lab.press((state) => state.edit(edit))
    await lab.press((state) => state.goToStep(3))
    await lab.press((state) => state.reset())
    expect(lab.state.trace!.before.values[0]).toBe(0.5)
  })

  it('a new seed draws another network where one is drawn', async () => {
    const setup = { ...workedExample(), initialization: 'xavier-uniform' } as const
    const lab = await open(setup)
    await lab.press((state) => state.newSeed())
    expect(lab.state.setup.recipe.seed).toBe(4711)
    expect(lab.state.trace!.before.values).not.toEqual(setup.parameters)
  })
})

describe('trouble', () => {
  it('starts a dead worker again from the last checkpoint and says so', async () => {
    const lab = await open()
    await lab.press((state) => state.goToStep(6, true))
    const before = lab.state.trace!
    lab.crash()
    expect(lab.state.notice!(lab.state.messages, 'en')).toContain('started again')
    await lab.until((state) => state.trace !== null)
    expect(lab.state.trace).toEqual(before)
    expect(lab.place).toBe('6.17')
    await lab.next()
    expect(lab.place).toBe('7.0')
  })

  it('never paints an answer of a run that was left', async () => {
    const lab = await open()
    lab.state.play()
    await lab.until((state) => (state.trace?.step ?? 0) > 3)
    lab.state.openSetup(miniBatches())
    await lab.until((state) => state.trace !== null && state.setup.data.train.count === 5)
    const seen: number[] = []
    const stop = lab.store.subscribe((state) => state.trace && seen.push(state.trace.examples.length))
    lab.state.setGranularity('step')
    for (let step = 0; step < 5; step++) await lab.next()
    stop()
    expect(seen.every((count) => count <= 2)).toBe(true)
    expect(lab.place).toBe('5.17')
  })
})

describe('files', () => {
  it('a saved run goes on from its step, to the same bits', async () => {
    const lab = await open(miniBatches())
    await lab.press((state) => state.goToStep(8))
    lab.state.goTo(5)
    const { text } = (await lab.state.saveProject())!
    lab.state.last()
    await lab.next()
    const ahead = lab.state.trace!
    const other = await open()
    await other.state.openProject(text)
    await other.until((state) => state.trace?.step === 8)
    expect(other.place).toBe('8.5')
    await other.press((state) => state.last())
    await other.next()
    expect(other.state.trace!.before.values).toEqual(ahead.before.values)
    expect(other.state.trace!.examples).toEqual(ahead.examples)
    await other.press((state) => state.undo())
    expect(other.state.setup.preset).toBe('worked-example')
  })

  it('a file that cannot be read leaves open what was open, and says what is wrong', async () => {
    const lab = await open()
    await lab.next()
    await lab.state.openProject('{"network": {"inputs": 1000000000}}')
    expect(lab.place).toBe('1.1')
    expect(lab.state.notice!(lab.state.messages, 'en')).toMatch(/network/)
  })

  it('writes the step on show as a table', async () => {
    const lab = await open()
    const { name, text } = (await lab.state.stepTable())!
    expect(name).toBe('worked-example-step-1.csv')
    expect(text).toContain('1,0,forward,1,1,,z,0.39249999999999996')
  })
})

describe('preferences', () => {
  it('are kept, and the language changes everything but what is open', async () => {
    const lab = await open()
    await lab.next()
    lab.state.setLanguage('zh')
    await lab.until((state) => state.language === 'zh')
    expect(lab.state.messages.timeline.next).toBe('下一步')
    expect(lab.place).toBe('1.1')
    lab.state.setDigits('all')
    expect(JSON.parse(lab.kept.get('backstep')!)).toEqual({ language: 'zh', theme: 'light', digits: 'all' })
  })
})

describe('watching', () => {
  it('evaluates what is on show, for as long as somebody looks', async () => {
    const lab = await open(miniBatches())
    const leave = lab.state.watch()
    const { shown } = await lab.until((state) => state.shown !== null)
    expect(shown!.train.loss).toBeGreaterThan(0)
    expect(shown!.grid).toHaveLength(shown!.request!.resolution ** 2)
    leave()
  })

  it('goes on looking after the worker has been started again', async () => {
    const lab = await open(miniBatches())
    const leave = lab.state.watch()
    lab.crash()
    expect(lab.state.shown).toBeNull()
    await lab.until((state) => state.shown !== null)
    await lab.press((state) => state.goToStep(4, true))
    const { shown } = lab.state
    lab.crash()
    await lab.until((state) => state.shown !== null && state.shown !== shown)
    leave()
  })
})

import { describe, expect, it } from 'vitest'
import { miniBatches, open } from './labs'

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

import { describe, expect, it } from 'vitest'
import { GRANULARITIES } from '../../src/core/playback'
import { miniBatches, open } from './labs'

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

import { describe, expect, it } from 'vitest'
import { workedExample } from '../../src/content/workedExample'
import { miniBatches, open } from './labs'

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

  it('is ended by what is asked for after it, also where it has not begun yet', async () => {
    const lab = await open(miniBatches())
    lab.state.goToStep(3)
    lab.state.play()
    lab.state.goTo(2)
    lab.state.next()
    await lab.until(({ cursor, playing }) => cursor === 3 && !playing)
    expect(lab.state.trace!.step).toBeLessThan(1000)
    const { place } = lab
    await lab.press((state) => state.goToStep(1))
    expect(place).not.toBe('1.0')
    expect(lab.state.playing).toBe(false)
  })
})

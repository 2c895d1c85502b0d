import { describe, expect, it } from 'vitest'
import { recipeEdit } from '../../src/content/setups'
import { workedExample } from '../../src/content/workedExample'
import { miniBatches, open } from './labs'
import { adam, change, duplicate, settled, sideOf } from './sides'

describe('two runs side by side', () => {
  it('duplicates the run on show to the bit, at its step and its cursor', async () => {
    const lab = await open(miniBatches())
    await lab.press((state) => state.goToStep(12))
    await lab.next()
    const side = await duplicate(lab)
    const { trace, cursor } = side.store.getState()
    expect(trace).toEqual(lab.state.trace)
    expect(cursor).toBe(1)
  })

  it('follows a change of the first run, and undoing it', async () => {
    const lab = await open(miniBatches())
    const side = await duplicate(lab)
    await lab.press((state) => state.goToStep(9))
    await lab.press((state) => state.openSetup(workedExample()))
    await settled(lab, side)
    expect(side.store.getState().trace!.step).toBe(1)
    expect(side.store.getState().setup.data.train.count).toBe(5)
    await lab.press((state) => state.undo())
    await settled(lab, side)
    expect(side.store.getState().trace!.step).toBe(9)
    expect(side.store.getState().trace).toEqual(lab.state.trace)
  })

  it('goes on from the state on show where the setup does not lead to it, and shows nothing before', async () => {
    const lab = await open(miniBatches())
    await lab.press((state) => state.goToStep(6))
    await lab.press((state) => state.edit({ kind: 'parameter', index: 0, value: 0.75 }))
    await lab.press((state) => state.goToStep(8))
    await lab.state.duplicate()
    const side = sideOf(lab)
    await settled(lab, side)
    expect(side.store.getState().firstStep).toBe(8)
    expect(side.store.getState().trace!.after.values).toEqual(lab.state.trace!.after.values)
    await lab.press((state) => state.goToStep(5))
    expect(side.store.getState().trace).toBeNull()
    await lab.press((state) => state.goToStep(11))
    expect(side.store.getState().trace!.after.values).toEqual(lab.state.trace!.after.values)
  })

  it('says from which step on a side is another run', async () => {
    const lab = await open(miniBatches())
    const side = await duplicate(lab)
    await change(lab, side, (state) => state.edit(adam(state.setup)))
    expect(side.changedAt()).toBeNull()
    await lab.press((state) => state.goToStep(5))
    await change(lab, side, (state) => state.edit(recipeEdit(state.setup, { learningRate: 0.05 })))
    expect(side.changedAt()).toBe(5)
    await change(lab, side, (state) => state.reset())
    expect(side.changedAt()).toBeNull()
  })

  it('stops a side where it diverges while the other goes on', async () => {
    const setup = miniBatches()
    const layers = setup.recipe.network.layers.map(({ units }) => ({ units, activation: 'linear' as const }))
    const lab = await open({ ...setup, recipe: { ...setup.recipe, network: { inputs: 2, layers } } })
    const side = await duplicate(lab)
    await change(lab, side, (state) => state.edit(recipeEdit(state.setup, { learningRate: 1e9 })))
    await lab.press((state) => state.goToStep(40))
    const { divergence, trace } = side.store.getState()
    expect(lab.state.divergence).toBeNull()
    expect(divergence!.step).toBe(trace!.step)
    expect(trace!.step).toBeLessThan(40)
    await lab.press((state) => state.goToStep(1))
    expect(side.store.getState().trace!.step).toBe(1)
    expect(side.store.getState().divergence).toBeNull()
  })

  it('lets two runs change places, so that one goes on where the first has diverged', async () => {
    const lab = await open(miniBatches())
    const side = await duplicate(lab)
    await change(lab, side, (state) => state.edit(adam(state.setup)))
    await lab.press((state) => state.goToStep(10))
    const [a, b] = [lab.state.trace, side.store.getState().trace]
    await lab.state.comparison!.swap('B')
    await lab.until(({ trace }) => trace?.step === 10)
    const other = sideOf(lab)
    await settled(lab, other)
    expect(lab.state.trace).toEqual(b)
    expect(other.store.getState().trace).toEqual(a)
  })

  it('keeps up to six runs, one of them beside the first', async () => {
    const lab = await open(miniBatches())
    for (let k = 0; k < 6; k++) await lab.state.duplicate()
    const { sides } = lab.state.comparison!
    expect(sides.map(({ letter }) => letter)).toEqual(['B', 'C', 'D', 'E', 'F'])
    lab.state.comparison!.draw('D')
    expect(lab.state.comparison!.drawn.letter).toBe('D')
    lab.state.comparison!.drop('D')
    expect(lab.state.comparison!.drawn.letter).toBe('B')
    for (const { letter } of sides) lab.state.comparison?.drop(letter)
    expect(lab.state.comparison).toBeNull()
  })

  it('ends the worker of a run that is dropped', async () => {
    const lab = await open(miniBatches())
    expect(lab.working).toBe(1)
    await duplicate(lab)
    expect(lab.working).toBe(2)
    lab.state.comparison!.drop('B')
    expect(lab.working).toBe(1)
    await lab.next()
    expect(lab.place).toBe('1.1')
  })
})

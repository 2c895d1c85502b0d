import { describe, expect, it } from 'vitest'
import { weightIndex } from '../../src/core/network'
import { workedExample } from '../../src/content/workedExample'
import { open } from './labs'

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

  it('puts another example in the place of one in one step, and takes it back in one', async () => {
    const lab = await open()
    await lab.press((state) => state.last())
    const before = lab.state.trace!
    const example = { row: 0, inputs: Float64Array.of(0.5, 0.25), targets: Float64Array.of(1) }
    await lab.press((state) => state.edit({ kind: 'example', ...example }))
    expect([...lab.state.trace!.a[0], ...lab.state.trace!.targets]).toEqual([0.5, 0.25, 1])
    expect(lab.state.setup).toMatchObject({
      preset: null,
      data: { id: 'own', train: { count: 1 } },
    })
    expect(lab.state.setup.data.changed).toBeUndefined()
    await lab.press((state) => state.reset())
    expect(lab.state.trace!.a[0][0]).toBe(0.5)
    await lab.press((state) => state.undo())
    await lab.press((state) => state.undo())
    expect(lab.state.trace).toEqual(before)
    expect(lab.state.setup.preset).toBe('worked-example')
  })

  it('takes as many changes back as it was asked to, however quickly', async () => {
    const lab = await open()
    const before = lab.state.trace!
    for (const value of [0.5, 0.6, 0.7]) await lab.press((state) => state.edit({ ...edit, value }))
    lab.state.edit({ ...edit, value: 0.8 })
    for (let k = 0; k < 4; k++) lab.state.undo()
    await lab.until(({ canUndo, trace }) => !canUndo && trace !== null)
    expect(lab.state.trace).toEqual(before)
    for (let k = 0; k < 2; k++) lab.state.redo()
    await lab.until(({ trace }) => trace?.before.values[0] === 0.6)
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

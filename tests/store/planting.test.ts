/** Runs with a mistake in them: trained by a worker of their own, beside the true ones. */
import { describe, expect, it } from 'vitest'
import { plantedSetup } from '../../src/content/plantedSetup'
import type { Lab } from '../../src/store/labState'
import type { TestLab } from '../TestLab'
import { open } from './labs'

/** Of the first output, in the first step: with σ′ forgotten, and as it should be. */
const WRONG = 0.741365
const RIGHT = 0.138499

const deltaOf = ({ trace }: Lab) => trace!.delta[2][0]
const isDone = ({ proof }: Lab) => proof?.kind === 'done'

async function disagreeing(lab: TestLab) {
  lab.state.prove()
  const { proof } = await lab.until(isDone)
  return proof?.kind === 'done' ? proof.check.counts.disagrees : null
}

/** A true run, then a planted one over it. */
async function openBoth() {
  const lab = await open(plantedSetup(null))
  await lab.press((state) => state.openSetup(plantedSetup('slope-output')))
  return lab
}

describe('a planted run', () => {
  it('is stepped, proved and undone like any other', async () => {
    const lab = await openBoth()
    expect(lab.working).toBe(2)
    expect(deltaOf(lab.state)).toBeCloseTo(WRONG, 6)
    expect(await disagreeing(lab)).toBeGreaterThan(0)
    await lab.press((state) => state.goToStep(11))
    expect(lab.state.trace!.loss).toBeCloseTo(0.0101758, 7)
    await lab.press((state) => state.undo())
    expect(lab.state.setup.planted).toBeUndefined()
    expect(deltaOf(lab.state)).toBeCloseTo(RIGHT, 6)
    expect(await disagreeing(lab)).toBe(0)
    await lab.press((state) => state.redo())
    expect(lab.place).toBe('11.0')
    expect(lab.state.trace!.loss).toBeCloseTo(0.0101758, 7)
    await lab.press((state) => state.goToStep(1))
    expect(deltaOf(lab.state)).toBeCloseTo(WRONG, 6)
  })

  it('keeps its mistake when it is edited and when it is reset', async () => {
    const lab = await openBoth()
    const { recipe } = lab.state.setup
    await lab.press((state) => state.edit({ kind: 'recipe', recipe: { ...recipe, learningRate: 0.1 } }))
    expect(lab.state.setup).toMatchObject({ planted: 'slope-output', recipe: { learningRate: 0.1 } })
    expect(deltaOf(lab.state)).toBeCloseTo(WRONG, 6)
    await lab.press((state) => state.goToStep(5))
    await lab.press((state) => state.reset())
    expect(lab.place).toBe('1.0')
    expect(deltaOf(lab.state)).toBeCloseTo(WRONG, 6)
    expect(lab.working).toBe(2)
  })

  it('is played, with its losses', async () => {
    const lab = await openBoth()
    lab.state.setPace(30)
    lab.state.play()
    await lab.until(({ history }) => (history?.steps.length ?? 0) > 10)
    expect(lab.state.history!.losses[10]).toBeCloseTo(0.0101758, 7)
    await lab.press((state) => state.pause())
  })

  it('is duplicated with its mistake, and can have a true one beside it', async () => {
    const lab = await openBoth()
    await lab.state.duplicate()
    const side = lab.state.comparison!.sides[0].store
    await expect.poll(() => side.getState().trace?.step).toBe(1)
    expect(deltaOf(side.getState())).toBeCloseTo(WRONG, 6)
    side.getState().openSetup(plantedSetup(null))
    await expect.poll(() => side.getState().trace && deltaOf(side.getState())).toBeCloseTo(RIGHT, 6)
  })

  it('goes on where it was when its worker dies, with the gradients that were not cleared', async () => {
    const lab = await open(plantedSetup('not-cleared'))
    await lab.press((state) => state.goToStep(9))
    const before = lab.state.trace!
    lab.crash()
    await lab.until(({ trace }) => trace !== null && trace !== before)
    expect(lab.state.trace).toEqual(before)
  })

  it('is saved without its mistake, from its first step, and the person is told', async () => {
    const lab = await open(plantedSetup('not-cleared'))
    await lab.press((state) => state.goToStep(9))
    const text = (await lab.state.saveProject())!.parts.join('')
    expect(lab.state.notice!(lab.state.messages, 'en')).toMatch(/saved without the mistake/)
    expect(lab.state.notice!(lab.state.messages, 'zh')).toMatch(/不含埋下的错误/)
    await lab.state.openProject(text)
    const opened = await lab.until(({ setup, trace }) => setup.planted === undefined && trace !== null)
    expect(opened.trace).toMatchObject({ step: 1 })
    expect(opened.setup.parameters).toEqual(plantedSetup(null).parameters)
  })
})

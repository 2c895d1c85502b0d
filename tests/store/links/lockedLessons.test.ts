/** Lessons, practice and runs side by side under the locks of a link. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { courseOf } from '../../../src/store/course'
import { goalOf, setupOf } from '../../../src/store/openScene'
import type { Linking } from '../../../src/store/links/link'
import { hidesAnswers, locksSetup, locksStep } from '../../../src/store/links/locked'
import { TestLab } from '../../TestLab'
import { duplicate, sideUntil } from '../sides'

let lab: TestLab
let linking: Linking
beforeEach(async () => {
  lab = await new TestLab().ready()
  linking = (await lab.state.linking())!
})
afterEach(() => lab.close())

const course = () => courseOf(lab.store).getState()
const told = () => lab.state.notice?.(lab.state.messages, 'en')

/** Opens a lesson by a link, and waits until its scene stands. */
async function openLesson(fragment: string) {
  await linking.open(fragment)
  await new Promise<void>((resolve) => {
    const stop = courseOf(lab.store).subscribe(({ open }) => {
      if (!open) return
      stop()
      resolve()
    })
  })
  const { lesson, scene } = course().open!
  const setup = setupOf(lesson, lesson.scenes[scene].at.on)
  await lab.until(({ trace, setup: shown }) => shown === setup && trace !== null)
}

describe('a lesson', () => {
  it.each(['setup', 'free'])('does not open over another network: lock=%s', async (lock) => {
    await linking.open(`#x=xor&t=3&lock=${lock}`)
    await lab.until(({ trace }) => trace?.step === 3)
    const { setup } = lab.state
    await course().start('chain')
    expect(course().open).toBeNull()
    expect(told()).toMatch(/keeps to its own experiment, and this lesson has others/)
    expect(lab.state.setup).toBe(setup)
  })

  it('opens where answers alone are locked', async () => {
    await linking.open('#x=xor&lock=answers')
    await course().start('chain')
    expect(course().open?.id).toBe('chain')
    expect(hidesAnswers(lab.state)).toBe(true)
  })

  it('that was open is closed by a link that locks another network', async () => {
    await course().start('chain')
    await lab.until(({ trace }) => trace !== null)
    await linking.open('#x=xor&lock=free')
    expect(course().open).toBeNull()
    expect(lab.state.notice).toBeNull()
  })

  it('of the link goes through its scenes, and no other one opens', async () => {
    await openLesson('#lesson=chain.2&lock=setup.free')
    course().go(2)
    expect(course().open?.scene).toBe(2)
    await course().start('two-paths')
    expect(course().open?.id).toBe('chain')
    expect(told()).toMatch(/this lesson has others/)
  })

  it('of the link can reach its goal, and is locked again elsewhere', async () => {
    await openLesson('#lesson=rate.9&lock=setup.free')
    const { length } = course().open!.lesson.scenes
    course().go(length - 1)
    if (lab.state.locked!.rests === false) course().show()
    expect([locksStep(lab.state), locksSetup(lab.state)]).toEqual([false, false])
    const { trace, setup } = lab.state
    lab.state.edit({ kind: 'recipe', recipe: { ...setup.recipe, learningRate: 0.05 } })
    await lab.until((state) => state.trace !== null && state.trace !== trace)
    lab.state.play()
    await lab.until((state) => state.trace!.step > trace!.step + 20)
    lab.state.pause()
    await course().start('chain')
    expect(course().open?.id).toBe('rate')
    course().go(0)
    expect([locksStep(lab.state), locksSetup(lab.state)]).toEqual([true, true])
    course().go(length - 1)
    course().leave()
    expect([locksStep(lab.state), locksSetup(lab.state)]).toEqual([true, true])
  })

  it('that the person opens by herself rests no lock', async () => {
    await linking.open('#lock=answers')
    await course().start('one-step', 8)
    if (goalOf(course().open!) === null) course().show()
    expect(goalOf(course().open!)).not.toBeNull()
    expect(lab.state.locked).toMatchObject({ rests: false })
  })
})

describe('a copy of the run', () => {
  it('keeps answers back as the first one does', async () => {
    await linking.open('#lock=answers')
    const side = await duplicate(lab)
    await lab.next()
    const copy = await sideUntil(side, ({ cursor }) => cursor === lab.state.cursor)
    expect(hidesAnswers(copy)).toBe(true)
    copy.prove()
    expect(told()).toMatch(/shows this when the step is done/)
    expect(side.store.getState().proof).toBeNull()
    lab.state.last()
    await sideUntil(side, ({ cursor, script }) => cursor === script.microSteps.length)
    expect(hidesAnswers(side.store.getState())).toBe(false)
    linking.unlock()
    await sideUntil(side, ({ locked }) => locked === null)
  })

  it('that was there before the locks is locked as well, and takes no other’s place', async () => {
    const side = await duplicate(lab)
    await linking.open('#lock=setup')
    const copy = await sideUntil(side, ({ locked }) => locked !== null)
    copy.edit({ kind: 'parameter', index: 0, value: 3 })
    expect(told()).toMatch(/has locked the experiment/)
    lab.state.tell(null)
    await lab.state.comparison!.swap(side.letter)
    expect(told()).toMatch(/has locked the experiment/)
    expect(lab.state.comparison!.sides).toEqual([side])
  })
})

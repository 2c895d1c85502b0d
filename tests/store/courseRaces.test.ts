import { describe, expect, it, vi } from 'vitest'
import type { LessonId } from '../../src/content/lessons/catalogue'
import { cursorAt } from '../../src/content/lessons/lesson'
import { loadLesson } from '../../src/content/lessons/loadLesson'
import { makePreset } from '../../src/content/makePreset'
import { courseOf } from '../../src/store/course'
import { placeOf, setupOf } from '../../src/store/openScene'
import { TestLab } from '../TestLab'
import { open } from './labs'

async function begin(id: LessonId, scene: number, lab?: TestLab) {
  const shown = lab ?? (await open())
  const course = courseOf(shown.store)
  await course.getState().start(id, scene)
  const lesson = course.getState().open!
  const { step = 1 } = placeOf(lesson)
  await shown.until(
    ({ setup, trace }) => setup === setupOf(lesson.lesson, placeOf(lesson).on) && trace?.step === step,
  )
  return { lab: shown, course }
}

describe('a lesson whose reader is faster than the worker', () => {
  it.each([
    ['slope', 4],
    ['memory', 1],
    ['nonlinear', 1],
  ] as const)('%s: next and previous at once lead back to the same place', async (id, scene) => {
    const { lab, course } = await begin(id, scene)
    course.getState().go(scene + 1)
    course.getState().go(scene)
    const lesson = course.getState().open!
    const place = placeOf(lesson)
    await new Promise<void>((resolve) => lab.state.inTurn(resolve))
    expect(lab.state.setup).toBe(setupOf(lesson.lesson, place.on))
    expect(lab.place).toBe(`${place.step ?? 1}.${cursorAt(lab.state.setup, place)}`)
  })

  it('opens the lesson that was asked for last, and none once it was left', async () => {
    const lab = await open()
    const course = courseOf(lab.store)
    const load = loadLesson.chain
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    const slow = vi.spyOn(loadLesson, 'chain').mockImplementation(() => gate.then(load))
    const first = course.getState().start('chain')
    await course.getState().start('two-paths')
    const late = course.getState().start('chain')
    course.getState().leave()
    release()
    await Promise.all([first, late])
    expect(slow).toHaveBeenCalledTimes(2)
    expect(course.getState().open).toBeNull()
    await course.getState().start('two-paths')
    expect(course.getState().open!.id).toBe('two-paths')
  })
})

describe('a lesson beside another network', () => {
  it('reaches no goal by other data, and lights and asks nothing there', async () => {
    const { lab, course } = await begin('one-step', 8)
    course.getState().show()
    await lab.until(({ cursor, script }) => cursor === 0 || cursor === script.microSteps.length)
    const circles = await makePreset.circles()
    lab.state.openSetup(circles)
    await lab.until(({ setup, trace }) => setup === circles && trace !== null)
    lab.state.play()
    await lab.until(({ trace }) => trace !== null && trace.loss < 0.05)
    expect(course.getState().open!.reached).toBe(false)
    expect(lab.state.lit).toEqual([])
  })

  it('asks on the graph again when its own network is back', async () => {
    const { lab } = await begin('one-step', 6)
    expect(lab.state.asking).not.toBeNull()
    lab.state.openSetup(await makePreset.iris())
    await lab.until(({ trace }) => trace !== null)
    expect(lab.state.asking).toBeNull()
    lab.state.undo()
    await lab.until(({ asking }) => asking !== null)
    expect(lab.state.script.spec.inputs).toBe(2)
  })
})

describe('progress in two windows', () => {
  it('is that of both', async () => {
    const one = await begin('chain', 0)
    const keep = one.lab.state.keep
    const lab = await new TestLab(undefined, { keep }).ready()
    const other = await begin('two-paths', 0, lab)
    one.course.getState().go(1)
    const { progress } = one.course.getState()
    expect(progress['two-paths']!.seen).toHaveLength(1)
    expect(progress.chain!.seen).toHaveLength(2)
    other.lab.close()
  })
})

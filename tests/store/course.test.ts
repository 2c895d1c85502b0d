import { describe, expect, it } from 'vitest'
import { courseOf, setupOf } from '../../src/store/course'
import { open } from './labs'

const scene = (course: ReturnType<typeof courseOf>) => {
  const { open: lesson } = course.getState()
  return lesson ? lesson.lesson.scenes[lesson.scene].id : null
}

async function oneStep() {
  const lab = await open()
  const course = courseOf(lab.store)
  await course.getState().start('one-step')
  await lab.until((state) => state.trace !== null)
  return { lab, course }
}

describe('a lesson', () => {
  it('sets the place of its first scene and lights what it speaks of', async () => {
    const { lab, course } = await oneStep()
    expect(scene(course)).toBe('picture')
    expect(lab.place).toBe('1.0')
    expect(lab.state.lit.length).toBeGreaterThan(0)
  })

  it('plays the step when a question is answered, right or wrong', async () => {
    const { lab, course } = await oneStep()
    course.getState().go(1)
    await lab.until(({ trace }) => trace !== null)
    course.getState().answer(['printed'])
    await lab.until((state) => state.cursor === 1)
    expect(course.getState().open?.verdict).toMatchObject({ kind: 'wrong', reason: 'printed' })
    course.getState().go(1)
    await lab.until((state) => state.cursor === 0)
    expect(course.getState().open?.verdict).toBeNull()
    course.getState().answer(['near-bias'])
    await lab.until((state) => state.cursor === 1)
    expect(course.getState().open?.verdict).toMatchObject({ kind: 'right', reason: null })
  })

  it('can be left for the network and returned to', async () => {
    const { lab, course } = await oneStep()
    lab.state.edit({ kind: 'parameter', index: 0, value: 2 })
    await lab.until((state) => state.trace?.before.values[0] === 2)
    const { lesson } = course.getState().open!
    expect(lab.state.setup).not.toBe(setupOf(lesson, 'worked'))
    course.getState().restore()
    await lab.until((state) => state.trace?.before.values[0] === 0.15)
    expect(lab.place).toBe('1.0')
    course.getState().leave()
    expect(course.getState().open).toBeNull()
    expect(lab.state.lit).toEqual([])
    expect(lab.state.trace?.before.values[0]).toBe(0.15)
  })

  it('takes a click on the graph as an answer only while it asks', async () => {
    const { lab, course } = await oneStep()
    const { lesson } = course.getState().open!
    const asking = lesson.scenes.findIndex(({ question }) => question?.kind === 'click')
    course.getState().go(asking)
    await lab.until(({ trace, cursor }) => trace !== null && cursor > 0)
    const { question } = lesson.scenes[asking]
    if (question?.kind !== 'click') throw new Error('not a question for the graph')
    const target = question.right[0]
    lab.state.select(target)
    expect(lab.state.selection).toBeNull()
    if (question.right.length === 1) expect(course.getState().open?.verdict?.kind).toBe('right')
    else expect(course.getState().open?.picked).toEqual([target])
    course.getState().leave()
    lab.state.select(target)
    expect(lab.state.selection).toEqual(target)
  })

  it('knows when its goal is reached', async () => {
    const { lab, course } = await oneStep()
    const { lesson } = course.getState().open!
    const last = lesson.scenes.length - 1
    course.getState().go(last)
    await lab.until(({ trace, cursor }) => trace !== null && cursor > 0)
    course.getState().show()
    expect(course.getState().open?.reached).toBe(false)
    lab.state.play()
    await lab.until(({ trace }) => trace !== null && trace.loss < 0.05)
    expect(course.getState().open?.reached).toBe(true)
    expect(course.getState().progress['one-step']?.done).toBe(true)
    lab.state.pause()
  })

  it('counts nothing towards a goal that was on show before its scene', async () => {
    const lab = await open()
    const course = courseOf(lab.store)
    await course.getState().start('nonlinear', 5)
    await lab.until(({ trace }) => trace?.loss === 0)
    lab.state.goToStep(2)
    course.getState().go(6)
    expect(course.getState().open?.reached).toBe(false)
    await lab.until(({ trace }) => trace !== null && trace.loss > 1)
    expect(course.getState().open?.reached).toBe(false)
  })

  it('keeps how far one has come on the device, and forgets it when told to', async () => {
    const { lab, course } = await oneStep()
    course.getState().go(2)
    const kept = JSON.parse(lab.kept.get('backstep-lessons')!) as Record<string, { seen: string[] }>
    expect(kept['one-step'].seen).toHaveLength(2)
    expect(JSON.stringify(kept)).not.toContain('printed')
    course.getState().clear()
    expect(course.getState().progress).toEqual({})
    expect(lab.kept.get('backstep-lessons')).toBe('{}')
  })
})

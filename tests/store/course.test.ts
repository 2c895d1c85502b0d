import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/store/course'
import { setupOf } from '../../src/store/openScene'
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

  it('sets an early place in a new run when this one has gone far beyond it, and that can be undone', async () => {
    const { lab, course } = await oneStep()
    const latest = () => lab.state.history?.steps.at(-1)
    lab.state.goToStep(40)
    await lab.until(({ trace }) => trace?.step === 40)
    course.getState().restore()
    await lab.until(({ trace }) => trace?.step === 1)
    expect(latest()).toBe(1)
    lab.state.goToStep(40)
    await lab.until(({ trace }) => trace?.step === 40)
    course.getState().go(1)
    await lab.until(({ trace }) => trace?.step === 1)
    expect(latest()).toBe(1)
    lab.state.undo()
    await lab.until(({ trace }) => trace?.step === 40)
  })

  it('goes back in the run that is open as long as that is at hand', async () => {
    const { lab, course } = await oneStep()
    lab.state.goToStep(3)
    await lab.until(({ trace }) => trace?.step === 3)
    course.getState().restore()
    await lab.until(({ trace }) => trace?.step === 1)
    expect(lab.state.history?.steps.at(-1)).toBe(3)
    expect(lab.state.canUndo).toBe(true)
  })

  it('goes on where it was left, and begins again when it was done', async () => {
    const { lab, course } = await oneStep()
    course.getState().go(1)
    course.getState().go(2)
    course.getState().leave()
    await course.getState().start('one-step')
    expect(course.getState().open?.scene).toBe(3)
    await course.getState().start('one-step')
    expect(course.getState().open?.scene, 'open already').toBe(3)
    await course.getState().start('one-step', 0)
    expect(course.getState().open?.scene, 'a scene that was asked for').toBe(0)
    course.getState().go(8)
    course.getState().show()
    await lab.until(({ trace }) => trace !== null)
    lab.state.play()
    await lab.until(() => course.getState().open?.reached === true)
    lab.state.pause()
    course.getState().leave()
    await course.getState().start('one-step')
    expect(course.getState().open?.scene, 'done').toBe(0)
  })

  it('leaves what was chosen on the graph with its scene, and what is pointed at with the answer', async () => {
    const { lab, course } = await oneStep()
    const target = { kind: 'neuron', layer: 1, unit: 0 } as const
    lab.state.select(target)
    course.getState().go(1)
    expect(lab.state.selection).toBeNull()
    await lab.until(({ trace }) => trace !== null)
    lab.state.point(target)
    course.getState().answer(['printed'])
    expect(lab.state.pointed).toBeNull()
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

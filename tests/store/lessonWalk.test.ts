import { expect, test } from 'vitest'
import { LESSON_IDS } from '../../src/content/lessons/catalogue'
import { cursorAt } from '../../src/content/lessons/lesson'
import { loadLesson } from '../../src/content/lessons/loadLesson'
import { courseOf } from '../../src/store/course'
import { placeOf, setupOf } from '../../src/store/openScene'
import { open } from './labs'

/** As somebody reads it who never tries anything: every scene, and the answer where one is asked for. */
test.each(LESSON_IDS)(
  'every scene of %s comes to stand where it says, before its answer and after',
  async (id) => {
    const lab = await open()
    const course = courseOf(lab.store)
    const { scenes } = await loadLesson[id]()
    const arrives = async (scene: number) => {
      const lesson = course.getState().open!
      expect(lesson.scene).toBe(scene)
      const place = placeOf(lesson)
      const setup = setupOf(lesson.lesson, place.on)
      const { step = 1, example = 0 } = place
      await lab.until(
        (state) =>
          state.setup === setup &&
          state.trace?.step === step &&
          state.cursor === cursorAt(setup, place) &&
          state.example === example,
      )
    }
    await course.getState().start(id, 0)
    for (const [k, { question }] of scenes.entries()) {
      course.getState().go(k)
      await arrives(k)
      if (!question) continue
      course.getState().show()
      await arrives(k)
    }
    expect(course.getState().progress[id]!.seen).toEqual(scenes.map((scene) => scene.id))
  },
)

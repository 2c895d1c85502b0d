/** Where a link's lesson goes on. */
import type { StoreApi } from 'zustand/vanilla'
import type { LessonPlace } from '../../interop/link/values'
import { courseOf } from '../course'
import type { Lab } from '../labState'
import { locksLesson } from './locks'

/** Turns to the lessons, at a scene; its experiment is the lesson's own. */
export function openLesson(store: StoreApi<Lab>, { id, scene }: LessonPlace): void {
  const { showPanel, tell } = store.getState()
  showPanel('lessons')
  courseOf(store)
    .getState()
    .start(id, scene - 1)
    .catch(() =>
      tell(
        (messages) => messages.notices.notLoaded(),
        () => openLesson(store, { id, scene }),
      ),
    )
}

/** Closes the lesson that was open before, if the locks are not for it: its text would stand beside another network. */
export function leaveOtherLesson(store: StoreApi<Lab>): void {
  const course = courseOf(store).getState()
  if (course.open && locksLesson(store.getState(), course.open.id)) course.leave()
}

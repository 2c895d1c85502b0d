/** Where a link's lesson goes on. */
import type { StoreApi } from 'zustand/vanilla'
import type { LessonPlace } from '../../interop/link/values'
import { courseOf } from '../course'
import type { Lab } from '../labState'

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

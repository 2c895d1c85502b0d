/** The way back to the scene for somebody who has played with its network. */
import { cursorAt } from '../../content/lessons/lesson'
import { placeOf, setupOf, type OpenLesson } from '../../store/course'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useCourseStore } from './useCourse'

export function Away({ open }: { open: OpenLesson }) {
  const { lessons: t } = useLaterMessages()
  const { restore } = useCourseStore().getState()
  const place = placeOf(open)
  const setup = setupOf(open.lesson, place.on)
  const cursor = cursorAt(setup, place)
  const away = useLab(
    (state) =>
      state.setup !== setup ||
      (state.trace !== null && (state.trace.step !== (place.step ?? 1) || state.cursor !== cursor)),
  )
  return (
    <p className="lesson-away">
      {away && (
        <>
          {t.away}{' '}
          <button type="button" className="quiet-button" onClick={restore}>
            {t.restore}
          </button>
        </>
      )}
    </p>
  )
}

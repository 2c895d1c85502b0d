/** The way back to the scene for somebody who has played with its network. */
import { cursorAt } from '../../content/lessons/lesson'
import { goalOf, placeOf, setupOf, type OpenLesson } from '../../store/openScene'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useCourseStore } from './useCourse'

export function Away({ open }: { open: OpenLesson }) {
  const { lessons: t } = useLaterMessages()
  const { restore } = useCourseStore().getState()
  const place = placeOf(open)
  const setup = setupOf(open.lesson, place.on)
  const cursor = cursorAt(setup, place)
  /** Whoever is after a goal goes on and changes things: that is what was asked for. */
  const pursuing = goalOf(open) !== null
  const away = useLab(
    (state) =>
      state.setup !== setup ||
      (!pursuing &&
        state.trace !== null &&
        (state.trace.step !== (place.step ?? 1) || state.cursor !== cursor)),
  )
  return (
    <p className="lesson-away">
      {away && (
        <>
          {!pursuing && `${t.away} `}
          <button
            type="button"
            className="quiet-button"
            onClick={({ currentTarget }) => {
              restore()
              // The button goes; whoever pressed it by the keyboard reads on at the scene.
              const title = currentTarget
                .closest('.lesson')
                ?.querySelector<HTMLElement>('.lesson-scene-title')
              title?.focus({ preventScroll: true })
            }}
          >
            {t.restore}
          </button>
        </>
      )}
    </p>
  )
}

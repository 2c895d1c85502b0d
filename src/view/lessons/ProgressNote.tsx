/** What is kept of the lessons, and how to have it forgotten. */
import { useLaterMessages } from '../laterMessages'
import { useCourse, useCourseStore } from './useCourse'

export function ProgressNote() {
  const { lessons: t } = useLaterMessages()
  const { clear } = useCourseStore().getState()
  const begun = useCourse((course) => Object.keys(course.progress).length > 0)
  return (
    <div className="progress-note">
      <p>{t.kept}</p>
      {begun && (
        <button type="button" className="quiet-button" onClick={clear}>
          {t.clear}
        </button>
      )}
    </div>
  )
}

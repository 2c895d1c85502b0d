/** A lesson on the map or in the list: its number, its name, what it is about, and how far one has come. */
import { lessonNumber, LESSONS, type LessonId } from '../../content/lessons/catalogue'
import { progressIn } from '../../store/lessonProgress'
import { useLaterMessages } from '../laterMessages'
import { useCourse } from './useCourse'
import './lessonMap.css'

export function LessonEntry({ id, onStart }: { id: LessonId; onStart: (id: LessonId) => void }) {
  const { lessons: t, lessonNames } = useLaterMessages()
  const progress = useCourse((course) => course.progress)
  const isOpen = useCourse((course) => course.open?.id === id)
  const { seen, of, done } = progressIn(progress, id)
  const { after } = LESSONS[id]
  const far = seen === 0 ? t.notBegun(String(of)) : `${t.progress(String(seen), String(of))} · ${t.goesOn}`
  return (
    <button
      type="button"
      className={`lesson-entry${done ? ' is-done' : ''}${isOpen ? ' is-open' : ''}`}
      aria-label={t.entry(lessonNumber(id), lessonNames.titles[id])}
      aria-describedby={`lesson-${id}`}
      aria-current={isOpen || undefined}
      onClick={() => onStart(id)}
    >
      <span className="lesson-number">{done ? '✓' : lessonNumber(id)}</span>
      <span className="lesson-title">{lessonNames.titles[id]}</span>
      <span id={`lesson-${id}`} className="lesson-about">
        <span>{lessonNames.about[id]}</span>
        <span className="lesson-far">
          {done ? t.done : far}
          {after.length > 0 && ` · ${t.buildsOn(after.map(lessonNumber).join(', '))}`}
        </span>
        <span className="lesson-bar" aria-hidden="true">
          <span style={{ width: `${(100 * seen) / of}%` }} />
        </span>
      </span>
    </button>
  )
}

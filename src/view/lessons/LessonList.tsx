/** The lessons, part by part. */
import { LESSON_IDS, LESSONS, PARTS } from '../../content/lessons/catalogue'
import { useLaterMessages } from '../laterMessages'
import { LessonEntry } from './LessonEntry'
import { ProgressNote } from './ProgressNote'
import { useStart } from './useStart'

export function LessonList() {
  const { lessons: t, lessonNames } = useLaterMessages()
  const { start, failed } = useStart()
  return (
    <div className="lesson-list">
      <p>{t.intro}</p>
      {failed && <p role="alert">{t.failed}</p>}
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{lessonNames.parts[part]}</h2>
          <ol>
            {LESSON_IDS.filter((id) => LESSONS[id].part === part).map((id) => (
              <li key={id}>
                <LessonEntry id={id} onStart={start} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <ProgressNote />
    </div>
  )
}

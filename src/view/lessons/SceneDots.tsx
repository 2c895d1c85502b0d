/** The scenes of a lesson as a row of dots: seen, on show, still to come. */
import type { OpenLesson } from '../../store/openScene'
import { useLab } from '../lab'
import { useLaterMessages } from '../laterMessages'
import { useCourse, useCourseStore } from './useCourse'

export function SceneDots({ open: { id, lesson, scene } }: { open: OpenLesson }) {
  const { lessons: t } = useLaterMessages()
  const { go } = useCourseStore().getState()
  const language = useLab((state) => state.language)
  const seen = useCourse((course) => course.progress[id]?.seen)
  const of = String(lesson.scenes.length)
  return (
    <nav className="scene-dots" aria-label={t.scenes}>
      {lesson.scenes.map((each, k) => (
        <button
          key={each.id}
          type="button"
          className={seen?.includes(each.id) ? 'is-seen' : ''}
          aria-current={k === scene ? 'step' : undefined}
          aria-label={`${t.scene(String(k + 1), of)}: ${lesson.texts[language].scenes[each.id].title}`}
          title={lesson.texts[language].scenes[each.id].title}
          onClick={() => go(k)}
        />
      ))}
      <span aria-hidden="true">{`${scene + 1} / ${of}`}</span>
    </nav>
  )
}

/** The question of the scene on show. */
import { sceneOf, type OpenLesson } from '../../store/openScene'
import { useLab } from '../lab'
import { Question } from './Question'
import { useCourseStore } from './useCourse'

export function SceneQuestion({ open }: { open: OpenLesson }) {
  const { answer, settle, show } = useCourseStore().getState()
  const language = useLab((state) => state.language)
  const scene = sceneOf(open)
  const { question, facts } = scene
  if (!question) return null
  const { picked, verdict } = open
  return (
    <Question
      key={`${open.id} ${scene.id}`}
      asked={{ question, facts, picked, verdict, answer, settle, show }}
      words={open.lesson.texts[language].scenes[scene.id]}
    />
  )
}

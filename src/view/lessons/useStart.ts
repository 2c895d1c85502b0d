/** Opens a lesson beside its graph. */
import { useState } from 'react'
import type { LessonId } from '../../content/lessons/catalogue'
import { useLabStore } from '../lab'
import { useCourseStore } from './useCourse'

/** How a lesson is begun, and whether the last attempt failed. */
export function useStart(): { start: (id: LessonId, scene?: number) => void; failed: boolean } {
  const lab = useLabStore()
  const course = useCourseStore()
  const [failed, setFailed] = useState(false)
  const start = (id: LessonId, scene?: number) => {
    setFailed(false)
    course
      .getState()
      .start(id, scene)
      .then(
        () => {
          const { enlarge, showPanel } = lab.getState()
          enlarge(null)
          showPanel('lessons')
        },
        () => setFailed(true),
      )
  }
  return { start, failed }
}

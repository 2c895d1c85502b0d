/** The lessons: their map, and the one that is open. */
import { useLab } from '../lab'
import { NARROW, useMedia } from '../useMedia'
import { LessonList } from './LessonList'
import { LessonMap } from './LessonMap'
import { Player } from './Player'
import { useCourse } from './useCourse'
import './lessons.css'

export function LessonsPanel() {
  const open = useCourse((course) => course.open)
  const large = useLab((state) => state.enlarged === 'lessons')
  const narrow = useMedia(NARROW)
  if (large && !narrow) return <LessonMap />
  return open && !large ? <Player open={open} /> : <LessonList />
}

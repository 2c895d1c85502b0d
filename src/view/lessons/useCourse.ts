/** The course that goes with the lab of this part of the page. */
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { courseOf, type Course } from '../../store/course'
import { useLabStore } from '../lab'

/** Its store, for actions in handlers. */
export function useCourseStore(): StoreApi<Course> {
  return courseOf(useLabStore())
}

/** One part of it; the component renders when that part changes. */
export function useCourse<T>(selector: (course: Course) => T): T {
  return useStore(useCourseStore(), selector)
}

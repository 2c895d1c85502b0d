/** How far somebody has come in the lessons, kept on the device. No answer is kept. */
import { isLessonId, LESSONS, type LessonId } from '../content/lessons/catalogue'
import type { Lesson } from '../content/lessons/lesson'
import { keepJson, readKept, type Keep } from './keep'
import { sceneOf, type OpenLesson } from './openScene'

/** The scenes that were on show, by name, and whether the lesson was brought to its end. */
export type LessonProgress = Readonly<
  Partial<Record<LessonId, { readonly seen: readonly string[]; readonly done: boolean }>>
>

const KEY = 'backstep-lessons'

/** What was kept; whatever is not as it should be counts as nothing. */
export function readProgress(keep: Keep): LessonProgress {
  const kept = (readKept(keep, KEY) ?? {}) as Record<string, { seen?: unknown; done?: unknown } | null>
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, entry]) => {
      if (!isLessonId(id) || !Array.isArray(entry?.seen)) return []
      const seen = entry.seen.filter((scene) => typeof scene === 'string')
      return [[id, { seen, done: entry.done === true }]]
    }),
  )
}

export function keepProgress(keep: Keep, progress: LessonProgress): void {
  keepJson(keep, KEY, progress)
}

/** What this page and others have kept, with the scene that is open now. */
export function withScene(kept: LessonProgress, known: LessonProgress, open: OpenLesson): LessonProgress {
  const { id, lesson, reached } = open
  const last = open.scene === lesson.scenes.length - 1
  const isEnd = last && (sceneOf(open).goal === undefined || reached)
  const entries = [kept[id], known[id]]
  const seen = new Set(entries.flatMap((entry) => entry?.seen ?? [])).add(sceneOf(open).id)
  const done = isEnd || entries.some((entry) => entry?.done)
  return { ...known, ...kept, [id]: { seen: [...seen], done } }
}

/** Where somebody goes on: with the first scene that was not on show; a lesson that is done begins again. */
export function sceneToGoOn({ scenes }: Lesson, seen: readonly string[], done: boolean): number {
  if (done) return 0
  const next = scenes.findIndex(({ id }) => !seen.includes(id))
  return next < 0 ? scenes.length - 1 : next
}

/** How many scenes of a lesson have been seen, of how many. */
export function progressIn(
  progress: LessonProgress,
  id: LessonId,
): { seen: number; of: number; done: boolean } {
  const { seen = [], done = false } = progress[id] ?? {}
  const of = LESSONS[id].scenes
  return { seen: Math.min(seen.length, of), of, done }
}

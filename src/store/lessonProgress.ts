/** How far somebody has come in the lessons, kept on the device. No answer is kept. */
import { isLessonId, type LessonId } from '../content/lessons/catalogue'
import { keepJson, readKept, type Keep } from './keep'

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

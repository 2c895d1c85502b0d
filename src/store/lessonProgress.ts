/** How far somebody has come in the lessons, kept on the device. No answer is kept. */
import { isLessonId, type LessonId } from '../content/lessons/catalogue'
import type { Keep } from './keep'

/** The scenes that were on show, by name, and whether the lesson was brought to its end. */
export type LessonProgress = Readonly<
  Partial<Record<LessonId, { readonly seen: readonly string[]; readonly done: boolean }>>
>

const KEY = 'backstep-lessons'

/** What was kept; whatever is not as it should be counts as nothing. */
export function readProgress(keep: Keep): LessonProgress {
  try {
    const kept: unknown = JSON.parse(keep?.getItem(KEY) ?? '{}')
    return Object.fromEntries(
      Object.entries(kept as Record<string, { seen?: unknown; done?: unknown } | null>).flatMap(
        ([id, entry]) => {
          if (!isLessonId(id) || !Array.isArray(entry?.seen)) return []
          const seen = entry.seen.filter((scene) => typeof scene === 'string')
          return [[id, { seen, done: entry.done === true }]]
        },
      ),
    )
  } catch {
    return {}
  }
}

/** Keeps it; a full or forbidden storage is no reason to stop. */
export function keepProgress(keep: Keep, progress: LessonProgress): void {
  try {
    keep?.setItem(KEY, JSON.stringify(progress))
  } catch {
    return
  }
}

/** What a link carries, as the page asks for it and is told of it. */
import type { Language } from '../../i18n/messages'
import type { LessonPlace } from '../../interop/link/values'

/** What a teacher's link locks: a courtesy among people, which its reader can undo. */
export interface Locks {
  /** The experiment stays as it is. */
  readonly setup: boolean
  /** What leads to a number is not told before the step is done. */
  readonly answers: boolean
  /** Nobody leaves the step, or makes another of it. */
  readonly free: boolean
}

/** The locks that are on. */
export interface Locked extends Locks {
  /** The one lesson that may set its own experiments and places. */
  readonly lesson: string | null
  /** That lesson has come to a goal: what is done for it is not locked, be it edits or training. */
  readonly rests: boolean
  /** Whether an action of the lab is not to be done now; says so to the person. */
  refuses(action: string, parameters: readonly unknown[]): boolean
  /** Says to the person why something is not done: a lock, or another lesson than the link's. */
  explain(what: keyof Locks | 'lesson'): void
}

/** `here`: the step, the tick and the example on show. `lesson`: nothing but the scene, which knows its experiment. */
export type LinkedPlace = 'here' | 'start' | 'lesson'

/** What a link is to carry. */
export interface Carried {
  readonly place: LinkedPlace
  readonly lesson: LessonPlace | null
  /** The language of the page; otherwise its reader's own. */
  readonly language: boolean
  /** Panels, edges, neurons and digits. */
  readonly outlook: boolean
  /** Questions are asked. */
  readonly practice: boolean
  readonly locks: Locks
}

export type WrittenLink =
  | { readonly ok: true; readonly fragment: string }
  /** Why there can be none. */
  | { readonly ok: false; readonly why: Readonly<Record<Language, string>> }

export interface Linking {
  /** A fragment, without #, that leads to what is on show. */
  write(carried: Carried): Promise<WrittenLink>
  /** Opens a fragment; what cannot be read is said, and the page stays as it was. */
  open(fragment: string): Promise<void>
  /** Takes away what a link has locked. */
  unlock(): void
}

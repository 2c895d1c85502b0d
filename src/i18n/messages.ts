/** The keys of every language: English defines them, so a missing one, an extra one or a wrong parameter does not compile. */
import type { en } from './en'
import type { enLater } from './enLater'

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Literal texts as any text: what another language must fill in. */
type Widen<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Widen<T[K]> }

export type Messages = Widen<typeof en>

/** The keys of what is said by parts of the page that are loaded later. */
export type LaterMessages = Widen<typeof enLater>

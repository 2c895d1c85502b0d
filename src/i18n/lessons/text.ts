/** The words of a lesson. English defines which there are; every other language has the same. */

/**
 * `{name}` stands for a fact of the scene, `[[term]]` and `[[term|words]]` for a term of the glossary. `say` has two sentences
 * at most. `wrong` has a reason for every answer that is not right: why it tempts, and what would have to be true for it.
 */
export interface SceneText {
  readonly title: string
  readonly say: string
  readonly ask?: string
  readonly options?: Readonly<Record<string, string>>
  /** Said when the answer is known. */
  readonly right?: string
  readonly wrong?: Readonly<Record<string, string>>
  /** What the person is to reach. */
  readonly goal?: string
}

export interface LessonText {
  /** The belief that it removes, in that belief's own words. */
  readonly removes: string
  /** The sentence to remember. */
  readonly keep: string
  readonly scenes: Readonly<Record<string, SceneText>>
  /** Ten minutes with a class. */
  readonly teacher: string
}

/** The same keys in another language. */
export type Translated<T> = T extends string ? string : { readonly [K in keyof T]: Translated<T[K]> }

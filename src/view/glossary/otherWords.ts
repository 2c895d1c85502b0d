/** What a term is called. */
import type { TermId } from '../../content/glossary'
import { LANGUAGES, type Language, type LaterMessages } from '../../i18n/messages'

export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' }

/** Every language but the person's own. */
export function otherLanguages(own: Language): readonly Language[] {
  return LANGUAGES.filter((each) => each !== own)
}

/** What else a term is called in a language; null where that is nothing. */
export function alsoNamed({ alsoNames }: LaterMessages['glossary'], id: TermId): string | null {
  return (alsoNames as Partial<Record<TermId, string>>)[id] || null
}

/** What nobody reads on the first screen, in every language: loaded with the parts of the page that say it. */
import { enLater } from './enLater'
import type { Language, LaterMessages } from './messages'
import { zhLater } from './zhLater'

export const later: Readonly<Record<Language, LaterMessages>> = { en: enLater, zh: zhLater }

/** What nobody reads on the first screen, in every language: loaded with the parts of the page that say it. */
import { files as filesEn } from './en/files'
import { keys as keysEn } from './en/keys'
import { panels as panelsEn } from './en/panels'
import type { Language, Widen } from './messages'
import { files as filesZh } from './zh/files'
import { keys as keysZh } from './zh/keys'
import { panels as panelsZh } from './zh/panels'

const en = { files: filesEn, keys: keysEn, panels: panelsEn } as const

export type LaterMessages = Widen<typeof en>

export const later: Readonly<Record<Language, LaterMessages>> = {
  en,
  zh: { files: filesZh, keys: keysZh, panels: panelsZh },
}

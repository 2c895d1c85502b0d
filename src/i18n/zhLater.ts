/** Simplified Chinese for the parts of the page that are loaded later. */
import type { LaterMessages } from './messages'
import { files } from './zh/files'
import { keys } from './zh/keys'
import { panels } from './zh/panels'

export const zhLater: LaterMessages = { files, keys, panels }

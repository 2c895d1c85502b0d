/** Simplified Chinese for the parts of the page that are loaded later. */
import type { LaterMessages } from './messages'
import { card } from './zh/card'
import { files } from './zh/files'
import { inspector } from './zh/inspector'
import { keys } from './zh/keys'
import { narration } from './zh/narration'
import { panels } from './zh/panels'
import { proof } from './zh/proof'

export const zhLater: LaterMessages = { card, files, inspector, keys, narration, panels, proof }

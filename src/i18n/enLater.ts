/** English for the parts of the page that are loaded later. */
import { card } from './en/card'
import { files } from './en/files'
import { inspector } from './en/inspector'
import { keys } from './en/keys'
import { narration } from './en/narration'
import { panels } from './en/panels'
import { proof } from './en/proof'

export const enLater = { card, files, inspector, keys, narration, panels, proof } as const

/** English for the parts of the page that are loaded later. */
import { files } from './en/files'
import { keys } from './en/keys'
import { panels } from './en/panels'

export const enLater = { files, keys, panels } as const

/** Chinese for the parts of the page that are loaded later. */
import type { LaterMessages } from './messages'
import { arranging } from './zh/arranging'
import { blocks } from './zh/blocks'
import { card } from './zh/card'
import { charts } from './zh/charts'
import { compare } from './zh/compare'
import { digits } from './zh/digits'
import { files } from './zh/files'
import { flow } from './zh/flow'
import { inspector } from './zh/inspector'
import { keys } from './zh/keys'
import { landscape } from './zh/landscape'
import { narration } from './zh/narration'
import { panels } from './zh/panels'
import { paths } from './zh/paths'
import { presets } from './zh/presets'
import { proof } from './zh/proof'
import { sees } from './zh/sees'
import { whatIf } from './zh/whatIf'

export const zhLater: LaterMessages = {
  arranging,
  blocks,
  card,
  charts,
  compare,
  digits,
  files,
  flow,
  inspector,
  keys,
  landscape,
  narration,
  panels,
  paths,
  presets,
  proof,
  sees,
  whatIf,
}

/** English for the parts of the page that are loaded later. */
import { arranging } from './en/arranging'
import { blocks } from './en/blocks'
import { card } from './en/card'
import { charts } from './en/charts'
import { compare } from './en/compare'
import { digits } from './en/digits'
import { files } from './en/files'
import { flow } from './en/flow'
import { inspector } from './en/inspector'
import { keys } from './en/keys'
import { landscape } from './en/landscape'
import { narration } from './en/narration'
import { panels } from './en/panels'
import { paths } from './en/paths'
import { presets } from './en/presets'
import { proof } from './en/proof'
import { sees } from './en/sees'
import { whatIf } from './en/whatIf'

export const enLater = {
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
} as const

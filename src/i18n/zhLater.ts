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
import { glossary } from './zh/glossary'
import { hints } from './zh/hints'
import { inspector } from './zh/inspector'
import { keys } from './zh/keys'
import { landscape } from './zh/landscape'
import { lessonNames } from './zh/lessonNames'
import { lessons } from './zh/lessons'
import { links } from './zh/links'
import { mistakes } from './zh/mistakes'
import { narration } from './zh/narration'
import { panels } from './zh/panels'
import { paths } from './zh/paths'
import { practice } from './zh/practice'
import { presets } from './zh/presets'
import { proof } from './zh/proof'
import { scripts } from './zh/scripts'
import { sees } from './zh/sees'
import { stage } from './zh/stage'
import { whatIf } from './zh/whatIf'
import { worked } from './zh/worked'
import { worksheet } from './zh/worksheet'

export const zhLater: LaterMessages = {
  arranging,
  blocks,
  card,
  charts,
  compare,
  digits,
  files,
  flow,
  glossary,
  hints,
  inspector,
  keys,
  landscape,
  lessonNames,
  lessons,
  links,
  mistakes,
  narration,
  panels,
  paths,
  practice,
  presets,
  proof,
  scripts,
  sees,
  stage,
  whatIf,
  worked,
  worksheet,
}

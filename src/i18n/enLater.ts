/** English for the parts of the page that are loaded later. */
import { arranging } from './en/arranging'
import { blocks } from './en/blocks'
import { card } from './en/card'
import { charts } from './en/charts'
import { compare } from './en/compare'
import { digits } from './en/digits'
import { files } from './en/files'
import { flow } from './en/flow'
import { glossary } from './en/glossary'
import { hints } from './en/hints'
import { inspector } from './en/inspector'
import { keys } from './en/keys'
import { landscape } from './en/landscape'
import { lessonNames } from './en/lessonNames'
import { lessons } from './en/lessons'
import { links } from './en/links'
import { mistakes } from './en/mistakes'
import { narration } from './en/narration'
import { panels } from './en/panels'
import { paths } from './en/paths'
import { practice } from './en/practice'
import { presets } from './en/presets'
import { proof } from './en/proof'
import { scripts } from './en/scripts'
import { sees } from './en/sees'
import { stage } from './en/stage'
import { whatIf } from './en/whatIf'
import { worked } from './en/worked'
import { worksheet } from './en/worksheet'

export const enLater = {
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
} as const

/** Simplified Chinese. */
import type { Messages } from './messages'
import { charts } from './zh/charts'
import { files } from './zh/files'
import { graph } from './zh/graph'
import { inspector } from './zh/inspector'
import { keys } from './zh/keys'
import { narration } from './zh/narration'
import { notices } from './zh/notices'
import { setup } from './zh/setup'
import { shell } from './zh/shell'
import { terms } from './zh/terms'
import { timeline } from './zh/timeline'

export const zh: Messages = {
  charts,
  files,
  graph,
  inspector,
  keys,
  narration,
  notices,
  setup,
  shell,
  terms,
  timeline,
}

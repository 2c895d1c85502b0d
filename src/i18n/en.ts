/** English, which defines the message keys. One file a part of the page. */
import { charts } from './en/charts'
import { files } from './en/files'
import { graph } from './en/graph'
import { inspector } from './en/inspector'
import { keys } from './en/keys'
import { narration } from './en/narration'
import { notices } from './en/notices'
import { setup } from './en/setup'
import { shell } from './en/shell'
import { terms } from './en/terms'
import { timeline } from './en/timeline'

export const en = {
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
} as const

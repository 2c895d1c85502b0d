/** Simplified Chinese. */
import type { Messages } from './messages'
import { graph } from './zh/graph'
import { notices } from './zh/notices'
import { opening } from './zh/opening'
import { setup } from './zh/setup'
import { shell } from './zh/shell'
import { terms } from './zh/terms'
import { timeline } from './zh/timeline'

export const zh: Messages = {
  graph,
  notices,
  opening,
  setup,
  shell,
  terms,
  timeline,
}

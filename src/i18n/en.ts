/** English, which defines the message keys. One file a part of the page. */
import { graph } from './en/graph'
import { notices } from './en/notices'
import { opening } from './en/opening'
import { setup } from './en/setup'
import { shell } from './en/shell'
import { terms } from './en/terms'
import { timeline } from './en/timeline'

export const en = {
  graph,
  notices,
  opening,
  setup,
  shell,
  terms,
  timeline,
} as const

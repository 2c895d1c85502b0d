/** Sentences that come with the parts of the page that are loaded later; import this from such parts only. */
import { later } from '../i18n/later'
import type { LaterMessages } from '../i18n/messages'
import { useLab } from './lab'

export function useLaterMessages(): LaterMessages {
  return later[useLab((state) => state.language)]
}

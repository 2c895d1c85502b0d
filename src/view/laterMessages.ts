/** Sentences that come with the parts of the page that are loaded later; import this from such parts only. */
import { later, type LaterMessages } from '../i18n/later'
import { useLab } from './lab'

export function useLaterMessages(): LaterMessages {
  return later[useLab((state) => state.language)]
}

/** The dialogs of the page: one at a time, each loaded when it is first asked for. */
import { laterPart, Loading } from '../Loading'

const PARTS = {
  keys: laterPart(() => import('./KeysDialog'), 'KeysDialog'),
  share: laterPart(() => import('../links/ShareDialog'), 'ShareDialog'),
  worksheet: laterPart(() => import('../worksheet/WorksheetDialog'), 'WorksheetDialog'),
}
export type DialogId = keyof typeof PARTS

export function Dialogs({ shown, onClose }: { shown: DialogId; onClose: () => void }) {
  const Part = PARTS[shown]
  return (
    <Loading>
      <Part onClose={onClose} />
    </Loading>
  )
}

/** The dialogs of the page: one at a time, each loaded when it is first asked for. */
import { lazy } from 'react'
import { Loading } from '../Loading'

const PARTS = {
  keys: lazy(async () => ({ default: (await import('./KeysDialog')).KeysDialog })),
  share: lazy(async () => ({ default: (await import('../links/ShareDialog')).ShareDialog })),
  worksheet: lazy(async () => ({ default: (await import('../worksheet/WorksheetDialog')).WorksheetDialog })),
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

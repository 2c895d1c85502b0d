/** Everything that can be handed on: links, paper, scripts. What it offers is loaded when it is first opened. */
import { Popover } from '../controls/Popover'
import { useMessages } from '../lab'
import type { DialogId } from './Dialogs'
import { laterPart } from '../Loading'

const ShareChoices = laterPart(() => import('./ShareChoices'), 'ShareChoices')

export function ShareMenu({ showDialog }: { showDialog: (dialog: DialogId) => void }) {
  const t = useMessages().shell
  return (
    <Popover name={t.share} className="text-button" label={t.share}>
      {(close) => <ShareChoices close={close} showDialog={showDialog} />}
    </Popover>
  )
}

/** The button that opens the drawing pad. */
import { Popover } from '../controls/Popover'
import { useLaterMessages } from '../laterMessages'
import { DrawPad } from './DrawPad'

export function DrawDigit() {
  const { draw: t } = useLaterMessages().digits
  return (
    <Popover name={t.button} label={t.button} title={t.title} className="quiet-button draw-button">
      <DrawPad />
    </Popover>
  )
}

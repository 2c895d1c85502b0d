/** Appearance and the digits that numbers are shown with. */
import { DIGITS, THEMES } from '../../store/labState'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore } from '../lab'
import { useLaterMessages } from '../laterMessages'

export function ViewChoices() {
  const { setTheme, setDigits } = useLabStore().getState()
  const t = useLaterMessages().arranging
  const theme = useLab((state) => state.theme)
  const digits = useLab((state) => state.digits)
  return (
    <>
      <Segmented
        label={t.theme}
        value={theme}
        options={THEMES}
        nameOf={(each) => t.themes[each]}
        onChange={setTheme}
      />
      <Segmented
        label={t.digits}
        value={digits}
        options={DIGITS}
        nameOf={(each) => (each === 'all' ? t.allDigits : String(each))}
        onChange={setDigits}
      />
    </>
  )
}

/** Appearance and the digits that numbers are shown with. */
import { DIGITS, THEMES } from '../../store/labState'
import { Popover } from '../controls/Popover'
import { Segmented } from '../controls/Segmented'
import { useLab, useLabStore, useMessages } from '../lab'

export function ViewOptions() {
  const { setTheme, setDigits } = useLabStore().getState()
  const t = useMessages().shell
  const theme = useLab((state) => state.theme)
  const digits = useLab((state) => state.digits)
  return (
    <Popover
      name={t.view}
      className="text-button"
      label={
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
        </svg>
      }
    >
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
    </Popover>
  )
}

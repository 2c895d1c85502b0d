/** What is open, and the presets that can be opened instead. */
import { useEffect } from 'react'
import { MenuButton } from '../controls/MenuButton'
import { locksSetup } from '../../store/links/locked'
import { useLab, useMessages } from '../lab'
import { onceTouched } from '../onceTouched'
import { setupTitle } from './words'
import { laterPart } from '../Loading'

const loadMenu = () => import('./PresetMenu')
const PresetMenu = laterPart(loadMenu, 'PresetMenu')

export function PresetPicker() {
  const messages = useMessages()
  const t = messages.setup
  const setup = useLab((state) => state.setup)
  const title = setupTitle(messages, setup)
  useEffect(() => onceTouched(() => void loadMenu().catch(() => {})), [])
  return (
    <MenuButton
      name={t.wordLabel(t.presets.label, title)}
      label={title}
      disabled={useLab(locksSetup)}
      renderMenu={(floating) => <PresetMenu floating={floating} />}
    />
  )
}

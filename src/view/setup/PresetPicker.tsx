/** What is open, and the presets that can be opened instead. */
import { lazy, useEffect } from 'react'
import { MenuButton } from '../controls/MenuButton'
import { useLab, useMessages } from '../lab'
import { onceTouched } from '../onceTouched'
import { setupTitle } from './words'

const loadMenu = () => import('./PresetMenu')
const PresetMenu = lazy(async () => ({ default: (await loadMenu()).PresetMenu }))

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
      renderMenu={(floating) => <PresetMenu floating={floating} />}
    />
  )
}
